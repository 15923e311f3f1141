import { catalogue } from '../../machines/catalogue.ts'
import type { Case, Clock } from '../../src/case/case.ts'
import { type At, caseEngine, type Step } from '../../src/case/engine.ts'
import type { Actor, CaseEvent, LedgerEvent } from '../../src/case/ledger.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { answered } from './answered.ts'

/** A hall in which tests drive cases at instants of their own choosing, in the county's time. */
export const clerk: Actor = { id: 'wang', role: 'window', department: 'approval-bureau' }

/** `2021-06-11T16:00`, Beijing time, as an instant. */
export const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+08:00`)

export const sameTime = (text: string): At => ({ occurredAt: at(text), recordedAt: at(text) })

/** An instant as the county's clocks show it, to the minute; null stays null. */
export const shown = (instant: Temporal.Instant | null | undefined): string | null =>
  instant?.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null

const applicant = { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' } as const

/** What the events of these tests carry; those not named carry nothing. */
const payloads: Readonly<Record<string, Record<string, unknown>>> = {
  'request-correction': {
    defects: [{ defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }],
    until: '2099-12-31',
    contact: '窗口 3',
  },
  decline: { reasons: ['不属于本机关职权'], remedies: '六十日内可申请行政复议' },
  refuse: { reasons: ['不符合条件'], remedies: '六十日内可申请行政复议' },
  return: { reason: '逾期未补正' },
  withdraw: { request: '申请人撤回' },
  terminate: { ground: '申请人注销' },
  deliver: { to: '李四', receipt: '送达 1' },
  fail: { reasons: ['不符合条件'] },
  reconsider: { reason: '重审' },
  separate: { request: '另行办理' },
  suspend: { kind: 'testing', basis: '行政许可法 45', until: '2099-12-31', notice: '特 1' },
  resume: { result: '报告 1' },
  reply: { opinion: '同意' },
  screen: { checks: { identity: true, name: true, address: true, scope: true } },
  escalate: { reason: '材料真实性存疑' },
  'answer-escalation': { answer: '核实后受理' },
  'hand-over': { to: 'back-office', documents: [{ name: '申请材料', count: 3 }] },
  charge: { fen: 100, basis: '收费目录' },
  extend: { limit: 'registration', reason: '复杂', approver: '登记机关负责人', notice: '延 1' },
}

/** The fee catalogue has what the tests charge, and of things in stock there are enough. */
const entry = { id: 'e1', from: Temporal.PlainDate.from('2021-01-01'), to: null, data: {} }
export const inStock = {
  lookedUp: [{ register: 'fee-catalogue', key: '收费目录', entry }],
  stock: { drawn: 200, inStock: 100, outstanding: 100, writtenOff: 0 },
}

let serial = 0
export const event = (type: string, payload: Record<string, unknown> = {}): CaseEvent => {
  serial += 1
  const verb = type.slice(type.lastIndexOf('.') + 1)
  const id = `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`
  return { id, type, payload: { ...payloads[verb], ...payload }, actor: clerk }
}

/** A hall for these processes; by default all of the county's. */
export function hall(processes: readonly Process[] = catalogue) {
  const engine = caseEngine(processes, shippedCalendar)
  const step = (current: Case, time: string, type: string, payload: object = {}): Step =>
    engine.advance(current, event(type, { ...payload }), sameTime(time), inStock)
  return {
    engine,
    open(process: string, time: string, facts: Facts = {}, more: object = {}): Step {
      const found = processes.find(({ slug }) => slug === process)
      const { given, lookedUp } = answered(found ?? { facts: [] }, facts)
      return engine.open(
        { id: 'c1', number: 'NY20210611-00001', process, version: 1 },
        event('open', { applicant, channel: found?.channels[0]?.id, facts: given, ...more }),
        sameTime(time),
        { lookedUp },
      )
    },
    /** Sends events at one instant, with their usual payloads and what is given. */
    act(current: Case, time: string, types: string | readonly string[], payload: object = {}): Case {
      return [types].flat().reduce((now, type) => step(now, time, type, payload).case, current)
    },
    step,
    /** Lets time pass until an instant. */
    wait: (current: Case, time: string): Case => engine.fire(current, at(time), at(time)).case,
    /** The latest run of a limit's clock. */
    clock(current: Case, limit: string): Clock {
      const found = current.clocks.findLast((clock) => clock.limit === limit)
      if (!found) throw new Error(`no clock of ${limit}`)
      return found
    },
    possible: (current: Case) =>
      engine.available(current).flatMap(({ type, possible }) => (possible ? [type] : [])),
  }
}

/** What happened and when, in the county's time. */
export const story = (events: readonly LedgerEvent[]) =>
  events.map(({ type, occurredAt, payload }) =>
    [shown(occurredAt), type, payload.limit].filter(Boolean).join(' '),
  )
