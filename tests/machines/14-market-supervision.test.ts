import { describe, expect, test } from 'vitest'
import plate from '../../machines/14-market-supervision/charter-bus-plate.ts'
import disclosure from '../../machines/14-market-supervision/credit-dual-disclosure.ts'
import repair from '../../machines/14-market-supervision/credit-repair.ts'
import dishonest from '../../machines/14-market-supervision/dishonest-government-body-handling.ts'
import hazmat from '../../machines/14-market-supervision/hazmat-vehicle-check.ts'
import internet from '../../machines/14-market-supervision/internet-culture-remote-inspection.ts'
import inspection from '../../machines/14-market-supervision/joint-double-random-inspection.ts'
import review from '../../machines/14-market-supervision/major-enforcement-legal-review.ts'
import quarantine from '../../machines/14-market-supervision/plant-quarantine-registration.ts'
import pollution from '../../machines/14-market-supervision/pollution-data-e-supervision.ts'
import lead from '../../machines/14-market-supervision/risk-alert-lead.ts'
import { marketSupervision } from '../../machines/14-market-supervision/section.ts'
import agency from '../../machines/14-market-supervision/travel-agency-offsite-check.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { hall, shown } from '../case/hall.ts'
import { testAgreement } from './agreement.ts'
import { toClosing } from './one-case.ts'

const ids = (process: Process, facts: Facts) => leavesFor(process.tree, facts).map(({ id }) => id)
const limit = (process: Process, id: string) => process.limits.find((one) => one.id === id)

describe.each(marketSupervision.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  testAgreement(process)
})

test('only the permit has the law of permits; nothing else is decided by a head', () => {
  const permits = marketSupervision.filter(({ decidedBy }) => decidedBy === 'head')
  expect(permits).toEqual([quarantine])
  expect(quarantine.limits.map(({ id }) => id)).toEqual(['permit-decision', 'correction-notice', 'delivery'])
  const elsewhere = marketSupervision.filter((process) => process !== quarantine)
  expect(elsewhere.flatMap(({ limits }) => limits).some(({ onLapse }) => onLapse)).toBe(false)
})

describe('joint inspection (十四-1, 十四-2, 十四-3, 十四-10(5))', () => {
  const facts = (risk: string, fourNew = false, offSiteSuffices = false) => ({
    listed: true,
    risk,
    fourNew,
    offSiteSuffices,
  })

  test.each([
    ['high', 'raise-frequency'],
    ['other', 'keep-frequency'],
    ['low', 'lower-frequency'],
  ])('of enterprises of %s risk: %s', (risk, frequency) => {
    expect(ids(inspection, facts(risk))).toEqual([
      'annual-plan',
      frequency,
      'draw',
      'joint-check',
      'publication',
    ])
  })

  test.each([
    [true, true, 'off-site-check'],
    [true, false, 'joint-check'],
    [false, true, 'joint-check'],
  ])('four-new %s, off site %s: there is one check, %s', (fourNew, offSite, check) => {
    const found = ids(inspection, facts('low', fourNew, offSite)).filter((id) => id.endsWith('-check'))
    expect(found).toEqual([check])
    expect(ids(inspection, facts('low', fourNew, offSite)).includes('other-conclusions')).toBe(fourNew)
  })

  test('an item that is not on the list is put on it first, and then drawn and checked as any other', () => {
    const unlisted = toClosing(inspection, { ...facts('low'), listed: false }).events
    expect(unlisted.slice(0, 3)).toEqual(['accept', 'list-item.done', 'annual-plan.done'])
    const listed = toClosing(inspection, facts('low')).events
    expect(unlisted.filter((type) => type !== 'list-item.done')).toEqual(listed)
  })

  test('all departments use the platform of the province', () => {
    expect(inspection.channels.map(({ id }) => id)).toEqual(['platform'])
  })

  test('the result is published within 20 working days of the completed check, a figure not yet confirmed', () => {
    expect(limit(inspection, 'publication')?.source).toEqual({ law: '国发〔2019〕5号', mark: 'K' })
    const { open, act, clock } = hall([inspection])
    const received = open(inspection.slug, '2021-09-01T09:00', facts('high')).case
    const drawn = act(received, '2021-09-02T09:00', [
      'accept',
      'annual-plan.done',
      'raise-frequency.done',
      'draw.done',
    ])
    expect(drawn.clocks).toEqual([])
    const checked = act(drawn, '2021-10-11T09:00', 'joint-check.pass')
    expect(shown(clock(checked, 'publication').startedAt)).toBe('2021-10-11T09:00')
    expect(String(clock(checked, 'publication').due?.date)).toBe('2021-11-08')
  })
})

describe('legal review of enforcement decisions (十四-4)', () => {
  const { open, act, clock, possible } = hall([review])
  const filed = act(open(review.slug, '2021-09-01T09:00').case, '2021-09-01T09:00', 'accept')

  test('there is no decision without the review', () => {
    const handled = act(filed, '2021-09-02T09:00', 'handling.pass')
    expect(possible(handled)).toContain('legal-review.pass')
    expect(possible(handled)).not.toContain('decision.pass')
    const reviewed = act(handled, '2021-09-03T09:00', 'legal-review.pass')
    expect(possible(reviewed)).toContain('decision.pass')
  })

  test('the 90 days count from the filing to the decision, not to the publicity', () => {
    expect(limit(review, 'penalty-decision')).toMatchObject({
      amount: 90,
      unit: 'calendar-days',
      source: { law: '行政处罚法 60', mark: 'K' },
    })
    expect(String(clock(filed, 'penalty-decision').due?.date)).toBe('2021-11-30')
    const decided = act(filed, '2021-09-03T09:00', ['handling.pass', 'legal-review.pass', 'decision.pass'])
    expect(shown(clock(decided, 'penalty-decision').stoppedAt)).toBe('2021-09-03T09:00')
    expect(possible(decided)).toEqual(expect.arrayContaining(['full-record.done', 'publicity.done']))
  })
})

describe('acts that are not, or lightly, punished (十四-9)', () => {
  const weighed = (noPenalty: boolean, lightPenalty: boolean) =>
    toClosing(review, { noPenalty, lightPenalty }).events.filter((type) => type.includes('-penalty.'))

  test.each([
    [true, false, ['no-penalty.done']],
    [false, true, ['light-penalty.done']],
    [true, true, ['no-penalty.done']],
    [false, false, []],
  ])('on the first list %s, on the second %s: %s', (noPenalty, lightPenalty, steps) => {
    expect(weighed(noPenalty, lightPenalty)).toEqual(steps)
  })

  test('there is no decision on a listed act before the conditions of the list are weighed', () => {
    const { open, act, possible } = hall([review])
    const { case: received } = open(review.slug, '2021-09-01T09:00', { noPenalty: true })
    const handled = act(received, '2021-09-02T09:00', ['accept', 'handling.pass'])
    expect(possible(handled)).toContain('no-penalty.done')
    expect(possible(handled)).not.toContain('legal-review.pass')
  })
})

describe('credit (十四-5, 十四-6)', () => {
  test('dual disclosure is published within 7 working days of the decision', () => {
    const { open, act, clock } = hall([disclosure])
    const made = open(disclosure.slug, '2021-09-01T09:00', { kind: 'dual-disclosure' }).case
    expect(String(clock(made, 'dual-disclosure').due?.date)).toBe('2021-09-10')
    const published = act(made, '2021-09-02T09:00', [
      'accept',
      'report.pass',
      'enter-platform.done',
      'publish.done',
    ])
    expect(clock(published, 'dual-disclosure').stoppedAt).not.toBeNull()
    expect(published.ended).toBe(false)
  })

  test('the seven days are not of the dishonest acts that a department reports: 及时 has no number', () => {
    const { open } = hall([disclosure])
    expect(open(disclosure.slug, '2021-09-01T09:00', { kind: 'dishonesty' }).case.clocks).toEqual([])
    expect(ids(disclosure, { kind: 'dishonesty' })).toContain('credit-record')
    expect(ids(disclosure, { kind: 'dual-disclosure' })).not.toContain('credit-record')
  })

  test('repair: 1 working day to accept, 3 for each review, in force from 2023-05 and not yet confirmed', () => {
    expect(repair.limits.map(({ id, amount, unit, inForce }) => [id, amount, unit, inForce?.from])).toEqual([
      ['acceptance', 1, 'working-days', '2023-05-01'],
      ['first-review', 3, 'working-days', '2023-05-01'],
      ['final-review', 3, 'working-days', '2023-05-01'],
    ])
    expect(repair.limits.every(({ source }) => 'mark' in source && source.mark === 'K')).toBe(true)
  })

  test('no limit of the repair counts before its law is in force', () => {
    expect(hall([repair]).open(repair.slug, '2023-04-28T09:00').case.clocks).toEqual([])
    expect(hall([repair]).open(repair.slug, '2023-05-04T09:00').case.clocks).toHaveLength(1)
  })

  test('a body on the debtors’ list enters the assessments; any is rectified and checked', () => {
    expect(ids(dishonest, { onDebtorList: true })).toContain('assessment')
    expect(ids(dishonest, { onDebtorList: false })).toEqual(['monitoring', 'assign', 'rectify', 'check'])
    expect(dishonest.limits).toEqual([])
  })
})

describe('supervision from afar (十四-10)', () => {
  test('what can be supervised from afar is not checked on site', () => {
    const facts = { industry: 'cement', means: ['video'] }
    expect(ids(pollution, { ...facts, offSiteSuffices: true })).not.toContain('on-site-check')
    expect(ids(pollution, { ...facts, offSiteSuffices: false })).toContain('on-site-check')
    expect(ids(pollution, { ...facts, offSiteSuffices: true })).toContain('video')
    expect(ids(pollution, { ...facts, offSiteSuffices: true })).not.toContain('power-use')
  })

  test('three industries are named: 火电、水泥和造纸', () => {
    expect(pollution.facts[0]?.values?.map(({ zh }) => zh)).toEqual(['火电', '水泥', '造纸'])
  })

  test('five matters of a travel agency are checked, side by side and never by a visit', () => {
    expect(leaves(agency.tree)).toHaveLength(5)
    expect(agency.tree.kind).toBe('parallel')
  })

  test('a finding is rectified and rechecked', () => {
    const { open, act, possible } = hall([agency])
    const found = act(open(agency.slug, '2021-10-08T09:00').case, '2021-10-08T09:00', [
      'accept',
      'insurance.fail',
    ])
    expect(possible(found)).toContain('insurance.reconsider')
    expect(act(found, '2021-10-20T09:00', ['insurance.reconsider', 'insurance.pass']).ended).toBe(false)
  })

  test('internet cafés are checked for their software, other businesses are patrolled', () => {
    expect(ids(internet, { business: 'internet-cafe' })).toEqual(['software'])
    expect(ids(internet, { business: 'internet-culture' })).toEqual(['patrol', 'evidence', 'problems'])
  })

  test('the county’s own sample is at least 10%; what the upper platforms find is passed on', () => {
    expect(ids(hazmat, { origin: 'county-sample' })).toEqual([
      'sample',
      'sample-share',
      'notify',
      'rectify',
      'recheck',
    ])
    expect(ids(hazmat, { origin: 'upper-platform' })).toEqual(['pass-on', 'rectify', 'recheck'])
    expect(leaves(hazmat.tree).find(({ id }) => id === 'sample-share')?.zh).toContain('10%以上')
    expect(leaves(hazmat.tree).find(({ id }) => id === 'sample')?.zh).toContain('平台查岗响应率')
  })

  test('quarantine is applied for on the national platform, and the registration is issued', () => {
    expect(quarantine.channels.map(({ zh }) => zh)).toEqual(['全国植物检疫平台'])
    expect(toClosing(quarantine, { goods: 'seedlings' }).events).toEqual([
      'accept',
      'review.pass',
      'approve',
      'issue',
      'deliver',
    ])
    expect(limit(quarantine, 'permit-decision')).toMatchObject({
      amount: 20,
      source: { law: '行政许可法 42(1)', mark: 'C' },
      extension: { amount: 10, approver: '本行政机关负责人' },
    })
  })
})

describe('T15 charter-bus plates (十四-10(2))', () => {
  const issue = { movement: 'issue', plates: 1 }
  const draw = { movement: 'draw', plates: 20 }

  test('T15 plates drawn are stocked, and the three counts are compared', () => {
    expect(ids(plate, draw)).toEqual(['stock', 'count'])
  })

  test('T15 four things are checked, then approved, handed out, counted, and taken back', () => {
    expect(ids(plate, issue)).toEqual([
      'contract',
      'ticket',
      'passengers',
      'vehicle',
      'system-approval',
      'hand-out',
      'count',
      'take-back',
    ])
    const { open, act, possible } = hall([plate])
    const received = act(open(plate.slug, '2021-10-08T09:00', issue).case, '2021-10-08T09:00', 'accept')
    const three = act(received, '2021-10-08T10:00', ['contract.pass', 'ticket.pass', 'passengers.pass'])
    expect(possible(three)).not.toContain('system-approval.pass')
    const four = act(three, '2021-10-08T11:00', 'vehicle.pass')
    expect(possible(four)).not.toContain('hand-out.done')
    const approved = act(four, '2021-10-08T11:30', 'system-approval.pass')
    expect(possible(approved)).toContain('hand-out.done')
  })

  test('T15 the case of a plate that is out stays open until it is taken back', () => {
    const { open, act } = hall([plate])
    const out = act(open(plate.slug, '2021-10-08T09:00', issue).case, '2021-10-08T15:00', [
      'accept',
      'contract.pass',
      'ticket.pass',
      'passengers.pass',
      'vehicle.pass',
      'system-approval.pass',
      'hand-out.done',
      'count.pass',
    ])
    expect(out.outcome).toBeNull()
    expect(act(out, '2021-10-15T09:00', 'take-back.done').outcome).toBe('approved')
  })

  test('T15 what is drawn, handed out and taken back is booked by the step that does it', () => {
    expect(plate.stock).toMatchObject({
      register: 'charter-plates',
      count: 'plates',
      on: {
        'stock.done': ['drawn'],
        'hand-out.done': ['issued'],
        'take-back.done': ['returned', 'lost', 'voided'],
      },
    })
    const { open, step } = hall([plate])
    const received = open(plate.slug, '2021-10-08T09:00', draw).case
    expect(step(received, '2021-10-08T09:00', 'accept').moved).toEqual([])
    const accepted = step(received, '2021-10-08T09:00', 'accept').case
    expect(step(accepted, '2021-10-08T10:00', 'stock.done').moved).toEqual([{ kind: 'drawn', count: 20 }])
  })

  test.each(plate.materials)(
    '$zh may be asked for when a plate is handed out, and not when drawn',
    ({ id }) => {
      const ask = (facts: Facts) => {
        const { open, act } = hall([plate])
        const defects = [{ material: id, defect: '缺', basis: '十四-10(2)', remedy: '补' }]
        const { case: received } = open(plate.slug, '2021-10-08T09:00', facts)
        return () => act(received, '2021-10-08T10:00', 'request-correction', { defects })
      }
      expect(ask(issue)).not.toThrow()
      expect(ask(draw)).toThrow('must not be asked for')
    },
  )

  test('及时 has no number: no limit counts', () => {
    expect(plate.limits).toEqual([])
    expect(plate.unnumbered).toHaveLength(3)
  })
})

test('a lead is received, pushed, handled by its department, and reported back (十四-13)', () => {
  expect(ids(lead, { department: 'justice' })).toEqual(['receive', 'push', 'handling-justice', 'feedback'])
  expect(ids(lead, { department: 'other' })).toContain('handling-government-office')
})
