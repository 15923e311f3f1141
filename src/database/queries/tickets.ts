import type { Standing, Ticket } from '../../hall/ticket.ts'
import type { Queryable } from './ledger.ts'

/** Any number that no other advisory lock of this program has: "wind" in ASCII. */
const LOCK = 0x77_69_6e_64

/** Until the end of the transaction nobody else acts at this window. */
export async function lockWindow(sql: Queryable, window: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${window}))`
}

/** The next number of a letter on a day; the row stays locked until the commit, so that no number is lost. */
export async function takeTicketSerial(
  sql: Queryable,
  day: Temporal.PlainDate,
  letter: string,
): Promise<number> {
  const [row] = await sql<{ last: number }[]>`
    insert into ticket_numbers values (${day}, ${letter}, 1)
    on conflict (day, letter) do update set last = ticket_numbers.last + 1 returning last`
  return (row as { last: number }).last
}

/** Locks a ticket; whether there is one. */
export async function lockTicket(sql: Queryable, id: string): Promise<boolean> {
  const rows = await sql`select 1 from tickets where id = ${id} for no key update`
  return rows.length > 0
}

/**
 * Locks the next ticket that a window may call; undefined when nobody waits. A ticket that somebody is just acting
 * on is passed by, so that two windows never get the same and none waits for the other.
 */
export async function lockNextTicket(
  sql: Queryable,
  day: Temporal.PlainDate,
  businesses: readonly string[],
  window: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select id from tickets
    where day = ${day} and business = any(${businesses as string[]}::text[]) and state = 'waiting'
      and (for_window is null or for_window = ${window})
    order by rank desc, place, turn limit 1 for no key update skip locked`
  return row?.id
}

/** The number that a window has in hand; undefined when it is free. */
export async function numberAt(
  sql: Queryable,
  day: Temporal.PlainDate,
  window: string,
): Promise<string | undefined> {
  const [row] = await sql<{ number: string }[]>`
    select number from tickets
    where day = ${day} and "window" = ${window} and state in ('called', 'serving')`
  return row?.number
}

/** Where those stand who wait for a business. */
export async function waitingFor(
  sql: Queryable,
  day: Temporal.PlainDate,
  business: string,
): Promise<Standing[]> {
  return sql<Standing[]>`
    select rank, place, turn from tickets where day = ${day} and business = ${business} and state = 'waiting'`
}

/** Writes where a ticket stands. */
export async function writeTicket(sql: Queryable, ticket: Ticket): Promise<void> {
  const { id, day, number, business, rank, place, turn, state, window, forWindow } = ticket
  await sql`
    insert into tickets (id, day, number, business, rank, place, turn, state, "window", for_window)
    values (${id}, ${day}, ${number}, ${business}, ${rank}, ${place}, ${turn}, ${state}, ${window}, ${forWindow})
    on conflict (id) do update set business = excluded.business, rank = excluded.rank, place = excluded.place, turn = excluded.turn,
      state = excluded.state, "window" = excluded."window", for_window = excluded.for_window`
}

/** The ids of the tickets of some days, of one business or of all. */
export async function ticketIdsOf(
  sql: Queryable,
  { from, to, business }: { from: Temporal.PlainDate; to: Temporal.PlainDate; business?: string | undefined },
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from tickets where day between ${from} and ${to}
      and (${business ?? null}::text is null or business = ${business ?? null})`
  return rows.map(({ id }) => id)
}

/** A ticket as the board shows it. */
interface OnBoard {
  readonly number: string
  readonly business: string
  readonly state: 'waiting' | 'called' | 'serving'
  readonly window: string | null
}

/** Who waits, in line, and who is at which window. */
export async function boardOf(sql: Queryable, day: Temporal.PlainDate): Promise<OnBoard[]> {
  return sql<OnBoard[]>`
    select number, business, state, "window" from tickets
    where day = ${day} and state in ('waiting', 'called', 'serving') order by rank desc, place, turn`
}
