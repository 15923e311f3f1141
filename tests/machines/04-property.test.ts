import { describe, expect, test } from 'vitest'
import crossProvince from '../../machines/04-property/cross-province-real-property-registration.ts'
import homeVisit from '../../machines/04-property/home-visit-registration.ts'
import valuation from '../../machines/04-property/nonresidential-tax-valuation.ts'
import complaint from '../../machines/04-property/real-property-complaint.ts'
import compensation from '../../machines/04-property/real-property-error-compensation.ts'
import query from '../../machines/04-property/real-property-information-query.ts'
import judicial from '../../machines/04-property/real-property-judicial-disposal.ts'
import inheritance from '../../machines/04-property/real-property-non-notarized-inheritance.ts'
import online from '../../machines/04-property/real-property-online-registration.ts'
import utilitiesTransfer from '../../machines/04-property/real-property-utilities-transfer.ts'
import { property } from '../../machines/04-property/section.ts'
import title from '../../machines/04-property/title-on-handover.ts'
import type { Facts } from '../../src/process/condition.ts'
import { compile } from '../../src/process/machine.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { event, sameTime } from '../case/hall.ts'
import { oneCase, toClosing } from './one-case.ts'
import { figuresIn, printedOf, recordedFigures, recordOf } from './record.ts'

const ids = (process: typeof online, facts: Facts) => leavesFor(process.tree, facts).map(({ id }) => id)
const values = (process: typeof online, fact: string) =>
  process.facts.find(({ id }) => id === fact)?.values?.map(({ id }) => id) ?? []

describe.each(property.map((process) => [process.slug, process] as const))('%s', (slug, process) => {
  test('agrees with its record', () => {
    expect(printedOf(process)).toEqual(recordOf(slug))
    expect(figuresIn(process)).toEqual(recordedFigures(slug))
  })
  test('holds every proof', () => expect(prove(subjectOf(process)).findings).toEqual([]))
  test('blocks no earlier item', () => expect(process.mergedItems).toEqual([]))
})

test('the section has eleven processes', () => expect(property).toHaveLength(11))

describe('thirty working days for a registration, not confirmed, so no red card yet', () => {
  const registering = property.filter(({ limits }) => limits.some(({ amount }) => amount === 30))

  test('the registrations have it', () => {
    expect(registering.map(({ slug }) => slug)).toEqual([
      'real-property-online-registration',
      'real-property-judicial-disposal',
      'real-property-utilities-transfer',
      'cross-province-real-property-registration',
      'title-on-handover',
      'real-property-non-notarized-inheritance',
    ])
  })

  test.each(registering.map((process) => [process.slug, process] as const))('%s', (_, process) => {
    for (const limit of process.limits.filter(({ amount }) => amount === 30)) {
      expect(limit).toMatchObject({
        unit: 'working-days',
        kind: 'statutory',
        source: { law: '不动产登记暂行条例 20', mark: 'K' },
      })
    }
  })

  test('a registration is no administrative permit: nothing of permit law is in the section', () => {
    const laws = property.flatMap(({ limits }) =>
      limits.map(({ source }) => ('law' in source ? source.law : '')),
    )
    expect(laws.filter((law) => law.startsWith('行政许可法'))).toEqual([])
  })
})

describe('online registration and query (四-1, 四-2)', () => {
  test('three of the five types by June are named', () => {
    expect(values(online, 'type')).toEqual(
      expect.arrayContaining(['rural-house', 'new-housing-transfer', 'pre-mortgage']),
    )
  })

  test('tax stands on the same platform where it is due, before the review', () => {
    expect(ids(online, { type: 'forest', taxDue: true })).toEqual(['tax', 'review', 'entry'])
    expect(ids(online, { type: 'forest', taxDue: false })).toEqual(['review', 'entry'])
  })

  test('the public searches by any one of three keys', () => {
    expect(values(query, 'key')).toEqual(['location', 'certificate', 'unit'])
  })

  test.each([
    ['proof', 'proof'],
    ['public', 'public-information'],
    ['map', 'map'],
  ])('who asks for %s gets that', (asked, leaf) => {
    expect(ids(query, { query: asked, key: 'unit' })).toEqual(['request', leaf])
    expect(toClosing(query, { query: asked, key: 'unit' }).closed.value).toBe('closed')
  })

  test('a query needs no person where its checks hold', () => {
    expect(compile(query).events).toContain('request.screen')
    expect(query.limits).toEqual([])
  })

  test('from receipt to closing', () => {
    expect(toClosing(online, { type: 'other', taxDue: true }).closed.value).toBe('closed')
  })
})

describe('T14 registered only after the transferee’s taxes are paid (四-3)', () => {
  const { engine, now: received } = oneCase(judicial, '2021-09-13T09:00', {})
  const having = (types: readonly string[]) =>
    types.reduce(
      (now, type, hour) =>
        engine.advance(now, event(type), sameTime(`2021-09-13T${String(10 + hour)}:00`)).case,
      received,
    )
  const possible = (types: readonly string[]) =>
    engine.available(having(types)).flatMap((one) => (one.possible ? [one.type] : []))

  test('the court writes to the registry and to the tax authority, side by side', () => {
    expect(possible(['accept'])).toEqual(expect.arrayContaining(['to-registry.done', 'to-tax.done']))
  })

  test('no tax without the data, no registration without the tax', () => {
    expect(possible(['accept', 'to-registry.done'])).not.toContain('tax.done')
    const unpaid = ['accept', 'to-registry.done', 'to-tax.done']
    expect(possible(unpaid)).toContain('tax.done')
    expect(possible(unpaid)).not.toContain('registration.pass')
    expect(possible(unpaid)).not.toContain('approve')
    expect(() =>
      engine.advance(having(unpaid), event('registration.pass'), sameTime('2021-09-14T09:00')),
    ).toThrow()
    expect(possible([...unpaid, 'tax.done'])).toContain('registration.pass')
  })

  test('only the deed and stamp tax of this registration', () => {
    const tax = leaves(judicial.tree).find(({ id }) => id === 'tax')
    expect(tax?.zh).toBe('受让方缴纳本次登记应缴的契税、印花税')
  })

  test('has no date in the plan', () => expect(judicial.milestones).toEqual([]))

  test('from receipt to closing', () => expect(toClosing(judicial, {}).closed.value).toBe('closed'))
})

describe('tax valuation of non-residential transfers (四-4)', () => {
  const facts = { building: 'commercial', activeArea: true, betweenEnterprises: true, individual: false }

  test('mass valuation of shops and offices in lively areas, of industry and storage anywhere', () => {
    expect(ids(valuation, facts)[0]).toBe('mass-commercial')
    expect(ids(valuation, { ...facts, activeArea: false })[0]).toBe('individual-valuation')
    expect(ids(valuation, { ...facts, building: 'industrial', activeArea: false })[0]).toBe('mass-industrial')
    expect(ids(valuation, { ...facts, building: 'other' })[0]).toBe('individual-valuation')
  })

  test('an individual valuation may be asked for instead', () => {
    expect(ids(valuation, { ...facts, individual: true })[0]).toBe('individual-valuation')
  })

  test('the automatic review is for tax between enterprises', () => {
    expect(ids(valuation, facts)).toContain('smart-review')
    expect(ids(valuation, { ...facts, betweenEnterprises: false })).toEqual(['mass-commercial', 'review'])
    const events = compile(valuation).events.filter((type) => type.endsWith('.screen'))
    expect(events).toEqual(['smart-review.screen'])
  })

  test('from receipt to closing, without a time limit', () => {
    expect(toClosing(valuation, facts).closed.value).toBe('closed')
    expect(valuation.limits).toEqual([])
  })
})

describe('transfer with utility accounts (四-5)', () => {
  test('the registration, its certificate, then the four accounts side by side', () => {
    expect(ids(utilitiesTransfer, { accounts: ['water', 'power', 'gas', 'heat'] })).toEqual([
      'transfer',
      'title',
      'data',
      'water',
      'power',
      'gas',
      'heat',
    ])
  })

  test('each account can be left out or taken out', () => {
    expect(ids(utilitiesTransfer, { accounts: [] })).toEqual(['transfer', 'title', 'data'])
    const { events } = compile(utilitiesTransfer)
    expect(events).toContain('heat.separate')
    expect(events).not.toContain('transfer.separate')
  })

  test('the thirty days end with the registration, not with the accounts', () => {
    expect(utilitiesTransfer.limits[0]).toMatchObject({ until: 'result', item: 'transfer' })
  })

  test('from receipt to closing', () => expect(toClosing(utilitiesTransfer, {}).closed.value).toBe('closed'))
})

describe('across provinces (四-6)', () => {
  test('online by face and signature, at the counter by people', () => {
    expect(ids(crossProvince, { way: 'online', promises: false })).toEqual(['identity', 'registration'])
    expect(ids(crossProvince, { way: 'online', promises: true })).toContain('promise')
    expect(ids(crossProvince, { way: 'counter', promises: true })).toEqual(['taken-in', 'registration'])
  })

  test('the date is of the work plan only', () => {
    expect(crossProvince.milestones.map(({ covers }) => covers)).toEqual(['制定工作方案'])
  })

  test('from receipt to closing', () => {
    expect(toClosing(crossProvince, { way: 'online', promises: true }).steps.at(-1)).toBe('promise.fulfil')
    expect(toClosing(crossProvince, { way: 'counter' }).closed.value).toBe('closed')
  })
})

describe('complaints and compensation (四-7, 四-8)', () => {
  test('及时 is no number, so the feedback has no limit', () => {
    expect(complaint.limits).toEqual([])
    expect(complaint.unnumbered?.[0]?.words).toContain('及时')
    expect(values(complaint, 'about')).toEqual(['service', 'procedure', 'error'])
    expect(toClosing(complaint, { about: 'error' }).steps).toEqual([
      'investigation.pass',
      'handling.done',
      'feedback.done',
    ])
  })

  test('two months from receipt for the decision on compensation, not for paying it', () => {
    expect(compensation.limits).toEqual([
      expect.objectContaining({
        amount: 2,
        unit: 'months',
        from: 'receipt',
        until: 'result',
        item: 'decision',
      }),
    ])
    const { now: received } = oneCase(compensation, '2021-09-13T09:00', { insured: true })
    expect(received.clocks[0]?.due?.date.toString()).toBe('2021-11-15')
  })

  test('an insurer pays where there is one, and then somebody is held liable', () => {
    expect(ids(compensation, { insured: true })).toContain('insurer')
    expect(ids(compensation, { insured: false })).toEqual(['error', 'decision', 'compensation', 'recovery'])
    expect(toClosing(compensation, { insured: true }).closed.value).toBe('closed')
  })
})

describe('title on handover (四-9)', () => {
  test('an industrial project registers first after the proof of the acceptance filing', () => {
    const { steps: done, closed: last } = toClosing(title, { project: 'industrial' })
    expect(done).toEqual(['acceptance.pass', 'prepared.done', 'filing-proof.done', 'first-registration.pass'])
    expect(last.value).toBe('closed')
  })

  test('it is voluntary: the registration can be taken out, the acceptance goes on', () => {
    const { events } = compile(title)
    expect(events).toContain('first-registration.separate')
    expect(events).not.toContain('acceptance.separate')
  })

  test('its thirty days begin with the proof', () => {
    const { closed: last } = toClosing(title, { project: 'industrial' })
    const [registration] = last.clocks
    expect(last.clocks).toHaveLength(1)
    expect(registration?.startedAt.epochMilliseconds).toBeGreaterThan(
      last.phases.acceptance?.epochMilliseconds ?? Number.NaN,
    )
  })

  test.each([
    ['new-housing', ['housing-handover', 'housing-title']],
    ['new-land', ['land-handover', 'land-title']],
  ])('%s: handover and title together', (project, both) => {
    expect(ids(title, { project, irregularHandover: false })).toEqual(both)
    expect(toClosing(title, { project }).closed.value).toBe('closed')
  })

  test('who hands over against the rules goes into the credit record', () => {
    expect(ids(title, { project: 'new-housing', irregularHandover: true })).toContain('credit-record')
  })
})

describe('home visits and inheritance (四-10, 四-11)', () => {
  test.each(['witness', 'signing', 'coaching'])('a visit for %s, after the papers are checked', (service) => {
    const facts = { who: 'special-group', service }
    expect(ids(homeVisit, facts)).toEqual(['papers', service])
    expect(toClosing(homeVisit, facts).closed.value).toBe('closed')
  })

  test('a visit has no time limit', () => expect(homeVisit.limits).toEqual([]))

  test('the government buys the notary’s service for complex families only', () => {
    expect(ids(inheritance, { complexFamily: true })[0]).toBe('notary')
    expect(ids(inheritance, { complexFamily: false })[0]).toBe('inquiry')
  })

  test('fifteen working days of publicity at least, ended by time alone', () => {
    expect(inheritance.limits[0]).toMatchObject({
      amount: 15,
      unit: 'working-days',
      kind: 'waiting',
      item: 'publicity',
      source: { law: '不动产登记操作规范', mark: 'K' },
    })
    const { steps: done, closed: last } = toClosing(inheritance, { complexFamily: true })
    expect(done).toEqual(['notary.done', 'review.pass', 'publicity.elapsed', 'entry.done'])
    expect(last.value).toBe('closed')
  })
})
