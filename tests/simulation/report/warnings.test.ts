import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { runComparison } from '../../../src/simulation/report/run-comparison.ts'
import { resolveScenario } from '../../../src/simulation/scenario/resolve-scenario.ts'
import type { Scenario } from '../../../src/simulation/scenario/scenario.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

const around = { catalogue, notices: shippedNotices, sessions: shippedHallSessions }
const acceptance = 'joint-completion-acceptance@1'
const scenario = (more: Partial<Scenario>): Scenario => ({
  zh: '示例',
  en: 'Example',
  seed: 3,
  period: { from: '2026-03-02', days: 14, warmUpDays: 0, drainDays: 30 },
  replications: { least: 3, most: 3 },
  variants: [{ id: 'now', zh: '现', en: 'Now', cases: [acceptance] }],
  matters: [{ share: 1, facts: { mode: 'comprehensive', fireAcceptance: true, jointPermits: false } }],
  ...more,
})
const said = (names: readonly { readonly en: string }[]) => names.map(({ en }) => en).join('\n')
const run = (more: Partial<Scenario>) => runComparison(scenario(more), around, { workers: 1 })

describe('an office that does not keep up', () => {
  test('is told before any figure, and what is overdue there is not on time', async () => {
    const report = await run({ parameters: { 'arrivals.perWeek': 400 } })
    expect(said(report.warnings)).toMatch(/of the matters were not done at the end/)
    expect(said(report.warnings)).toMatch(/no reserve is left/)
    const fire = report.rows.find(({ name }) => name === 'limit/joint-completion-acceptance/fire')
    // Fifteen days for the fire acceptance, thirty days later: whatever still waits is late.
    expect(fire?.values[0]?.mean).toBeLessThan(0.5)
  })

  test('and one that does says nothing of the kind', async () => {
    expect((await run({ parameters: { 'arrivals.perWeek': 5 } })).warnings).toEqual([])
  })
})

test('what is less sure than was asked is told, and a calendar that is not published', async () => {
  const unsure = await run({ replications: { least: 3, most: 3, relativeHalfWidth: 0.01 } })
  expect(said(unsure.warnings)).toMatch(/after 3 replications .* asked was 1\.0 %/)
  const late = await run({ period: { from: '2026-12-21', days: 21, warmUpDays: 0, drainDays: 30 } })
  expect(said(late.warnings)).toContain('the holiday notice of 2027 is not published')
})

describe('before and after', () => {
  const cases = ['construction-permit@1']
  const variants = [
    { id: 'before', zh: '前', en: 'Before', cases },
    { id: 'after', zh: '后', en: 'After', cases: ['construction-permit-merged@1'] },
  ]

  test('stand side by side for one limit of one process, whatever its version', async () => {
    const first = catalogue.find(({ slug }) => slug === 'joint-completion-acceptance')
    const next = { ...(first as (typeof catalogue)[number]), version: 2 }
    const { rows } = await runComparison(
      scenario({
        variants: [
          { id: 'before', zh: '前', en: 'Before', cases: [acceptance] },
          { id: 'after', zh: '后', en: 'After', cases: ['joint-completion-acceptance@2'] },
        ],
      }),
      { ...around, catalogue: [...catalogue, next] },
      { workers: 1 },
    )
    const fire = rows.filter(({ name }) => name.startsWith('limit/') && name.endsWith('/fire'))
    expect(fire).toHaveLength(1)
    expect(fire[0]?.values[0]).toEqual(fire[0]?.values[1])
    expect(fire[0]?.differences).toEqual([{ mean: 0, halfWidth: 0, shown: 'none' }])
  })

  test('count materials only where every definition lists them', async () => {
    const all = { variants, matters: [{ share: 1, facts: { basement: false } }] }
    const materials = async (more: Partial<Scenario>) =>
      (await run(more)).rows.find(({ name }) => name === 'materials')?.values
    expect(await materials(all)).toMatchObject([{ mean: 2 }, { mean: 2 }])
    const unlisted = [
      { id: 'before', zh: '前', en: 'Before', cases: [...cases, 'construction-safety-supervision@1'] },
    ]
    expect(await materials({ variants: unlisted, matters: [{ share: 1, facts: {} }] })).toEqual([null])
  })

  test('of different limits show no difference of all limits together', async () => {
    const { rows } = await run({ variants, matters: [{ share: 1, facts: {} }] })
    const all = rows.find(({ name }) => name === 'onTime')
    expect(all?.values.every((value) => value !== null)).toBe(true)
    expect(all?.differences).toEqual([null])
  })

  test('handle one and the same matter: what nobody gives is taken alike', () => {
    const { input, assumed } = resolveScenario(
      scenario({ variants, matters: [{ share: 1, facts: {} }] }),
      around,
    )
    expect(input.matters[0]?.facts).toMatchObject({ tendered: expect.anything(), basement: true })
    expect(said(assumed)).toContain('"With an air-raid basement" is not given')
    const stated = resolveScenario(
      scenario({
        variants: variants.map((one) => (one.id === 'after' ? { ...one, facts: { basement: false } } : one)),
        matters: [{ share: 1, facts: {} }],
      }),
      around,
    )
    expect(said(stated.assumed)).not.toContain('With an air-raid basement')
  })

  test('say what of a saving is a default of ours', () => {
    const told = (parameters: Scenario['parameters'] = {}) =>
      said(
        resolveScenario(scenario({ variants, matters: [{ share: 1, facts: {} }], parameters }), around)
          .assumed,
      )
    expect(told()).toContain('answering a consultation is taken to last 60 minutes, examining an item 120')
    expect(told({ 'service.consult': { kind: 'fixed', value: 90 } })).not.toContain(
      'answering a consultation',
    )
  })
})
