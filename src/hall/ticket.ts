import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import type { HallEvent } from './hall-event.ts'
import type { Finish } from './ticket-events.ts'

export type TicketState = 'waiting' | 'called' | 'serving' | 'served' | 'abandoned' | 'no-show'

/** Where somebody stands in the line: higher ranks first, then lower places, then lower turns. */
export interface Standing {
  readonly rank: number
  /** Milliseconds since 1970 of the taking; of somebody passed over, that of whom they were put behind. */
  readonly place: number
  /** Orders those who came in one millisecond: the number's own count, or a half more than whom they were put behind. */
  readonly turn: number
}

/** A visit to the hall, as its events imply it. It knows no person: the number is all that is called. */
export interface Ticket extends Standing {
  readonly id: string
  readonly day: Temporal.PlainDate
  readonly number: string
  readonly business: string
  readonly priority: string | null
  readonly reservation: string | null
  readonly state: TicketState
  /** The window that has it, or had it last. */
  readonly window: string | null
  /** The only window that may call it, after a transfer. */
  readonly forWindow: string | null
  readonly takenAt: Temporal.Instant
  readonly calledAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly calls: number
  readonly passes: number
  /** Who served last. */
  readonly servedBy: string | null
  /** Of whoever called or served last. */
  readonly department: string | null
  readonly outcome: Finish['outcome'] | null
  /** What whoever served wrote of it at its end. */
  readonly note: string | null
  readonly cases: readonly string[]
  /** Milliseconds for which it was the hall that let the person wait; being passed over does not count. */
  readonly waited: number
  readonly served: number
  /** Since when the present waiting or serving counts. */
  readonly since: Temporal.Instant | null
  readonly revision: number
}

/** What is decided when a ticket is taken. */
interface Taken extends Standing {
  readonly day: string
  readonly number: string
}

const elapsed = ({ since }: Ticket, at: Temporal.Instant) =>
  since ? at.epochMilliseconds - since.epochMilliseconds : 0

function taken({ subject, payload, decided, at }: HallEvent): Ticket {
  const { business, priority, reservation } = payload as {
    business: string
    priority?: string
    reservation?: string
  }
  const { day, number, rank, place, turn } = decided as unknown as Taken
  return {
    id: subject,
    day: Temporal.PlainDate.from(day),
    number,
    business,
    priority: priority ?? null,
    reservation: reservation ?? null,
    rank,
    place,
    turn,
    state: 'waiting',
    window: null,
    forWindow: null,
    takenAt: at,
    calledAt: null,
    endedAt: null,
    calls: 0,
    passes: 0,
    servedBy: null,
    department: null,
    outcome: null,
    note: null,
    cases: [],
    waited: 0,
    served: 0,
    since: at,
    revision: 1,
  }
}

/** In which states each event is possible. */
const possibleIn: Readonly<Record<string, readonly TicketState[]>> = {
  call: ['waiting'],
  recall: ['called'],
  pass: ['called'],
  begin: ['called'],
  transfer: ['called', 'serving'],
  link: ['called', 'serving', 'served'],
  finish: ['serving'],
  abandon: ['waiting', 'called'],
}

/** A ticket after an event, without asking whether it was possible: for what stands on the record. */
function apply(ticket: Ticket, { type, payload, decided, by, at }: HallEvent): Ticket {
  const moved = { ...ticket, revision: ticket.revision + 1 }
  switch (type) {
    case 'call':
      return {
        ...moved,
        state: 'called',
        window: (decided as { window: string }).window,
        department: by.department,
        calledAt: at,
        calls: ticket.calls + 1,
        waited: ticket.waited + elapsed(ticket, at),
        since: null,
      }
    case 'recall':
      return { ...moved, calledAt: at, calls: ticket.calls + 1 }
    case 'pass': {
      const { gone, ...standing } = decided as unknown as Standing & { gone: boolean }
      const passes = ticket.passes + 1
      if (gone) return { ...moved, passes, state: 'no-show', endedAt: at }
      return { ...moved, ...standing, passes, state: 'waiting', window: null, since: null }
    }
    case 'begin':
      return { ...moved, state: 'serving', since: at, servedBy: by.id, department: by.department }
    case 'transfer': {
      const { business = ticket.business, window = null } = payload as { business?: string; window?: string }
      const served = ticket.state === 'serving' ? ticket.served + elapsed(ticket, at) : ticket.served
      return { ...moved, business, forWindow: window, state: 'waiting', window: null, served, since: at }
    }
    case 'link': {
      const { case: linked } = payload as { case: string }
      return { ...moved, cases: [...new Set([...ticket.cases, linked])] }
    }
    case 'finish': {
      const { outcome, note = null } = payload as unknown as Finish
      const served = ticket.served + elapsed(ticket, at)
      return { ...moved, state: 'served', outcome, note, served, since: null, endedAt: at }
    }
    case 'abandon': {
      const waited = ticket.state === 'waiting' ? ticket.waited + elapsed(ticket, at) : ticket.waited
      return { ...moved, state: 'abandoned', waited, since: null, endedAt: at }
    }
    default:
      throw new TypeError(`a ticket has no event "${type}"`)
  }
}

/** The ticket that a history implies. */
export function ticketOf([first, ...rest]: readonly HallEvent[]): Ticket {
  if (first?.type !== 'take') throw new TypeError('a ticket begins by being taken')
  return rest.reduce(apply, taken(first))
}

/** The day is over for a ticket that still waits when another day has begun. */
export const hasLapsed = ({ state, day }: Ticket, today: Temporal.PlainDate): boolean =>
  ['waiting', 'called', 'serving'].includes(state) && Temporal.PlainDate.compare(day, today) < 0

const refuse = (detail: string | Name): never => {
  throw new Problem('ticket-not-possible', detail)
}

/**
 * A ticket after an event that somebody wants now.
 * @throws Problem `ticket-not-possible` with what stands against it
 */
export function nextTicket(ticket: Ticket, event: HallEvent, today: Temporal.PlainDate): Ticket {
  const { type, by, payload } = event
  const { number, state, window, day } = ticket
  if (!day.equals(today))
    refuse({
      zh: `${number}是${day}的号，当日有效：请重新取号`,
      en: `${number} is of ${day}, and numbers end with their day: take a new one`,
    })
  const states = possibleIn[type] ?? []
  if (!states.includes(state))
    refuse({
      zh: `${number}号当前状态不能进行此操作：请刷新排队`,
      en: `${number} is ${state}; "${type}" is possible while ${states.join(', ')}`,
    })
  if (window && window !== by.window) {
    refuse({
      zh: `${number}号在窗口${window}，您在${by.window ?? '无窗口'}：须由该窗口操作`,
      en: `${number} is at window ${window}; you act at ${by.window ?? 'none'}: it is for that window to do`,
    })
  }
  if (type === 'finish') {
    const { outcome, note } = payload as unknown as Finish
    if (outcome === 'case' && ticket.cases.length === 0) {
      refuse({
        zh: `${number}号没有关联办件：请先关联，或按咨询、未办理结束`,
        en: `${number} has no case: link it first, or finish it as "advice" or "not-handled"`,
      })
    }
    if (outcome !== 'case' && note === undefined) {
      refuse({
        zh: '须填写说明：咨询和答复的内容，或未办理的原因',
        en: `"${outcome}" needs a note: what was asked and answered, or why nothing was done`,
      })
    }
  }
  return apply(ticket, event)
}
