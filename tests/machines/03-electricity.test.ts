import { describe, expect, test } from 'vitest'
import park from '../../machines/03-electricity/park-instant-power.ts'
import external from '../../machines/03-electricity/power-external-line-joint-permit.ts'
import highVoltage from '../../machines/03-electricity/power-hv-commitment-filing.ts'
import lowVoltage from '../../machines/03-electricity/power-lv-exempt.ts'
import online from '../../machines/03-electricity/power-online-contract.ts'
import small from '../../machines/03-electricity/power-small-enterprise-connection.ts'
import { electricity } from '../../machines/03-electricity/section.ts'
import type { Facts } from '../../src/process/condition.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { oneCase, toClosing } from './one-case.ts'
import { figuresIn, printedOf, recordedFigures, recordOf } from './record.ts'

const ids = (process: typeof park, facts: Facts) => leavesFor(process.tree, facts).map(({ id }) => id)

describe.each(electricity.map((process) => [process.slug, process] as const))('%s', (slug, process) => {
  test('agrees with its record', () => {
    expect(printedOf(process)).toEqual(recordOf(slug))
    expect(figuresIn(process)).toEqual(recordedFigures(slug))
  })
  test('holds every proof', () => expect(prove(subjectOf(process)).findings).toEqual([]))
  test('blocks no earlier item', () => expect(process.mergedItems).toEqual([]))
})

test('the section has six processes', () => expect(electricity).toHaveLength(6))

/** Everything of 三-1 holds, and the works touch nothing. */
const within = {
  enterprise: true,
  lowVoltage: true,
  capacity: 160,
  length: 200,
  threeZero: true,
  interestedParty: false,
  touches: [],
  way: 'filing',
  worksStart: '2021-10-28',
}

describe('T2 all the conditions of the exemption, 不大于 including the number (三-1)', () => {
  test('160 kW and 200 m is exempt', () => {
    expect(ids(lowVoltage, within)).toEqual(['conditions', 'exempt', 'works', 'push'])
  })

  test.each([
    ['161 kW', { capacity: 161 }],
    ['160.5 kW', { capacity: 160.5 }],
    ['201 m', { length: 201 }],
    ['a household', { enterprise: false }],
    ['not low voltage', { lowVoltage: false }],
    ['not under the three zeros', { threeZero: false }],
    ['an interested party', { interestedParty: true }],
  ])('%s is not', (_, other) => {
    const leaves = ids(lowVoltage, { ...within, ...other })
    expect(leaves).not.toContain('exempt')
    expect(leaves).toContain('original-approval')
    expect(leaves).not.toContain('push')
  })
})

describe('T3 the class of the road decides the branch, not the capacity (三-1)', () => {
  test.each(['main-road', 'ancient-tree'])(
    '%s: the original procedure, though all of T2 holds',
    (touched) => {
      expect(ids(lowVoltage, { ...within, touches: [touched] })).toEqual([
        'conditions',
        'original-approval',
        'permit-delivered',
        'works',
        'push',
      ])
    },
  )

  test.each(['other-road', 'greenery'])('%s: by commitment or by filing ahead', (touched) => {
    const facts = { ...within, touches: [touched] }
    expect(ids(lowVoltage, facts)).toEqual(['conditions', 'filing', 'works', 'push'])
    expect(ids(lowVoltage, { ...facts, way: 'commitment' })).toContain('commitment')
    expect(ids(lowVoltage, { ...facts, way: 'commitment' })).not.toContain('filing')
  })

  test('a filing or a commitment does not help where the conditions are not met', () => {
    const leaves = ids(lowVoltage, { ...within, capacity: 161, touches: ['other-road'] })
    expect(leaves).toContain('original-approval')
    expect(leaves).not.toContain('filing')
  })

  test('works that touch two kinds take both ways', () => {
    const leaves = ids(lowVoltage, { ...within, touches: ['main-road', 'greenery'] })
    expect(leaves).toEqual(expect.arrayContaining(['original-approval', 'filing']))
    expect(leaves).not.toContain('exempt')
  })
})

describe('the limits of 三-1', () => {
  const limit = (id: string) => lowVoltage.limits.find((one) => one.id === id)
  const clock = (facts: object, id: string) =>
    toClosing(lowVoltage, { ...within, ...facts }).closed.clocks.find((one) => one.limit === id)

  test('three calendar days back from the start of the works, owed by whoever does them', () => {
    expect(limit('three-days-ahead')).toMatchObject({
      amount: 3,
      unit: 'calendar-days',
      before: 'worksStart',
      owedBy: { zh: '施工方' },
      source: { plan: '三-1', words: '提前3天向道路、绿化等管理部门备案' },
    })
    const { now: received } = oneCase(lowVoltage, '2021-09-13T09:00', { ...within, touches: ['other-road'] })
    const ahead = received.clocks.find((one) => one.limit === 'three-days-ahead')
    expect(ahead?.due?.date.toString()).toBe('2021-10-25')
    expect(clock({}, 'three-days-ahead')).toBeUndefined()
  })

  test('three months from completion, owed by the power company', () => {
    expect(limit('push')).toMatchObject({
      amount: 3,
      unit: 'months',
      kind: 'plan',
      owedBy: { zh: '县供电公司' },
    })
    const { closed: last } = toClosing(lowVoltage, within)
    const push = last.clocks.find((one) => one.limit === 'push')
    expect(push?.startedAt).not.toEqual(last.openedAt)
    expect(push?.exceededAt).toBeNull()
  })

  test('permit law binds the original procedure alone', () => {
    const ofPermits = ['correction-notice', 'permit-decision', 'delivery']
    const counted = (touches: string[]) =>
      toClosing(lowVoltage, { ...within, touches }).closed.clocks.map((one) => one.limit)
    expect(counted(['main-road'])).toEqual(expect.arrayContaining(ofPermits))
    expect(counted([]).filter((id) => ofPermits.includes(id))).toEqual([])
  })

  test('20 working days and 10 more', () => {
    expect(limit('permit-decision')).toMatchObject({
      amount: 20,
      unit: 'working-days',
      item: 'original-approval',
      source: { law: '行政许可法 42(1)', mark: 'C' },
      extension: { amount: 10, approver: '本行政机关负责人' },
    })
  })

  test.each([[[]], [['main-road']], [['other-road']]])('from receipt to closing, touching %j', (touches) => {
    expect(toClosing(lowVoltage, { ...within, touches }).closed).toMatchObject({
      value: 'closed',
      outcome: 'approved',
    })
  })

  test('what was promised by commitment keeps the case open until it is kept', () => {
    const { closed: last, steps: done } = toClosing(lowVoltage, {
      ...within,
      touches: ['greenery'],
      way: 'commitment',
    })
    expect(done.at(-1)).toBe('commitment.fulfil')
    expect(last.value).toBe('closed')
    expect(limit('commitment')).toMatchObject({ amount: null, from: 'promise' })
  })
})

describe('T4 low voltage is exempt, high voltage files a commitment: two definitions (三-1, 三-2)', () => {
  const facts = { highVoltage: true, length: 200, commitmentConditions: true, agent: 'builder' }

  test('both have the 200 m, only low voltage the 160 kW', () => {
    const factsOf = (process: typeof park) => process.facts.map(({ id }) => id)
    expect(factsOf(lowVoltage)).toEqual(expect.arrayContaining(['length', 'capacity']))
    expect(factsOf(highVoltage)).toContain('length')
    expect(factsOf(highVoltage)).not.toContain('capacity')
  })

  test('the three months stand in 三-1 only: here the day is entered', () => {
    expect(highVoltage.limits.map(({ id, amount }) => [id, amount])).toEqual([
      ['push', null],
      ['restoration', null],
    ])
  })

  test('200 m is within, 201 m is not', () => {
    expect(ids(highVoltage, facts)).toContain('posting')
    expect(ids(highVoltage, { ...facts, length: 201 })).toEqual(['materials', 'outside'])
    expect(ids(highVoltage, { ...facts, highVoltage: false })).toContain('outside')
    expect(ids(highVoltage, { ...facts, commitmentConditions: false })).toContain('outside')
  })

  test('the proof comes after the commitment and is posted before the works', () => {
    expect(ids(highVoltage, facts)).toEqual(['materials', 'push', 'restoration', 'filing-proof', 'posting'])
  })

  test('the two papers may be asked for', () => {
    expect(highVoltage.materials.map(({ zh, mayAsk }) => [zh, mayAsk])).toEqual([
      ['施工方案', true],
      ['交通疏解方案', true],
    ])
  })

  test('from receipt until data are pushed and the road is restored', () => {
    const { closed: last, steps: done } = toClosing(highVoltage, facts)
    expect(done.slice(-2).sort()).toEqual(['push.fulfil', 'restoration.fulfil'])
    expect(last.value).toBe('closed')
  })
})

describe('joint permits for external lines (三-2)', () => {
  const every = ['planning', 'city-road', 'highway', 'traffic']

  test('each permit has its 20 working days, all together 45 and 15 more', () => {
    const each = external.limits.filter(({ item }) => item !== undefined)
    expect(each.map(({ item, amount, unit }) => [item, amount, unit])).toEqual(
      every.map((id) => [id, 20, 'working-days']),
    )
    expect(external.limits.find(({ id }) => id === 'joint-permit-decision')).toMatchObject({
      amount: 45,
      extension: { amount: 15, approver: '本级人民政府负责人' },
    })
  })

  test('only the permits that the works need are in the case, and go out as one', () => {
    expect(ids(external, { permits: ['highway'] })).toEqual(['one-window', 'highway', 'feedback'])
    expect(external.certificates).toHaveLength(1)
    expect(external.decidedBy).toBe('head')
  })

  test('the milestone is inferred, and says so', () => {
    expect(external.milestones[0]?.covers).toContain('推定')
  })

  test('from receipt to closing', () => {
    expect(toClosing(external, { permits: every }).closed.value).toBe('closed')
    expect(toClosing(external, { permits: [] }).closed.value).toBe('closed')
  })
})

describe('zero investment for small enterprises (三-3)', () => {
  const facts = {
    newUser: true,
    commercialTariff: true,
    directSupply: true,
    capacity: 160,
    voltage: 'low',
    provincialPark: false,
    projectLibrary: false,
    builtUpArea: false,
    transformer: 0,
    rental: false,
  }
  const way = (other: object) => ids(small, { ...facts, ...other })[1]

  test('all four conditions, 160 kW included', () => {
    expect(way({})).toBe('to-meter')
    expect(way({ capacity: 161 })).toBe('ordinary')
    for (const missing of ['newUser', 'commercialTariff', 'directSupply']) {
      expect(way({ [missing]: false })).toBe('ordinary')
    }
  })

  test('10 kV customers in such a park or in the project library: to the red line', () => {
    const big = { capacity: 800, voltage: 'ten-kv' }
    expect(way({ ...big, provincialPark: true })).toBe('to-red-line')
    expect(way({ ...big, projectLibrary: true })).toBe('to-red-line')
    expect(way({ ...big, voltage: 'higher', provincialPark: true })).toBe('ordinary')
    expect(way(big)).toBe('ordinary')
  })

  test('high voltage in the built-up area: 1250 kVA is within, 1251 is not', () => {
    const built = { capacity: 800, voltage: 'ten-kv', builtUpArea: true }
    expect(way({ ...built, transformer: 1250 })).toBe('subsidy')
    expect(way({ ...built, transformer: 1251 })).toBe('ordinary')
    expect(way({ ...built, transformer: 1250, voltage: 'low' })).toBe('ordinary')
  })

  test('no time limit', () => expect(small.limits).toEqual([]))

  test('from receipt to closing', () => {
    expect(toClosing(small, { ...facts, rental: true }).steps).toEqual([
      'conditions.pass',
      'to-meter.done',
      'rental.done',
      'connection.done',
    ])
  })
})

describe('power on arrival, and online (三-4, 三-6)', () => {
  test('入驻即送电 has no number, so it is no limit', () => {
    expect(park.limits).toEqual([])
    expect(park.unnumbered).toEqual([expect.objectContaining({ clause: '三-4', words: '入驻即送电' })])
  })

  test('the application is online only, and has no time limit', () => {
    expect(online.channels.map(({ id }) => id)).toEqual(['online'])
    expect(online.limits).toEqual([])
  })

  test('designs and prices are shown to who asks', () => {
    expect(ids(online, { query: true })).toContain('design-query')
    expect(ids(online, { query: false })).toEqual(['application', 'contract', 'connection'])
  })

  test('from receipt to closing', () => {
    expect(toClosing(park, {}).closed.value).toBe('closed')
    expect(toClosing(online, { query: true }).closed.value).toBe('closed')
  })
})
