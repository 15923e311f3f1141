import { expect, test } from 'vitest'
import type { Report } from '../../../src/simulation/report/report.ts'
import { tornadoOf } from '../../../src/simulation/report/tornado.ts'

const stated = (mean: number) => ({ mean, halfWidth: 0.1 })
const shown = (mean: number) => ({ ...stated(mean), shown: 'lower' as const })
const of = (name: string, differences: readonly number[]) => ({
  ...{ name, zh: name, en: name },
  cases: differences.map((mean) => ({
    value: 1,
    values: [stated(9), stated(9 + mean)],
    difference: shown(mean),
  })),
})
const report = {
  variants: [{ id: 'before' }, { id: 'after' }],
  sensitivity: [of('little', [-5.1, -4.9]), of('much', [-2, -8]), of('one side', [-6])],
} as unknown as Report

test('what moves the result most comes first, each from its lowest to its highest, also below nought', () => {
  expect(tornadoOf(report)).toMatchObject([
    { name: 'much', low: -8, high: -2 },
    { name: 'little', low: -5.1, high: -4.9 },
    { name: 'one side', low: -6, high: -6 },
  ])
})

test('of one variant alone it is the time itself', () => {
  const bars = tornadoOf({ ...report, variants: report.variants.slice(0, 1) })
  expect(bars[0]).toMatchObject({ low: 9, high: 9 })
})
