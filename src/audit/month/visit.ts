import type { Actor } from '../../case/ledger.ts'
import type { HallEvent } from '../../hall/hall-event.ts'
import type { Rating } from '../../hall/rating.ts'
import { type Ticket, ticketOf } from '../../hall/ticket.ts'
import type { Chance } from './chance.ts'

/** A visit to the hall, from the number to its end. */
export interface Visit {
  readonly events: readonly HallEvent[]
  readonly ticket: Ticket
  readonly ratings: readonly Rating[]
}

interface VisitScript {
  readonly business: string
  readonly letter: string
  readonly takenAt: Temporal.Instant
  readonly number: number
  readonly clerk: Actor
  /** Minutes after the taking; absent: it still waits. */
  readonly called?: number
  readonly calls?: number
  /** Minutes after the call; absent: it never was ended. */
  readonly ended?: number
  readonly end?: 'case' | 'advice' | 'not-handled' | 'abandon' | 'no-show'
  readonly note?: string
  readonly cases?: readonly string[]
  /** Grade, and seconds after the end. */
  readonly rated?: readonly [number, number]
}

/** Lives one visit. */
export function visit(chance: Chance, script: VisitScript): Visit {
  const { business, letter, takenAt, number, clerk, called, calls = 1, ended, end, cases = [] } = script
  const subject = chance.uuid()
  const day = takenAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const events: HallEvent[] = []
  const add = (type: string, at: Temporal.Instant, payload: object = {}, decided: object = {}) =>
    events.push({
      ...{ id: chance.uuid(), subject, seq: events.length + 1, type, by: clerk, at },
      payload: payload as Record<string, unknown>,
      decided: decided as Record<string, unknown>,
    })
  add(
    'take',
    takenAt,
    { business },
    {
      ...{ day: String(day), number: `${letter}${String(number).padStart(3, '0')}` },
      ...{ rank: 0, place: takenAt.epochMilliseconds, turn: number },
    },
  )
  if (called === undefined) return { events, ticket: ticketOf(events), ratings: [] }
  const calledAt = takenAt.add({ seconds: Math.round(called * 60) })
  const { window } = clerk
  for (let call = 0; call < calls; call += 1)
    add(call === 0 ? 'call' : 'recall', calledAt.add({ minutes: call }), {}, call === 0 ? { window } : {})
  const endedAt = calledAt.add({ seconds: Math.round((ended ?? 0) * 60) })
  if (end === 'abandon') add('abandon', endedAt)
  else if (end === 'no-show') add('pass', endedAt, {}, { gone: true })
  else {
    add('begin', calledAt.add({ seconds: 5 }))
    for (const id of cases) add('link', calledAt.add({ seconds: 10 }), { case: id })
    if (end) add('finish', endedAt, { outcome: end, ...(script.note !== undefined && { note: script.note }) })
  }
  const ticket = ticketOf(events)
  const [grade, after] = script.rated ?? []
  const rating: Rating[] =
    grade === undefined
      ? []
      : [
          {
            ...{ id: chance.uuid(), kind: 'on-site', ticket: subject, caseId: null, channel: 'window' },
            ...{ department: clerk.department, window: window ?? null, rated: [clerk.id], grade, text: null },
            at: endedAt.add({ seconds: after ?? 60 }),
          },
        ]
  return { events, ticket, ratings: rating }
}
