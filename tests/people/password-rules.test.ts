import { expect, test } from 'vitest'
import { isCommonPassword } from '../../src/people/common-password.ts'
import { findPasswordFault, isLapsed, isTooOld } from '../../src/people/password-rules.ts'

const owner = { id: 'wang.fang', name: '王芳芳', staffNumber: 'S20210' }
const fault = (password: string) => findPasswordFault(password, owner)?.en

test('a password has at least twelve characters, counted as people count', () => {
  expect(fault('Aa1-aaaaaaa')).toMatch('11 characters')
  expect(fault('Aa1-aaaaaaaa')).toBeUndefined()
  expect(fault('Aa1-😀😀😀😀😀😀😀')).toMatch('11 characters')
  expect(fault(`Aa1-${'x'.repeat(124)}`)).toBeUndefined()
  expect(fault(`Aa1-${'x'.repeat(125)}`)).toMatch('129 characters')
})

test('it has three kinds of characters; Chinese ones are of the other kind', () => {
  expect(fault('aaaaaaaaaaaaaaaa1')).toMatch('2 kinds')
  expect(fault('AAAAAAAAAAAAAAAA1a')).toBeUndefined()
  expect(fault('correct horse 1 battery')).toBeUndefined()
  expect(fault('正确的马一电池钉书针十二个字a1')).toBeUndefined()
})

test('it has neither its owner’s name, sign-in name nor staff number in it, however written', () => {
  for (const own of ['WANG.fang-12345', 'xx-Fang-12345678', 'Aa1-王芳芳-xxxxxxx', 'Zz-s20210-zzzzz']) {
    expect(fault(own), own).toMatch('your name')
  }
})

test('it has no line breaks and the like', () => {
  expect(fault('Correct-horse-7\nbattery')).toMatch('control characters')
})

test('common passwords and patterns are known as such, ones of chance are not', async () => {
  const common = [
    'Password1234!',
    'Qwertyuiop123!',
    'Ningyang1545!',
    'Abcdefgh1234!',
    'P@ssw0rdP@ssw0rd',
    'Aa1!Aa1!Aa1!',
  ]
  for (const one of common) expect(await isCommonPassword(one, owner), one).toBe(true)
  for (const one of ['Correct-horse-7-battery', 'kR3v-9fTq-Zm2x-Wp7c']) {
    expect(await isCommonPassword(one, owner), one).toBe(false)
  }
})

test('a password is too old after ninety days, a one-time password after seven', () => {
  const set = Temporal.Instant.from('2021-08-23T09:00:00+08:00')
  const after = (days: number, minutes = 0) => set.add({ minutes: days * 24 * 60 + minutes })
  expect(isTooOld(set, after(90, -1))).toBe(false)
  expect(isTooOld(set, after(90))).toBe(true)
  expect(isLapsed(set, after(7, -1))).toBe(false)
  expect(isLapsed(set, after(7))).toBe(true)
})
