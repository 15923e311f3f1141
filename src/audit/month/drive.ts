import type { Case } from '../../case/case.ts'
import { dueCertificates } from '../../case/due-certificates.ts'
import type { CaseEngine } from '../../case/engine.ts'
import type { Actor, LedgerEvent } from '../../case/ledger.ts'
import type { Surroundings } from '../../case/surroundings.ts'
import type { Rating } from '../../hall/rating.ts'
import type { Facts } from '../../process/condition.ts'
import type { Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { company } from './applicant.ts'
import type { Chance } from './chance.ts'
import { addWorkingTime } from './working-time.ts'

/** An event that somebody is to let happen. */
export interface Doing {
  readonly process: Process
  readonly case: Case
  readonly type: string
  readonly clerk: Actor
  /** Which of a department's reviewers has the case. */
  readonly reviewer: number
}

/** What the cases of one month share. */
export interface Office {
  readonly engine: CaseEngine
  readonly calendar: Calendar
  readonly processes: ReadonlyMap<string, Process>
  readonly chance: Chance
  /** Nothing happens after it. */
  readonly now: Temporal.Instant
  /** The next number of a day, and of applicants. */
  readonly nextNumber: (day: string) => number
  readonly nextApplicant: () => ReturnType<typeof company>
  /** Who lets an event happen in a case that a clerk has opened. */
  readonly who: (of: Doing) => Actor
  /** The events that take a case of this process and these facts to its end, once found. */
  readonly courses: Map<string, readonly string[]>
}

export interface Opening {
  readonly process: string
  readonly facts?: Facts
  readonly at: Temporal.Instant
  readonly clerk: Actor
  readonly applicant?: ReturnType<typeof company>
  readonly phone?: string
  readonly agent?: ReturnType<typeof company>
  readonly materials?: readonly { readonly material: string; readonly medium: string }[]
  readonly project?: { readonly id: string; readonly facts: Facts }
}

/** A case that the month has lived: what is written of it, and what came with it. */
export interface Lived {
  readonly case: Case
  readonly events: readonly LedgerEvent[]
  readonly ratings: readonly Rating[]
  readonly attachedAt: readonly Temporal.Instant[]
}

const inBeijing = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Shanghai')

/** A case being lived on the real engine, each act at an instant of the script's choosing. */
export function drive(office: Office, opening: Opening) {
  const { engine, chance, calendar } = office
  const process = office.processes.get(opening.process)
  if (!process) throw new TypeError(`the month has no process ${opening.process}`)
  const day = inBeijing(opening.at).toPlainDate().toString().replaceAll('-', '')
  const around: Surroundings = {
    lookedUp: [
      {
        register: 'fee-catalogue',
        key: '施工许可工本费',
        entry: { id: 'fee', from: Temporal.PlainDate.from('2021-01-01'), to: null, data: { mostFen: 1000 } },
      },
    ],
    ...(opening.project && {
      project: { ...opening.project, code: `XM-${opening.project.id.slice(0, 4)}`, cases: 0, handedIn: [] },
    }),
  }
  const reviewer = chance.whole(1, 3)
  const phone = opening.phone
    ? { sealed: 'synthetic', masked: '1**********', index: opening.phone }
    : undefined
  const payload = {
    applicant: { ...(opening.applicant ?? office.nextApplicant()), ...(phone && { phone }) },
    ...(opening.agent && { agent: opening.agent }),
    channel: process.channels[0]?.id ?? 'window',
    facts: opening.facts ?? {},
    ...(opening.materials && { materials: opening.materials }),
    ...(opening.project && { project: opening.project.id }),
  }
  const opened = engine.open(
    {
      id: chance.uuid(),
      number: `NY${day}-${String(office.nextNumber(day)).padStart(5, '0')}`,
      process: process.slug,
      version: process.version,
    },
    { id: chance.uuid(), type: 'open', payload, actor: opening.clerk },
    { occurredAt: opening.at, recordedAt: opening.at },
    around,
  )
  let current = opened.case
  let at = opening.at
  const events = [...opened.effects.events]
  const ratings: Rating[] = []
  const attachedAt: Temporal.Instant[] = []

  const one = {
    process,
    get case() {
      return current
    },
    get at() {
      return at
    },
    events,
    /** Lets so much working time pass, in minutes. */
    work(minutes: number) {
      at = addWorkingTime(calendar, at, minutes)
      return one
    },
    /** Lets so many working days pass, to an ordinary hour of the last. */
    days(count: number) {
      const noon = addWorkingTime(calendar, at, Math.round(count * 420))
      at = noon.add({ seconds: chance.whole(1, 50) })
      return one
    },
    pass(duration: { hours?: number; minutes?: number; seconds?: number }) {
      at = at.add(duration)
      return one
    },
    moveTo(instant: Temporal.Instant) {
      at = instant
      return one
    },
    /** Lets an event happen now, or as of an earlier instant. */
    act(type: string, more: object = {}, actor?: Actor, occurredAt = at) {
      const by = actor ?? office.who({ process, case: current, type, clerk: opening.clerk, reviewer })
      const verb = type.slice(type.lastIndexOf('.') + 1)
      const step = engine.advance(
        current,
        { id: chance.uuid(), type, payload: { ...usual(one, verb), ...more }, actor: by },
        { occurredAt, recordedAt: at },
        around,
        events,
      )
      current = step.case
      events.push(...step.effects.events)
      return one
    },
    /** Lets time do what is due by now. */
    sweep() {
      const fired = engine.fire(current, at, at)
      events.push(...fired.effects.events)
      current = fired.case
      return one
    },
    /** Takes the case on to its end, or until the month is over: `minutes` of working time between two acts. */
    live(minutes: () => number, until?: string) {
      one.sweep()
      const course = courseOf(office, one)
      for (const type of course) {
        one.work(minutes()).pass({ seconds: chance.whole(1, 55) })
        if (Temporal.Instant.compare(at, office.now) >= 0) return one
        one.act(type)
        if (type === until) return one
      }
      return one
    },
    rate(grade: number, afterSeconds: number, text: string | null = null) {
      ratings.push({
        ...{ id: chance.uuid(), kind: 'online', ticket: null, caseId: current.id },
        department: process.lead[0]?.id ?? 'approval-bureau',
        ...{ window: null, channel: 'online', grade, text },
        rated: [...new Set(events.flatMap(({ actor }) => (actor.role === 'time' ? [] : [actor.id])))],
        at: at.add({ seconds: afterSeconds }),
      })
      return one
    },
    attach() {
      attachedAt.push(at)
      return one
    },
    /** The case with everything that time has brought until the month's end. */
    end(): Lived {
      const fired = engine.fire(current, office.now, office.now)
      events.push(...fired.effects.events)
      current = fired.case
      return { case: current, events, ratings, attachedAt }
    },
  }
  return one
}

export type Driven = ReturnType<typeof drive>

/** The order in which a case is taken on. */
const order = [
  'accept',
  '.screen',
  '.pass',
  '.reply',
  '.done',
  '.promise',
  'approve',
  'issue',
  'deliver',
  '.fulfil',
]

const nextOf = (possible: readonly string[]): string | undefined => {
  for (const wanted of order) {
    const found = possible.find((type) => (wanted.startsWith('.') ? type.endsWith(wanted) : type === wanted))
    if (found) return found
  }
  return undefined
}

/** The acts that are left until the end; found once for each process, facts and state. */
function courseOf(office: Office, { process, case: of }: Driven): readonly string[] {
  const key = JSON.stringify([process.slug, process.version, of.context.facts, of.value, of.context.owed])
  const known = office.courses.get(key)
  if (known) return known
  const found: string[] = []
  let current = of
  for (let guard = 0; guard < 40 && !current.ended; guard += 1) {
    const type = nextOf(office.engine.possible(current))
    if (type === undefined) break
    found.push(type)
    const at = current.lastAt
    current = office.engine.advance(
      current,
      {
        id: '00000000-0000-4000-8000-000000000000',
        type,
        payload: usual({ process, case: current, at }, type.slice(type.lastIndexOf('.') + 1)),
        actor: { id: 'course', role: 'course', department: 'course' },
      },
      { occurredAt: at, recordedAt: at },
    ).case
  }
  office.courses.set(key, found)
  return found
}

/** Numbers rise with the instant: eight digits of the day's milliseconds. */
export function certificateNumber(at: Temporal.Instant): string {
  const local = inBeijing(at)
  const ms = at.epochMilliseconds - local.startOfDay().epochMilliseconds
  return `宁证${local.toPlainDate()}-${String(ms).padStart(8, '0')}`
}

/** What an event usually carries. */
function usual(
  { process, case: of, at }: Pick<Driven, 'process' | 'case' | 'at'>,
  verb: string,
): Record<string, unknown> {
  const later = (days: number) => inBeijing(at).toPlainDate().add({ days }).toString()
  const reasons = ['不符合《行政许可法》规定的条件']
  const remedies = '六十日内申请行政复议，或六个月内提起行政诉讼'
  const due = dueCertificates(process, of.context)
  const payloads: Readonly<Record<string, object>> = {
    'request-correction': {
      defects: [{ defect: '申请表第二页缺签字', basis: '行政许可法 32', remedy: '补签' }],
      until: later(15),
      contact: '窗口',
    },
    decline: { reasons, remedies },
    refuse: { reasons, remedies },
    fail: { reasons },
    withdraw: { request: '申请人书面申请' },
    return: { reason: '逾期未补正' },
    issue: {
      certificates: due.map(({ id }) => ({ certificate: id, number: certificateNumber(at) })),
    },
    deliver: { to: '合成测试', receipt: `送达${inBeijing(at).toPlainDate()}` },
    reply: { opinion: '符合规定，同意办理' },
    promise: { document: `承诺${inBeijing(at).toPlainDate()}` },
    fulfil: { proof: '核查记录一份' },
    breach: { finding: '承诺内容未履行', consequence: '撤销并记入信用记录' },
    suspend: {
      kind: 'testing',
      basis: '行政许可法第四十五条',
      until: later(5),
      notice: `特告${inBeijing(at).toPlainDate()}-${at.epochMilliseconds % 10_000}`,
    },
    resume: { result: '检测报告一份' },
    escalate: { reason: '材料真实性存疑' },
    'answer-escalation': { answer: '核实后办理' },
    screen: { checks: { identity: true, name: true, address: true, scope: true } },
  }
  return { ...payloads[verb] }
}
