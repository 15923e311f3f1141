import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { readScenario } from '../../../src/schemas/read-scenario.ts'
import { firstMonday } from '../../../src/simulation/scenario/first-monday.ts'
import { scenarioOutline } from '../../../src/simulation/scenario/outline.ts'
import { resolveScenario } from '../../../src/simulation/scenario/resolve-scenario.ts'
import { buildCalendar } from '../../../src/time/calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

const around = { catalogue, notices: shippedNotices, sessions: shippedHallSessions }
const scenarioOf = (cases: readonly string[], more: object = {}) =>
  readScenario(
    {
      zh: '示例',
      en: 'Example',
      period: { from: '2026-03-02', days: 28 },
      variants: [{ id: 'now', zh: '现在', en: 'Now', cases }],
      ...more,
    },
    catalogue,
  )
const outlined = (cases: readonly string[], more: object = {}) =>
  scenarioOutline(scenarioOf(cases, more), around)
const permit = ['construction-permit-merged@1']
const names = (cases: readonly string[]) => outlined(cases).parameters.map(({ name }) => name)

describe('what a scenario may say', () => {
  test('each item and consultation has a time of its own, by its name, which is the general one until it is given', () => {
    const { parameters } = outlined(permit)
    const own = parameters.filter(({ like }) => like !== null)
    expect(own.length).toBeGreaterThan(3)
    const safety = own.find(({ name }) => name === 'service.safety')
    expect(safety).toMatchObject({ group: 'service', unit: 'working-minutes', like: 'service.consult' })
    const general = parameters.find(({ name }) => name === 'service.consult')
    expect(safety?.usual).toEqual(general?.usual)
    expect(safety?.zh).not.toContain('safety')
  })

  test('what these definitions have no use for is not asked: nobody promises, brings a second case or is screened', () => {
    const ofPermit = names(permit)
    for (const name of ['delay.between', 'delay.promised', 'rate.screened'])
      expect(ofPermit).not.toContain(name)
    expect(ofPermit).toContain('rate.fail')
    expect(names(['construction-permit@1', 'civil-defence-drawings@1'])).toContain('delay.between')
  })

  test('every parameter that it names can be given, as it is usual', () => {
    const { parameters } = outlined(permit)
    const given = Object.fromEntries(parameters.map(({ name, usual }) => [name, usual]))
    const resolved = resolveScenario(scenarioOf(permit, { parameters: given }), around)
    expect(resolved.parameters.length).toBeGreaterThanOrEqual(parameters.length)
  })

  test('people who work for several departments are one line of the staff, and no longer of each', () => {
    const staff = [{ id: 'shared', zh: '综合岗', en: 'Shared', does: ['windows', 'approval-bureau'] }]
    const { staff: all, parameters, departments } = outlined(permit, { staff })
    expect(all.map(({ id }) => id)).toEqual(['shared', 'housing-construction'])
    expect(parameters.map(({ name }) => name)).toContain('staff.shared')
    expect(departments.map(({ id }) => id)).toEqual(['windows', 'approval-bureau', 'housing-construction'])
  })
})

describe('what is wrong in a scenario is told with its place', () => {
  const placeOf = (more: object) => {
    try {
      outlined(permit, more)
    } catch (error) {
      return (error as { detail: { at?: string } }).detail.at
    }
    return undefined
  }
  test.each([
    ['parameters/rate.correction', { parameters: { 'rate.correction': 1.2 } }],
    [
      'parameters/service.intake',
      { parameters: { 'service.intake': { kind: 'triangular', least: 5, mode: 3, most: 9 } } },
    ],
    ['parameters/service.nothing', { parameters: { 'service.nothing': 3 } }],
    ['matters', { matters: [{ share: 0.5, facts: {} }] }],
    ['matters/0/facts/basement', { matters: [{ share: 1, facts: { basement: 'yes' } }] }],
    ['staff/all', { staff: [{ id: 'all', does: ['forestry'] }] }],
    ['replications', { replications: { least: 9, most: 4 } }],
    ['period/days', { period: { from: '2026-03-02', days: 0 } }],
  ])('%s', (at, more) => {
    expect(placeOf(more)).toBe(at)
  })
})

describe('a run begins on a Monday that is worked', () => {
  const calendar = buildCalendar(shippedNotices, shippedHallSessions)
  const from = (today: string, days = 100) =>
    String(firstMonday(calendar, Temporal.PlainDate.from(today), days))

  test('the next one', () => {
    expect(from('2026-03-04')).toBe('2026-03-09')
    expect(from('2026-03-09')).toBe('2026-03-16')
  })
  test('not in a holiday: National Day 2026 takes the Monday', () => {
    expect(from('2026-10-01')).toBe('2026-10-12')
  })
  test('not so late that the calendar ends before the run: the last one that it bears', () => {
    const found = Temporal.PlainDate.from(from('2031-01-01'))
    expect(found.dayOfWeek).toBe(1)
    expect(Temporal.PlainDate.compare(found.add({ days: 100 }), calendar.covers.to)).toBeLessThanOrEqual(0)
  })
})
