import { expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { readScenario } from '../../../src/schemas/read-scenario.ts'
import { runComparison } from '../../../src/simulation/report/run-comparison.ts'
import { resolveScenario } from '../../../src/simulation/scenario/resolve-scenario.ts'
import type { Scenario } from '../../../src/simulation/scenario/scenario.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

const around = { catalogue, notices: shippedNotices, sessions: shippedHallSessions }

/** Cases that stay with their applicants for a month, so that a hall fills for about as long. */
const scenario = (parameters: Scenario['parameters'] = {}, days = 84): Scenario => ({
  zh: '示例',
  en: 'Example',
  seed: 7,
  period: { from: '2026-03-02', days, warmUpDays: 'auto', drainDays: 60 },
  replications: { least: 2, most: 2 },
  variants: [
    { id: 'now', zh: '现行', en: 'Now', cases: ['construction-permit@1'] },
    { id: 'merged', zh: '合并', en: 'Merged', cases: ['construction-permit-merged@1'] },
  ],
  parameters: {
    'arrivals.perWeek': 20,
    'staff.housing-construction': 8,
    'staff.approval-bureau': 4,
    'rate.correction': 1,
    'rate.abandon': 0,
    'delay.correction': { kind: 'fixed', value: 18 },
    ...parameters,
  },
})

test('a steady state begins when the hall has filled: the warm-up is found, said, and the same for any number of workers', async () => {
  const report = await runComparison(scenario(), around, { workers: 1 })
  // Everybody stays at least eighteen days; Mondays come every seven.
  expect(report.period.warmUpDays).toBeGreaterThanOrEqual(14)
  expect(report.period.warmUpDays).toBeLessThanOrEqual(42)
  const said = report.assumed.find(({ en }) => en.includes('MSER-5'))
  expect(said?.en).toContain(`a warm-up of ${report.period.warmUpDays} days`)
  expect(said?.zh).toMatch(/现行\d+天，合并\d+天/)
  const again = await runComparison(scenario(), around, { workers: 2 })
  expect(JSON.stringify(again)).toBe(JSON.stringify(report))
})

test('a hall with too few people fills for ever: it has no steady state, and is refused with how it fills', async () => {
  const overloaded = scenario({ 'arrivals.perWeek': 100, 'staff.approval-bureau': 1 })
  await expect(runComparison(overloaded, around, { workers: 1 })).rejects.toThrow(
    /"Now" still not settled .* matters open after a quarter of them, \d{3,4} at the end; .*more staff or fewer arrivals/,
  )
})

test('a period of too few days is refused before anything runs', () => {
  expect(() => resolveScenario(scenario({}, 56), around)).toThrow(
    'a period of 56 days; needed 70 days or more',
  )
})

test('a file asks for it by a word, and by no other', () => {
  const { warmUpDays } = readScenario(scenario(), catalogue).period
  expect(warmUpDays).toBe('auto')
  const other = { ...scenario(), period: { from: '2026-03-02', days: 28, warmUpDays: 'soon' } }
  expect(() => readScenario(other, catalogue)).toThrow('period')
})
