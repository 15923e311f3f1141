import { expect, test } from 'vitest'
import { languageAsked } from '../src/language-asked.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['en;q=0.1, ZH-Hans; q=0.5', 'zh'],
  ['fr, zh;q=0.2', 'zh'],
  ['zh;q=0', 'en'],
  ['*', 'en'],
])('the header %s asks for %s', (header, language) => {
  expect(languageAsked(header)).toBe(language)
})
