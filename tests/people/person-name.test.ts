import { expect, test } from 'vitest'
import { findNameFault } from '../../src/people/person-name.ts'
import { SIGN_IN_NAME, signInName } from '../../src/people/sign-in-name.ts'

test.each(['王芳', '买买提·阿不都', 'Anna Müller', '㐂'])('%s is a name', (name) => {
  expect(findNameFault(name)).toBeUndefined()
})

test.each([
  '',
  ' 王芳',
  '王\n芳',
  '王\r\nset-cookie: a=b',
  '王\u202e芳',
  '王\u200b芳',
  '\u0007',
  '123',
  '王\u2028芳',
])('%j is none: it would break a line, or hide something', (name) => expect(findNameFault(name)).toBeTruthy())

test('sign-in names are plain, and found however they are typed', () => {
  const pattern = new RegExp(SIGN_IN_NAME, 'u')
  for (const good of ['wang.fang', 'a1', 'li-si.2', 'x'.repeat(40)]) expect(good).toMatch(pattern)
  const bad = [
    'W',
    'a',
    '.a',
    'a.',
    'a..b',
    'Wang',
    'wang fang',
    'wang\n',
    '王芳',
    '../x',
    'x'.repeat(41),
    '1a',
  ]
  for (const one of bad) expect(one).not.toMatch(pattern)
  expect(signInName('  ＷＡＮＧ.Fang ')).toBe('wang.fang')
})
