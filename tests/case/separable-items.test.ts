import { describe, expect, test } from 'vitest'
import { hall } from './hall.ts'

const { open, act, possible } = hall()
const begin = (items: string[]) =>
  act(open('enterprise-setup-1545', '2021-09-01T09:00', { items }).case, '2021-09-01T09:10', 'accept')
const licence = { certificate: 'e-licence', number: 'L1' }
const seal = { certificate: 'e-seal', number: 'S1' }

describe('items that can be handled singly (一-4)', () => {
  test('what the applicant did not choose is no part of the case', () => {
    const accepted = begin(['tax'])
    expect(possible(accepted).filter((type) => type.startsWith('seal.'))).toEqual([])
    expect(act(accepted, '2021-09-01T10:00', ['registration.pass', 'tax.pass']).outcome).toBe('approved')
  })

  test('with no further item chosen the registration alone decides', () => {
    expect(act(begin([]), '2021-09-01T10:00', 'registration.pass').outcome).toBe('approved')
  })

  test.each(['separate', 'fail'])('a seal that leaves the case by %s is not waited for', (verb) => {
    const decided = act(begin(['seal']), '2021-09-01T10:00', [`seal.${verb}`, 'registration.pass'])
    expect(decided.outcome).toBe('approved')
    // And its certificate is not asked of this case: nobody could issue it.
    const issue = (certificates: object) => () => act(decided, '2021-09-01T11:00', 'issue', { certificates })
    expect(issue([licence, seal])).toThrow('this case issues e-licence together')
    expect(issue([licence])).not.toThrow()
  })

  test('the registration cannot be taken out, and failing it leads to a refusal or another look', () => {
    const failed = act(begin(['seal']), '2021-09-01T10:00', 'registration.fail')
    expect(possible(begin(['seal']))).not.toContain('registration.separate')
    expect(possible(failed)).toEqual(expect.arrayContaining(['refuse', 'registration.reconsider']))
    expect(act(failed, '2021-09-01T11:00', 'refuse')).toMatchObject({ outcome: 'refused', value: 'refused' })
  })

  test('a set with an unknown or a repeated item is refused', () => {
    expect(() => begin(['seals'])).toThrow('distinct ones of seal, tax')
    expect(() => begin(['tax', 'tax'])).toThrow('distinct ones')
  })
})

describe('one item as a case of its own', () => {
  const received = () => open('enterprise-setup-split', '2021-09-01T09:00', { item: 'tax' }).case

  test('it has to be named', () => {
    expect(() => open('enterprise-setup-split', '2021-09-01T09:00')).toThrow('item')
  })

  test('it cannot be taken out of its own case, and failing is a refusal with remedies', () => {
    const accepted = act(received(), '2021-09-01T09:10', 'accept')
    expect(possible(accepted)).not.toContain('tax.separate')
    const failed = act(accepted, '2021-09-01T10:00', 'tax.fail')
    expect(failed.outcome).toBeNull()
    expect(act(failed, '2021-09-01T10:00', 'refuse').outcome).toBe('refused')
  })

  test('silence has no meaning where no law gives it one', () => {
    expect(received().clocks).toEqual([])
  })
})
