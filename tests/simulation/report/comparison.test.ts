import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { reportPage } from '../../../src/cli/simulate/report-page.ts'
import { comparisonPage } from '../../../src/print/comparison/comparison-page.ts'
import { runComparison } from '../../../src/simulation/report/run-comparison.ts'
import { variationsOf } from '../../../src/simulation/report/vary.ts'
import { resolveScenario } from '../../../src/simulation/scenario/resolve-scenario.ts'
import type { Scenario } from '../../../src/simulation/scenario/scenario.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

const around = { catalogue, notices: shippedNotices, sessions: shippedHallSessions }
const permit = ['construction-permit@1']
const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  zh: '示例',
  en: 'Example <b>',
  seed: 7,
  period: { from: '2026-03-02', days: 14, warmUpDays: 0, drainDays: 60 },
  replications: { least: 4, most: 4 },
  variants: [
    { id: 'before', zh: '前', en: 'Before', cases: permit },
    { id: 'same', zh: '同', en: 'The same', cases: permit },
    { id: 'after', zh: '后', en: 'After', cases: ['construction-permit-merged@1'] },
  ],
  ...more,
})

const report = await runComparison(scenario(), around, { workers: 1 })
const row = (name: string) => {
  const found = report.rows.find((one) => one.name === name)
  if (!found) throw new Error(`no row ${name}`)
  return found
}

describe('a comparison', () => {
  test('is the same, byte for byte, for any number of workers', async () => {
    const again = await runComparison(scenario(), around, { workers: 2 })
    expect(JSON.stringify(again)).toBe(JSON.stringify(report))
    const other = await runComparison(scenario({ seed: 8 }), around, { workers: 1 })
    expect(other.rows).not.toEqual(report.rows)
  })

  test('of a variant with itself shows exactly no difference', () => {
    for (const { differences, values } of report.rows)
      if (values[0]) expect(differences[0]).toEqual({ mean: 0, halfWidth: 0, shown: 'none' })
  })

  test('reports what the data support, with its direction, and else none', () => {
    // One item against five: more work for the staff, whatever chance says.
    expect(row('staffHours').differences[1]).toMatchObject({ shown: 'higher' })
    const { low, high } = row('time/mean').differences.reduce(
      (_, one) => ({
        low: (one?.mean ?? 0) - (one?.halfWidth ?? 0),
        high: (one?.mean ?? 0) + (one?.halfWidth ?? 0),
      }),
      { low: 0, high: 0 },
    )
    expect(row('time/mean').differences[1]?.shown).toBe(low > 0 ? 'higher' : high < 0 ? 'lower' : 'none')
  })

  test('says nothing of a limit that no case met, rather than that all kept it', async () => {
    // Before 2022-03-01 establishments had twenty working days; from then on another limit has taken its place.
    const setUp = await runComparison(
      scenario({ variants: [{ id: 'now', zh: '现', en: 'Now', cases: ['enterprise-registration@1'] }] }),
      around,
      { workers: 1 },
    )
    const limit = (id: string) =>
      setUp.rows.find(({ name }) => name === `limit/enterprise-registration/${id}`)?.values
    expect(limit('permit-decision')).toEqual([null])
    expect(limit('registration')).toMatchObject([{ mean: expect.any(Number) }])
    expect(setUp.assumed.map(({ en }) => en).join()).not.toContain('by chance')
  })

  test('warns that of many differences one in twenty shows by chance', () => {
    const compared = report.rows.flatMap(({ differences }) => differences).filter((one) => one?.halfWidth)
    expect(report.assumed.map(({ en }) => en).join()).toContain(`of the ${compared.length} compared`)
  })

  test('carries seed, calendar, definitions, and for every figure a half width', () => {
    expect(report).toMatchObject({ seed: 7, replications: 4, confidence: 0.95 })
    expect(report.calendar).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.keys(report.definitions)).toEqual(['construction-permit@1', 'construction-permit-merged@1'])
    for (const { values } of report.rows)
      for (const value of values) if (value) expect(value.halfWidth).toBeGreaterThanOrEqual(0)
    for (const name of [
      'time/p90',
      'working/p95',
      'onTime',
      'workingWait/windows',
      'use/windows',
      'overtime/windows',
      'held/applicant',
      'visits',
      'materials',
      'fees',
    ])
      expect(row(name).values).toHaveLength(3)
    expect(report.spread.after).toHaveLength(99)
  })

  test('is cancelled by its signal', async () => {
    const stop = new AbortController()
    const running = runComparison(scenario({ replications: { least: 500, most: 500 } }), around, {
      workers: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    })
    await expect(running).rejects.toThrow('enough')
  })
})

describe('sensitivity', () => {
  test('varies every assumption alone, and nothing that is calibrated', () => {
    const ground = { zh: '台账', en: 'ledger' }
    const parameters = { 'staff.windows': { value: 3, mark: 'calibrated', ground } as const }
    const varied = variationsOf(resolveScenario(scenario({ parameters }), around).parameters)
    const names = varied.map(({ parameter }) => parameter.name)
    expect(names).toContain('service.review')
    expect(names).toContain('staff.approval-bureau')
    expect(names).not.toContain('staff.windows')
    for (const { values } of varied) expect(values.length).toBeGreaterThan(0)
    const correction = varied.find(({ parameter }) => parameter.name === 'rate.correction')
    expect(correction?.values.map(({ shown }) => shown)).toEqual([0.16, 0.25])
  })

  test('shows what becomes of the difference', async () => {
    const two = scenario({ variants: scenario().variants?.filter(({ id }) => id !== 'same') ?? [] })
    const varied = await runComparison(two, around, { workers: 1, sensitivity: 2 })
    const review = varied.sensitivity.find(({ name }) => name === 'service.review')
    expect(review?.cases.map(({ value }) => value)).toEqual(['×0.8', '×1.25'])
    const [less, more] = review?.cases ?? []
    expect(more?.values[1]?.mean).toBeGreaterThan(less?.values[1]?.mean ?? 0)
  })
})

test('the page for a terminal, and the one for a browser: no script, plots drawn, texts escaped', () => {
  const page = reportPage(report).join('\n')
  expect(page).toContain('种子 seed 7')
  expect(page).toContain('无 none')
  expect(page).toContain('假定 assumed')
  const html = comparisonPage(report)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('Example <b>')
  expect(html.match(/<svg/g)).toHaveLength(4)
  expect(html).toContain('许可决定')
})
