import { expect, test } from 'vitest'
import { all, any, type Condition, fact, not } from '../../src/process/condition.ts'
import { conditionInWords } from '../../src/process/condition-in-words.ts'

const facts = [
  { id: 'basement', zh: '修建地下室', en: 'With a basement' },
  { id: 'area', zh: '建筑面积', en: 'Floor area', unit: '平方米' },
  {
    id: 'kind',
    zh: '企业类型',
    en: 'Kind of enterprise',
    values: [{ id: 'small', zh: '小微企业', en: 'small' }],
  },
  { id: 'items', zh: '事项', en: 'Items', values: [{ id: 'seal', zh: '印章', en: 'seal' }] },
]
const zh = (condition: Condition) => conditionInWords(condition, facts, 'zh')
const en = (condition: Condition) => conditionInWords(condition, facts, 'en')

test('each kind of condition, and its opposite, reads as people say it', () => {
  expect(zh(fact('basement').is(true))).toBe('修建地下室：是')
  expect(zh(not(fact('basement').is(true)))).toBe('修建地下室：否')
  expect(zh(fact('basement').is(false))).toBe('修建地下室：否')
  expect(zh(fact('area').atMost(300))).toBe('建筑面积 不超过 300 平方米')
  expect(zh(not(fact('area').atMost(300)))).toBe('建筑面积 超过 300 平方米')
  expect(zh(fact('kind').is('small'))).toBe('企业类型：小微企业')
  expect(en(not(fact('kind').is('small')))).toBe('“Kind of enterprise” is not small')
  expect(en(not(fact('items').includes('seal')))).toBe('“Items” without seal')
})

test('all of them are joined by and, at least one of them by or, and one within the other has brackets', () => {
  const [basement, small] = [fact('basement').is(true), fact('kind').is('small')]
  expect(zh(all(basement, small))).toBe('修建地下室：是，且企业类型：小微企业')
  expect(zh(any(basement, small))).toBe('修建地下室：是，或企业类型：小微企业')
  expect(zh(not(all(basement, small)))).toBe('修建地下室：否，或企业类型 不是 小微企业')
  expect(zh(all(fact('area').atMost(300), any(basement, small)))).toBe(
    '建筑面积 不超过 300 平方米，且(修建地下室：是，或企业类型：小微企业)',
  )
  expect(zh(any(fact('area').atMost(300), all(basement, small)))).toBe(
    '建筑面积 不超过 300 平方米，或(修建地下室：是，且企业类型：小微企业)',
  )
})
