import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { readScenario } from '../../../src/schemas/read-scenario.ts'
import { resolveScenario } from '../../../src/simulation/scenario/resolve-scenario.ts'
import { SimulationError } from '../../../src/simulation/simulation-error.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

const around = { catalogue, notices: shippedNotices, sessions: shippedHallSessions }
const smallest = {
  zh: '示例',
  en: 'Example',
  period: { from: '2026-03-02', days: 28 },
  variants: [{ id: 'now', zh: '现在', en: 'Now', cases: ['construction-permit-merged@1'] }],
}

/** What is said of a scenario before anything of it is run. */
function refusal(more: object): SimulationError {
  try {
    resolveScenario(readScenario({ ...smallest, ...more }, catalogue), around)
  } catch (error) {
    if (error instanceof SimulationError) return error
    throw error
  }
  throw new Error('it was taken')
}

describe('what is wrong in a scenario is said in both languages, with its place, before anything is run', () => {
  test.each<[string, object, string, string, RegExp]>([
    [
      'a misspelled parameter, with the nearest',
      { parameters: { 'arrivals.perWeekk': 3 } },
      'parameters/arrivals.perWeekk',
      '参数“arrivals.perWeekk”',
      /如arrivals\.perWeek、/,
    ],
    [
      'fewer than nobody',
      { parameters: { 'staff.windows': -2 } },
      'parameters/staff.windows',
      '人数：综合窗口',
      /不少于1的整数/,
    ],
    [
      'a misspelled kind of distribution, with those there are',
      { parameters: { 'service.permit': { kind: 'lognormall', mean: 240, deviation: 5 } } },
      'parameters/service.permit',
      '“lognormall”',
      /lognormal（对数正态分布）.*triangular/,
    ],
    [
      'a distribution that lacks what it is made of',
      { parameters: { 'service.permit': { kind: 'lognormal', mean: 240 } } },
      'parameters/service.permit',
      'lognormal',
      /mean、deviation/,
    ],
    [
      'a run of which there is no calendar',
      { period: { from: '2031-03-03', days: 28 } },
      'period/from',
      '2031-03-03',
      /载入2031年放假通知/,
    ],
    [
      'a run that goes on beyond the calendar',
      { period: { from: '2027-11-01', days: 28 } },
      'period/from',
      '2027-11-01',
      /2027-12-31.*载入2028年放假通知/,
    ],
    [
      'a batch that nobody could take',
      { staff: [{ id: 'hc', does: ['housing-construction'], batch: { least: 5, most: 2 } }] },
      'staff/hc',
      '最少5件、最多2件',
      /1≤最少≤最多/,
    ],
    [
      'a fact that nobody asks for',
      { matters: [{ share: 1, facts: { basment: true } }] },
      'matters/0/facts/basment',
      '情形“basment”',
      /如basement/,
    ],
  ])('%s', (_, more, at, found, needed) => {
    const { detail, zh, message } = refusal(more)
    expect(detail.at).toBe(at)
    expect(detail.found.zh).toContain(found)
    expect(zh).toMatch(needed)
    expect(message).toBe(`found ${detail.found.en}; needed ${detail.needed.en}; ${detail.remedy.en}`)
    expect(message).not.toMatch(/\p{Script=Han}/u)
  })

  test('a seed below zero, from wherever it comes', () => {
    const scenario = { ...readScenario(smallest, catalogue), seed: -1 }
    expect(() => resolveScenario(scenario, around)).toThrow('found -1; needed a whole number from 0')
  })
})
