import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import { findCase } from '../database/queries/cases.ts'
import {
  appendHallEvent,
  findHallEvent,
  hallEventsOf,
  hallEventsOfAll,
} from '../database/queries/hall-events.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  boardOf,
  lockNextTicket,
  lockTicket,
  lockWindow,
  numberAt,
  takeTicketSerial,
  ticketIdsOf,
  waitingFor,
  writeTicket,
} from '../database/queries/tickets.ts'
import type { HallEvent } from '../hall/hall-event.ts'
import { inLine, passedOver, rankOf, ticketNumber } from '../hall/line.ts'
import { measureQueue } from '../hall/measure-queue.ts'
import type { Business, QueueRules } from '../hall/queue.ts'
import { nextTicket, type Ticket, ticketOf } from '../hall/ticket.ts'
import type { Transfer } from '../hall/ticket-events.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import { dayOf } from './day-of.ts'
import { inTransaction } from './in-transaction.ts'
import { checkRepeatedEvent } from './repeated-hall-event.ts'
import { ticketEventView, ticketView } from './ticket-view.ts'
import { recordedAfter } from './when.ts'

export interface QueueServiceOptions {
  readonly rules: QueueRules
  readonly database: { readonly sql: Sql }
  readonly now: () => Temporal.Instant
}

export interface TicketGiven {
  readonly id: string
  readonly business: string
  readonly priority?: string | undefined
}

export interface TicketEventGiven {
  readonly id: string
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Days that may be measured at once: two months of a busy hall are some 20,000 tickets. */
const mostDays = 62

/** The numbers of the hall: taken, called, served, measured. */
export function queueService({ rules, database: { sql }, now }: QueueServiceOptions) {
  const { businesses, priorities } = rules
  const windows = [...new Set(businesses.flatMap((business) => business.windows))]

  /** @throws Problem `unknown-business` */
  function getBusiness(id: string): Business {
    const found = businesses.find((business) => business.id === id)
    if (found) return found
    const known = businesses.map((business) => business.id).join(', ')
    throw new Problem('unknown-business', {
      zh: `没有业务“${id}”；现有：${known}`,
      en: `there is no business "${id}"; there are: ${known}`,
    })
  }

  /** @throws Problem `unknown-priority` */
  function checkPriority(id: string | undefined): void {
    if (id === undefined || priorities.some((group) => group.id === id)) return
    const known = priorities.map((group) => group.id).join(', ')
    throw new Problem('unknown-priority', {
      zh: `没有优先对象“${id}”；现有：${known}`,
      en: `nobody is called first as "${id}"; there are: ${known}`,
    })
  }

  /** @throws Problem `unknown-window` */
  function checkWindow(window: string | undefined): string {
    if (window !== undefined && windows.includes(window)) return window
    throw new Problem('unknown-window', {
      zh: `“${window ?? ''}”不是叫号窗口；现有：${windows.join('、')}`,
      en: `"${window ?? ''}" is no window that calls numbers; there are: ${windows.join(', ')}`,
    })
  }

  async function append(tx: Queryable, event: HallEvent, ticket: Ticket) {
    await appendHallEvent(tx, event)
    await writeTicket(tx, ticket)
    return { ticket: ticketView(ticket, dayOf(now())), repeated: false }
  }

  /** The outcome of an event that has been taken before; undefined for a new one. @throws Problem `id-reused` */
  async function repeat(
    tx: Queryable,
    sent: Omit<HallEvent, 'subject' | 'seq' | 'decided'>,
    subject?: string,
  ) {
    const kept = await findHallEvent(tx, sent.id)
    if (!kept) return undefined
    checkRepeatedEvent({ ...sent, subject: subject ?? kept.subject }, kept)
    const ticket = ticketOf(await hallEventsOf(tx, kept.subject))
    return { ticket: ticketView(ticket, dayOf(now())), repeated: true }
  }

  /** A locked ticket with its history. @throws Problem `unknown-ticket` */
  async function getTicket(tx: Queryable, id: string): Promise<Ticket> {
    if (await lockTicket(tx, id)) return ticketOf(await hallEventsOf(tx, id))
    throw new Problem('unknown-ticket', {
      zh: `没有号${id}：请在当日排队中查找`,
      en: `there is no ticket ${id}: look it up in today's queue`,
    })
  }

  /**
   * Takes a number within a transaction.
   * @throws Problem `unknown-business`, `unknown-priority`, `id-reused`
   */
  async function take(tx: Queryable, { id, ...given }: TicketGiven & { reservation?: string }, by: Actor) {
    const { letter } = getBusiness(given.business)
    checkPriority(given.priority)
    const at = now()
    const payload = JSON.parse(JSON.stringify(given)) as TicketGiven
    const said = { id, subject: id, type: 'take', payload: { ...payload }, by, at }
    const before = await repeat(tx, said, id)
    if (before) return before
    const day = dayOf(at)
    const serial = await takeTicketSerial(tx, day, letter)
    const number = ticketNumber(letter, serial)
    const decided = {
      day: String(day),
      number,
      rank: rankOf(rules, given),
      place: at.epochMilliseconds,
      turn: serial,
    }
    const event: HallEvent = { ...said, seq: 1, decided }
    return append(tx, event, ticketOf([event]))
  }

  /** What the hall makes of an event. */
  async function decide(tx: Queryable, ticket: Ticket, type: string, payload: TicketEventGiven['payload']) {
    if (type === 'pass') {
      const waiting = await waitingFor(tx, ticket.day, ticket.business)
      return { ...passedOver(rules, ticket, waiting) }
    }
    if (type === 'transfer') {
      const { business: id, window } = payload as Transfer
      const business = getBusiness(id ?? ticket.business)
      if (window !== undefined && !business.windows.includes(checkWindow(window))) {
        const own = business.windows.join(', ')
        throw new Problem('unknown-window', {
          zh: `窗口${window}不办理${business.zh}；可办窗口：${own}`,
          en: `window ${window} does not call ${business.id}; its windows: ${own}`,
        })
      }
    }
    if (type === 'link' && !(await findCase(tx, (payload as { case: string }).case))) {
      throw new Problem('unknown-case', {
        zh: `没有办件${payload.case}：请先立件`,
        en: `there is no case ${payload.case}: open it first`,
      })
    }
    return {}
  }

  /** The tickets of some days with their histories, in line. */
  async function ticketsOf(of: {
    from: Temporal.PlainDate
    to: Temporal.PlainDate
    business?: string | undefined
  }) {
    const histories = await hallEventsOfAll(sql, await ticketIdsOf(sql, of))
    return [...histories.values()].map(ticketOf).sort(inLine)
  }

  return {
    take: (given: TicketGiven, by: Actor) => inTransaction(sql, (tx) => take(tx, given, by)),
    /** For services that take a number within their own transaction. */
    takeWithin: take,

    /**
     * Calls the next who waits for a window; `ticket` is null when nobody does.
     * @throws Problem `unknown-window`; `ticket-not-possible` when the window still has a visitor; `id-reused`
     */
    call: (id: string, by: Actor) =>
      inTransaction(sql, async (tx) => {
        const window = checkWindow(by.window)
        await lockWindow(tx, window)
        const said = { id, type: 'call', payload: {}, by, at: now() }
        const before = await repeat(tx, said)
        if (before) return before
        const day = dayOf(said.at)
        const inHand = await numberAt(tx, day, window)
        if (inHand) {
          throw new Problem('ticket-not-possible', {
            zh: `窗口${window}的${inHand}号尚未办完：请先办结、过号或转移`,
            en: `window ${window} still has ${inHand}: finish it, pass it over or transfer it`,
          })
        }
        const own = businesses.filter((business) => business.windows.includes(window))
        const subject = await lockNextTicket(
          tx,
          day,
          own.map((business) => business.id),
          window,
        )
        if (subject === undefined) return { ticket: null, repeated: false }
        const ticket = ticketOf(await hallEventsOf(tx, subject))
        const at = recordedAfter(said.at, ticket.calledAt ?? ticket.takenAt)
        const event: HallEvent = { ...said, at, subject, seq: ticket.revision + 1, decided: { window } }
        return append(tx, event, nextTicket(ticket, event, day))
      }),

    /**
     * Lets something happen to a ticket.
     * @throws Problem `unknown-ticket`, `ticket-not-possible`, `unknown-business`, `unknown-window`, `unknown-case`,
     *   `id-reused`
     */
    act: (subject: string, given: TicketEventGiven, by: Actor) =>
      inTransaction(sql, async (tx) => {
        const ticket = await getTicket(tx, subject)
        const said = { ...given, subject, by, at: now() }
        const before = await repeat(tx, said, subject)
        if (before) return before
        const event = { ...said, seq: ticket.revision + 1, decided: {} }
        nextTicket(ticket, event, dayOf(said.at))
        const decided = await decide(tx, ticket, given.type, given.payload)
        const whole: HallEvent = { ...event, decided }
        return append(tx, whole, nextTicket(ticket, whole, dayOf(said.at)))
      }),

    /** @throws Problem `unknown-ticket` */
    async read(id: string) {
      const events = await hallEventsOf(sql, id)
      if (events[0]?.type !== 'take') {
        throw new Problem('unknown-ticket', {
          zh: `没有号${id}：请在当日排队中查找`,
          en: `there is no ticket ${id}: look it up in today's queue`,
        })
      }
      return { ticket: ticketView(ticketOf(events), dayOf(now())), events: events.map(ticketEventView) }
    },

    /** The tickets of today, those first who are called first. @throws Problem `unknown-business` */
    async list({ business }: { business?: string | undefined }) {
      if (business !== undefined) getBusiness(business)
      const today = dayOf(now())
      const tickets = await ticketsOf({ from: today, to: today, business })
      return { day: String(today), tickets: tickets.map((ticket) => ticketView(ticket, today)) }
    },

    /** What hangs in the hall: numbers and windows, and nothing else. */
    async board() {
      const at = now()
      const day = dayOf(at)
      const all = await boardOf(sql, day)
      const called = all.flatMap(({ number, state, window }) =>
        state !== 'waiting' && window !== null ? [{ number, window, state }] : [],
      )
      const lines = businesses.map(({ id, letter, zh, en }) => {
        const numbers = all.filter(({ state, business }) => state === 'waiting' && business === id)
        return {
          business: id,
          letter,
          zh,
          en,
          waiting: numbers.length,
          next: numbers.slice(0, 5).map(({ number }) => number),
        }
      })
      return { day: String(day), asOf: String(at), called, lines }
    },

    /** How the hall calls: businesses with their windows, and who is called first. */
    rules: async () => ({
      ...rules,
      priorities: priorities.map(({ source, ...group }) => ({ ...group, citation: citationOf(source) })),
    }),

    /** @throws Problem `invalid-date` for days out of order, or too many of them */
    async measures({ from: first, to: last }: { from?: string | undefined; to?: string | undefined }) {
      const today = dayOf(now())
      const to = last === undefined ? today : Temporal.PlainDate.from(last)
      const from = first === undefined ? to : Temporal.PlainDate.from(first)
      const { days } = from.until(to)
      if (days < 0 || days >= mostDays) {
        throw new Problem('invalid-date', {
          zh: `${from}至${to}：最多${mostDays}天，起始日在前`,
          en: `${from} to ${to}: give at most ${mostDays} days, the first one first`,
        })
      }
      const tickets = await ticketsOf({ from, to })
      return { from: String(from), to: String(to), businesses: measureQueue(tickets, today) }
    },
  }
}

export type QueueService = ReturnType<typeof queueService>
