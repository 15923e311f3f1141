import { expect, test } from 'vitest'
import { defaultParameters, type ParameterUnit } from '../../../src/simulation/office/parameters.ts'
import { parameterInWords, variedInWords } from '../../../src/simulation/report/parameter-in-words.ts'

type Value = Parameters<typeof parameterInWords>[0]

test.each<[Value, ParameterUnit, zh: string, en: string, both: string]>([
  [30, 'per-week', '30 件/周', '30 a week', '30 件/周 a week'],
  [0.07, 'share', '7 %', '7 %', '7 %'],
  [
    { kind: 'lognormal', mean: 20, deviation: 10 },
    'working-minutes',
    '对数正态分布：均值 20、标准差 10 工作分钟',
    'lognormal: mean 20, standard deviation 10 working minutes',
    '对数正态分布 lognormal: 均值 mean 20, 标准差 standard deviation 10 工作分钟 working minutes',
  ],
  [
    { kind: 'empirical', values: [1, 2, 4] },
    'days',
    '观测值（3 个） 日',
    'observed values (3 values) days',
    '观测值 observed values (3 个 values) 日 days',
  ],
  [
    [11, 10, 9, 9, 9, 0, 0],
    'weights',
    '权重 11 10 9 9 9 0 0（周一至周日）',
    'weights 11 10 9 9 9 0 0 (Monday to Sunday)',
    '权重 weights 11 10 9 9 9 0 0 (周一至周日 Monday to Sunday)',
  ],
])('%j in %s is said in Chinese, in English and in both', (value, unit, zh, en, both) => {
  const said = (['zh', 'en', 'both'] as const).map((as) => parameterInWords(value, unit, as))
  expect(said).toEqual([zh, en, both])
})

test('hours of no weight before the first and after the last are left out, and said to be', () => {
  const { value, unit } = defaultParameters['arrivals.byHour']
  expect(parameterInWords(value, unit, 'zh')).toBe('权重 2 9 12 9 2 6 10 9 6 2（8:00–18:00，其余为 0）')
  expect(parameterInWords(value, unit, 'en')).toBe('weights 2 9 12 9 2 6 10 9 6 2 (8:00–18:00, otherwise 0)')
  const everyHour = new Array(24).fill(1).with(12, 0)
  expect(parameterInWords(everyHour, unit, 'en')).toBe(`weights ${everyHour.join(' ')} (0:00–24:00)`)
})

test('a value that a sensitivity tried has the unit of its parameter; a factor has none', () => {
  const parameter = { name: 'rate.correction', ...defaultParameters['rate.correction'] }
  const said = (value: number | string) =>
    variedInWords({ parameters: [parameter] }, 'rate.correction', value, 'zh')
  expect([said(0.16), said('×1.25')]).toEqual(['16 %', '×1.25'])
})
