import { describe, expect, it } from 'vitest'
import { caseEngine, type Step } from '../../src/case/engine.ts'
import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit, Process, Source } from '../../src/process/definition.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { commitment, item, sequence, step, wait } from '../../src/process/tree.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

const department = { id: 'office', zh: '县办公室', en: 'Office' }
const source: Source = { plan: '二-8', words: '承诺在3个月内提交' }
const named = (zh: string) => ({ zh, en: zh, department, source })
const limit = (rest: Partial<Limit> & Pick<Limit, 'id' | 'amount' | 'unit' | 'from' | 'until'>): Limit => ({
  zh: rest.id,
  en: rest.id,
  kind: 'plan',
  source,
  ...rest,
})

/** Publicity of ten working days, an archive promised for three months, a facility handed over on an agreed day. */
const process: Process = defineProcess({
  slug: 'filing',
  version: 1,
  zh: '备案',
  en: 'Filing',
  section: '二',
  clauses: [],
  milestones: [],
  effectiveFrom: {},
  lead: [department],
  responsible: [],
  channels: [{ id: 'window', zh: '窗口', en: 'Window' }],
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    { id: 'load', zh: '容量', en: 'Load', type: 'number', unit: 'kW', source },
    { id: 'works', zh: '开工日', en: 'Works start', type: 'date', source },
  ],
  materials: [],
  certificates: [],
  limits: [
    limit({
      id: 'publicity',
      amount: 10,
      unit: 'working-days',
      kind: 'waiting',
      from: 'turn',
      until: 'result',
      item: 'publicity',
    }),
    limit({ id: 'archive', amount: 3, unit: 'months', from: 'promise', until: 'fulfilment' }),
    limit({ id: 'facility', amount: null, unit: 'calendar-days', from: 'promise', until: 'fulfilment' }),
    limit({
      id: 'ahead',
      amount: 3,
      unit: 'calendar-days',
      from: 'receipt',
      until: 'result',
      item: 'check',
      before: 'works',
    }),
  ],
  tree: sequence(
    item('check', named('核查')),
    wait('publicity', named('公示')),
    commitment('archive', named('档案')),
    commitment('facility', { ...named('设施'), when: not(fact('load').atMost(160)) }),
    step('hand-over', named('移交')),
  ),
  assumed: [],
})

const engine = caseEngine([process], () => shippedCalendar())
const actor = { id: 'c', role: 'window-clerk', department: 'office' }
const at = (text: string) => {
  const instant = Temporal.Instant.from(text)
  return { occurredAt: instant, recordedAt: instant }
}
const event = (type: string, payload: object = {}) => ({
  id: crypto.randomUUID(),
  type,
  payload: { ...payload },
  actor,
})

function opened(load: number): Step {
  const applicant = { name: '合成', idType: 'uscc', id: '91370921MA3C00003E' }
  const payload = { applicant, channel: 'window', facts: { load, works: '2021-06-28' } }
  const identity = { id: crypto.randomUUID(), number: 'NY20210607-00001', process: 'filing', version: 1 }
  return engine.open(identity, event('open', payload), at('2021-06-07T09:00:00+08:00'))
}

const clock = ({ case: of }: Step, limit: string) => of.clocks.find((one) => one.limit === limit)
const possible = ({ case: of }: Step) =>
  engine.available(of).flatMap(({ type, possible: may }) => (may ? [type] : []))

function published(load: number): Step {
  let step = opened(load)
  step = engine.advance(step.case, event('accept'), at('2021-06-07T10:00:00+08:00'))
  return engine.advance(step.case, event('check.pass'), at('2021-06-08T10:00:00+08:00'))
}

describe('waiting periods, commitments and limits that count back', () => {
  it('hold all the proofs of a process', () => {
    expect(prove(subjectOf(process)).findings).toEqual([])
  })

  it('counts back from a date: three days before the works of 28 June is 25 June', () => {
    expect(String(clock(opened(1), 'ahead')?.due?.date)).toBe('2021-06-25')
  })

  it('goes on only when the waiting period is over, of itself, and counts nobody late for it', () => {
    const step = published(1)
    expect(String(clock(step, 'publicity')?.due?.date)).toBe('2021-06-23')
    expect(possible(step)).not.toContain('archive.promise')
    const later = engine.fire(step.case, ...both('2021-06-24T00:00:00+08:00'))
    expect(later.effects.events.map(({ type }) => type)).toEqual(['publicity.elapsed'])
    expect(engine.fire(step.case, ...both('2021-06-23T23:59:59+08:00')).effects.events).toEqual([])
  })

  it('owes a promised proof past the delivery, and ends when it is kept', () => {
    let step = published(160)
    step = engine.advance(
      step.case,
      event('archive.promise', { document: 'P-1' }),
      at('2021-07-05T09:00:00+08:00'),
    )
    expect(String(clock(step, 'archive')?.due?.date)).toBe('2021-10-08')
    for (const type of ['hand-over.done', 'approve', 'deliver']) {
      const payload = type === 'deliver' ? { to: 'x', receipt: 'R' } : {}
      step = engine.advance(step.case, event(type, payload), at('2021-07-06T09:00:00+08:00'))
    }
    expect(step.case).toMatchObject({ ended: false, value: 'following-up', outcome: 'approved' })
    const kept = engine.advance(
      step.case,
      event('archive.fulfil', { proof: 'A-1' }),
      at('2021-08-02T09:00:00+08:00'),
    )
    expect(kept.case).toMatchObject({ ended: true, value: 'closed' })
    expect(clock(kept, 'archive')?.exceededAt).toBeNull()
    const late = engine.fire(step.case, ...both('2021-10-09T09:00:00+08:00'))
    expect(late.effects.events.map(({ type }) => type)).toEqual(['limit-warned', 'limit-exceeded'])
  })

  it('asks for the day where no rule gives it, and refuses it where one does', () => {
    let step = published(161)
    const on = at('2021-07-05T09:00:00+08:00')
    const promised = { document: 'P', until: '2021-08-01' }
    expect(() => engine.advance(step.case, event('archive.promise', promised), on)).toThrow(
      'leave "until" out',
    )
    step = engine.advance(step.case, event('archive.promise', { document: 'P' }), on)
    expect(() => engine.advance(step.case, event('facility.promise', { document: 'P' }), on)).toThrow(
      'enter the day',
    )
    step = engine.advance(step.case, event('facility.promise', promised), on)
    expect(String(clock(step, 'facility')?.due?.until)).toBe('2021-08-01T16:00:00Z')
  })

  it('takes the number itself as within: 160 kW needs no commitment, 161 does', () => {
    const leavesOf = (load: number) => {
      const step = engine.advance(
        published(load).case,
        event('archive.promise', { document: 'P' }),
        at('2021-07-05T09:00:00+08:00'),
      )
      return possible(step)
    }
    expect(leavesOf(160)).toContain('hand-over.done')
    expect(leavesOf(161)).toContain('facility.promise')
  })
})

function both(text: string): [Temporal.Instant, Temporal.Instant] {
  const instant = Temporal.Instant.from(text)
  return [instant, instant]
}
