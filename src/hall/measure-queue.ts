import { hasLapsed, type Ticket } from './ticket.ts'

/** Times over some tickets, in seconds; null where there are none. */
interface Times {
  readonly mean: number | null
  readonly p90: number | null
  readonly longest: number | null
}

/** What the tickets of one business came to. */
export interface QueueMeasure {
  readonly business: string
  readonly tickets: number
  readonly called: number
  readonly served: number
  readonly abandoned: number
  readonly noShow: number
  /** Still waiting or at a window when their day ended. */
  readonly lapsed: number
  readonly passes: number
  readonly waiting: Times
  readonly serving: Times
  /** Served without a case, by what they came to; their numbers with their day (S13, S16). */
  readonly withoutCase: {
    readonly advice: number
    readonly notHandled: number
    readonly tickets: readonly string[]
  }
}

function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.map((one) => Math.round(one / 1000)).sort((a, b) => a - b)
  const { length } = sorted
  if (length === 0) return { mean: null, p90: null, longest: null }
  return {
    mean: Math.round(sorted.reduce((sum, one) => sum + one, 0) / length),
    // The smallest time that nine in ten did not exceed.
    p90: sorted[Math.ceil(length * 0.9) - 1] ?? null,
    longest: sorted.at(-1) ?? null,
  }
}

function measure(business: string, tickets: readonly Ticket[], today: Temporal.PlainDate): QueueMeasure {
  const count = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state).length
  const called = tickets.filter(({ calls }) => calls > 0)
  const bare = tickets.filter(({ state, cases }) => state === 'served' && cases.length === 0)
  return {
    business,
    tickets: tickets.length,
    called: called.length,
    served: count('served'),
    abandoned: count('abandoned'),
    noShow: count('no-show'),
    lapsed: tickets.filter((ticket) => hasLapsed(ticket, today)).length,
    passes: tickets.reduce((sum, { passes }) => sum + passes, 0),
    waiting: timesOf(called.map(({ waited }) => waited)),
    serving: timesOf(tickets.filter(({ state }) => state === 'served').map(({ served }) => served)),
    withoutCase: {
      advice: bare.filter(({ outcome }) => outcome === 'advice').length,
      notHandled: bare.filter(({ outcome }) => outcome === 'not-handled').length,
      tickets: bare.map(({ day, number }) => `${day} ${number}`),
    },
  }
}

/** Waiting, service and visits without a case, by business. */
export const measureQueue = (tickets: readonly Ticket[], today: Temporal.PlainDate): QueueMeasure[] =>
  [...Map.groupBy(tickets, ({ business }) => business)]
    .map(([business, own]) => measure(business, own, today))
    .sort((a, b) => (a.business < b.business ? -1 : 1))
