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
const resolved = (more: object = {}) =>
  resolveScenario(readScenario({ ...smallest, ...more }, catalogue), around)

describe('what a scenario does not say', () => {
  test('takes defaults, and each of them is marked as assumed', () => {
    const { parameters, input } = resolved()
    expect(parameters.length).toBeGreaterThan(20)
    for (const { mark, ground } of parameters) {
      expect(mark).toBe('assumed')
      expect(ground.zh).toContain('默认值')
    }
    // The windows, and people of its own for each department with a part.
    expect(input.staff.map(({ id }) => id)).toEqual(['windows', 'approval-bureau', 'housing-construction'])
  })

  test('a fact that is not given is taken as in the case with the most items, and that is said', () => {
    const { assumed } = resolved()
    expect(assumed.some(({ zh }) => zh.includes('未给“修建防空地下室”'))).toBe(true)
    const given = resolved({ matters: [{ share: 1, facts: { basement: false, tendered: true } }] })
    expect(given.assumed.some(({ zh }) => zh.includes('未给'))).toBe(false)
  })

  test('how several cases are brought is an assumption', () => {
    const cases = ['construction-permit@1', 'civil-defence-drawings@1']
    const { assumed } = resolved({ variants: [{ id: 'before', zh: '前', en: 'Before', cases }] })
    expect(assumed[0]?.en).toContain('when the one before is done')
  })
})

test('a parameter keeps its mark and its ground', () => {
  const ground = { zh: '台账2026年1—2月，312件', en: 'ledger, January and February 2026, 312 cases' }
  const value = { kind: 'lognormal', mean: 15, deviation: 9 }
  const { parameters } = resolved({
    parameters: { 'service.permit': { value, mark: 'calibrated', ground }, 'staff.windows': 5 },
  })
  expect(parameters.find(({ name }) => name === 'service.permit')).toMatchObject({
    value,
    mark: 'calibrated',
    ground,
  })
  const windows = parameters.find(({ name }) => name === 'staff.windows')
  expect(windows).toMatchObject({ value: 5, mark: 'assumed', ground: { zh: '情景所给，未注明依据' } })
})

test('a calibrated time of an item that these cases do not have is said to be unused; an assumed one is refused', () => {
  const value = { kind: 'fixed', value: 5 }
  const ground = { zh: '台账', en: 'the ledger' }
  const { parameters, assumed } = resolved({
    parameters: { 'service.elsewhere': { value, mark: 'calibrated', ground } },
  })
  expect(parameters.some(({ name }) => name === 'service.elsewhere')).toBe(false)
  expect(assumed.some(({ en }) => en.includes('not used: service.elsewhere'))).toBe(true)
  expect(() => resolved({ parameters: { 'service.elsewhere': value } })).toThrow(
    'which nothing in this scenario has',
  )
})

test('a run from open cases has the people who work on them', () => {
  const process = catalogue.find(({ slug }) => slug === 'tax-matters')
  if (!process) throw new Error('no tax-matters')
  const open = { process, facts: {}, at: ['received'], owed: [], phases: {}, clocks: [] }
  const { input, assumed } = resolveScenario(readScenario(smallest, catalogue), {
    ...around,
    openCases: [open],
  })
  expect(input.staff.map(({ id }) => id)).toContain('tax-bureau')
  expect(assumed.some(({ en }) => en.includes('what is open now, 1 in number'))).toBe(true)
})

test('a reform is before against after', () => {
  const reform = {
    id: 'shorter',
    zh: '缩短',
    en: 'Shorter',
    of: ['construction-permit@1'],
    makes: { slug: 'construction-permit', version: 99 },
    operators: [
      {
        operator: 'changeLimit',
        limit: 'seven-days',
        to: { amount: 5 },
        source: { county: { zh: '县承诺', en: 'the county promises it' } },
      },
    ],
    source: { county: { zh: '县决定', en: 'the county decides' } },
  }
  const { variants: _, ...rest } = smallest
  const { variants } = resolveScenario(readScenario({ ...rest, reform }, catalogue), around)
  expect(variants.map(({ cases }) => cases)).toEqual([['construction-permit@1'], ['construction-permit@99']])
})

describe('what cannot be simulated is refused with what was found and what is needed', () => {
  test.each([
    ['a member that nobody knows', { repetitions: 3 }, /repetitions/],
    ['a day that is none', { period: { from: '2026-02-30', days: 28 } }, /period/],
    ['no definition', { variants: undefined }, /neither a reform nor variants/],
    [
      'an unknown definition',
      { variants: [{ ...smallest.variants[0], cases: ['construction-permt@1'] }] },
      /construction-permit@1/,
    ],
    [
      'two variants of one id',
      { variants: [...smallest.variants, ...smallest.variants] },
      /two variants "now"/,
    ],
    ['an unknown parameter', { parameters: { 'service.permitt': 3 } }, /as service\.permit/],
    ['a number for a distribution', { parameters: { 'service.permit': 3 } }, /a distribution, as/],
    ['a share above one', { parameters: { 'rate.correction': 1.2 } }, /a share from 0 to 1/],
    ['half a person', { parameters: { 'staff.windows': 0.5 } }, /a whole number of persons/],
    ['weights of too few hours', { parameters: { 'arrivals.byHour': [1, 1, 1, 1, 1, 1, 1] } }, /24 weights/],
    ['a fact that nobody asks', { matters: [{ share: 1, facts: { cellar: true } }] }, /the fact "cellar"/],
    ['an answer that is none', { matters: [{ share: 1, facts: { basement: 'yes' } }] }, /a boolean/],
    ['shares that are not one', { matters: [{ share: 0.5, facts: {} }] }, /add up to 0\.5/],
    ['work of nobody', { staff: [{ id: 'all', does: ['forestry'] }] }, /a department of these processes/],
    [
      'work done twice',
      {
        staff: [
          { id: 'a', does: ['windows'] },
          { id: 'b', does: ['windows'] },
        ],
      },
      /done by others/,
    ],
  ])('%s', (_, more, message) => {
    expect(() => resolved(more)).toThrow(SimulationError)
    expect(() => resolved(more)).toThrow(message)
  })
})
