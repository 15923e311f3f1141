import { describe, expect, test } from 'vitest'
import { entryOn, lookUp } from '../../src/case/entry-on.ts'
import type { Surroundings } from '../../src/case/surroundings.ts'
import { aFact, anItem, tiny } from '../process/tiny-process.ts'
import { at, event, hall, sameTime } from './hall.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
let serial = 0
const entered = (from: string, to: string | null, data: Record<string, unknown> | null = {}) => {
  serial += 1
  return { id: `e${serial}`, register: 'plots', key: 'A-1', from: day(from), to: to ? day(to) : null, data }
}

describe('an entry of a register', () => {
  const first = entered('2021-07-01', null)
  const found = (entries: (typeof first)[], on: string) => entryOn(entries, day(on))?.id

  test('is in force from its first day to its last, both included', () => {
    const short = entered('2021-07-01', '2021-07-31')
    const on = ['2021-06-30', '2021-07-01', '2021-07-31', '2021-08-01']
    expect(on.map((one) => found([short], one))).toEqual([undefined, short.id, short.id, undefined])
  })

  test('is replaced by a later one with the same first day, and taken out by one without data', () => {
    const ended = entered('2021-07-01', '2021-12-31')
    expect(found([first, ended], '2022-01-01')).toBeUndefined()
    expect(found([first, ended], '2021-12-31')).toBe(ended.id)
    expect(found([first, ended, entered('2021-07-01', null, null)], '2021-12-31')).toBeUndefined()
  })

  test('of several in force the one that began last counts, whatever was entered last', () => {
    const next = entered('2022-01-01', null)
    const corrected = entered('2021-07-01', '2022-06-30')
    expect(found([first, next, corrected], '2022-02-01')).toBe(next.id)
    expect(found([first, next, corrected], '2021-12-31')).toBe(corrected.id)
  })
})

describe('a fact that a register answers', () => {
  const process = tiny(anItem('item'), {
    facts: [
      aFact('plot', 'text'),
      { ...aFact('assessed', 'boolean'), register: { id: 'plots', key: 'plot' } },
      { ...aFact('risk', 'choice', 'low', 'high'), default: 'high', register: { id: 'plots', key: 'plot' } },
    ],
  })
  const { engine } = hall([process])
  const open = (facts: object, entry: ReturnType<typeof entryOn> = null) => {
    const around: Surroundings = { lookedUp: [{ register: 'plots', key: 'A-1', entry }] }
    const applicant = { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' }
    const payload = { applicant, channel: 'window', facts }
    const actor = { id: 'wang', role: 'window', department: 'approval-bureau' }
    return engine.open(
      { id: 'c1', number: 'N1', process: 'tiny', version: 1 },
      { id: crypto.randomUUID(), type: 'open', payload, actor },
      sameTime('2021-08-23T09:00'),
      around,
    )
  }

  test('is never given by the sender', () => {
    expect(() => open({ plot: 'A-1', assessed: true })).toThrow('looked up in the register plots')
  })

  test('is whether there is an entry, or what it says; without one its default', () => {
    expect(open({ plot: 'A-1' }).case.context.facts).toEqual({ plot: 'A-1', assessed: false, risk: 'high' })
    const found = open(
      { plot: 'A-1' },
      entryOn([entered('2021-07-01', null, { risk: 'low' })], day('2021-08-23')),
    )
    expect(found.case.context.facts).toEqual({ plot: 'A-1', assessed: true, risk: 'low' })
  })

  test('an entry with a value that the fact can not have is refused', () => {
    const entry = entryOn([entered('2021-07-01', null, { risk: 'medium' })], day('2021-08-23'))
    expect(() => open({ plot: 'A-1' }, entry)).toThrow('risk is "medium"')
  })

  test('stands in the opening with the entry that it rests on, so that a replay needs no register', () => {
    const one = entered('2021-07-01', null, { risk: 'low' })
    const { effects, case: after } = open({ plot: 'A-1' }, entryOn([one], day('2021-08-23')))
    expect(effects.events[0]?.payload).toMatchObject({
      facts: { assessed: true },
      lookedUp: { assessed: { register: 'plots', key: 'A-1', entry: { id: one.id, from: '2021-07-01' } } },
    })
    expect(engine.replay(effects.events)).toEqual(after)
  })

  test('without a key is a set, of which those values are in it whose names are entries', () => {
    const list = { ...aFact('cleared', 'set', 'age', 'size'), register: { id: 'lists' } }
    const { engine: own } = hall([tiny(anItem('item'), { facts: [list] })])
    const applicant = { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' }
    const found = entryOn([entered('2021-07-01', null)], day('2021-08-23'))
    const around = {
      lookedUp: ['age', 'size'].map((key) => ({
        register: 'lists',
        key,
        entry: key === 'size' ? found : null,
      })),
    }
    const { case: after, effects } = own.open(
      { id: 'c1', number: 'N1', process: 'tiny', version: 1 },
      event('open', { applicant, channel: 'window', facts: {} }),
      sameTime('2021-08-23T09:00'),
      around,
    )
    expect(after.context.facts).toEqual({ cleared: ['size'] })
    expect(effects.events[0]?.payload).toMatchObject({
      lookedUp: {
        cleared: [
          { key: 'age', entry: null },
          { key: 'size', entry: { from: '2021-07-01' } },
        ],
      },
    })
    const keyless = { ...aFact('listed', 'boolean'), register: { id: 'lists' } }
    expect(() => tiny(anItem('item'), { facts: [keyless] })).toThrow('under no key, as only a set can be')
  })

  test('must be found under a text fact', () => {
    const facts = [{ ...aFact('assessed', 'boolean'), register: { id: 'plots', key: 'plot' } }]
    expect(() => tiny(anItem('item'), { facts })).toThrow('looked up under "plot", which is no text fact')
  })
})

describe('no fee outside the list (正文三(四))', () => {
  const { engine, open } = hall([tiny(anItem('item'))])
  const received = open('tiny', '2021-08-23T09:00').case
  const fees = [
    { ...entered('2021-07-01', '2021-12-31', { mostFen: 500 }), register: 'fee-catalogue', key: '工本费' },
  ]
  const charge = (time: string, fen: number, basis = '工本费') => {
    const on = at(time).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    const lookedUp = lookUp([{ register: 'fee-catalogue', key: basis }], fees, on)
    const actor = { id: 'wang', role: 'window', department: 'approval-bureau' }
    const event = { id: crypto.randomUUID(), type: 'charge', payload: { fen, basis }, actor }
    return engine.advance(received, event, sameTime(time), { lookedUp })
  }

  test('an entry in force that day allows it, up to what the entry says', () => {
    expect(charge('2021-08-24T09:00', 500).own.event.type).toBe('charge')
    expect(() => charge('2021-08-24T09:00', 501)).toThrow('the fee catalogue allows 500')
  })

  test('a fee that is not in it, or not in it that day, is refused', () => {
    expect(() => charge('2021-08-24T09:00', 100, '服务费')).toThrow('no entry of the fee catalogue')
    expect(() => charge('2022-01-04T09:00', 100)).toThrow('in force on 2022-01-04')
  })
})
