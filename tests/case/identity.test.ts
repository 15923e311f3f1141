import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedParty } from '../../src/case/opening.ts'
import { findResidentIdError, normaliseResidentId } from '../../src/case/resident-id.ts'
import { findSocialCreditCodeError } from '../../src/case/social-credit-code.ts'
import { seeded } from './seeded.ts'

const codes = {
  valid: [
    '91350100M000100Y43',
    '91512081MA62K0260E',
    '91370921MA3C000280',
    '91370921MA3C00003E',
    '11370921MB2857083R',
  ],
  invalid: ['91350100M000100Y4Z', '91370921MA3C00003F', '9137O921MA3C00003E'],
}
const residents = {
  valid: ['11010519491231002X', '440524188001010014', '37092119850615106X', '370921198802290013'],
  invalid: ['110105194912310021', '370921198902290011', '370921198506151060'],
}
const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const mutate = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1)

describe('a unified social credit code (GB 32100)', () => {
  test.each(codes.valid)('%s is valid', (code) => expect(findSocialCreditCodeError(code)).toBeUndefined())
  test.each(codes.invalid)('%s is not', (code) => expect(findSocialCreditCodeError(code)).toBeDefined())

  test.each(codes.valid)('every single wrong character of %s is caught', (code) => {
    for (const [at, right] of [...code].entries()) {
      for (const wrong of alphabet) {
        if (wrong !== right) expect(findSocialCreditCodeError(mutate(code, at, wrong))).toBeDefined()
      }
    }
  })

  test('letters that are never used are named', () => {
    expect(findSocialCreditCodeError('9137O921MA3C00003E')).toBe('the letter O is never used in such a code')
  })

  test('whatever else is given is refused, not a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findSocialCreditCodeError(text)).toBeTypeOf('string')
      }),
      seeded(500),
    )
  })
})

describe('a resident identity number (GB 11643)', () => {
  test.each(residents.valid)('%s is valid', (id) => expect(findResidentIdError(id)).toBeUndefined())
  test.each(residents.invalid)('%s is not', (id) => expect(findResidentIdError(id)).toBeDefined())

  test.each(residents.valid)('every single wrong digit of %s is caught', (id) => {
    for (const [at, right] of [...id].entries()) {
      for (const wrong of '0123456789') {
        if (wrong !== right) expect(findResidentIdError(mutate(id, at, wrong))).toBeDefined()
      }
    }
  })

  test('a 29 February that did not exist is told', () => {
    expect(findResidentIdError('370921198902290011')).toBe('its date of birth does not exist')
  })

  test('a small x is written as a capital one', () => {
    expect(normaliseResidentId('37092119850615106x')).toBe('37092119850615106X')
    const applicant = { name: '张三', idType: 'resident-id', id: '37092119850615106x' } as const
    expect(checkedParty(applicant).id).toBe('37092119850615106X')
  })
})

test('a refusal does not repeat the number: messages are logged', () => {
  const id = '370921198506151060'
  expect(() => checkedParty({ name: '张三', idType: 'resident-id', id })).toThrow(
    expect.objectContaining({ code: 'invalid-identity', message: expect.not.stringContaining(id) }),
  )
})
