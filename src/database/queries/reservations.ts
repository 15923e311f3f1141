import type { Queryable } from './ledger.ts'

/** A text that is sealed: how it looks, and by what it is found. */
export interface Sealed {
  readonly sealed: string
  readonly masked: string
  readonly index: string
}

export interface Reservation {
  readonly id: string
  readonly business: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly name: string
  readonly phone: Sealed
  readonly state: 'booked' | 'cancelled' | 'checked-in'
  readonly ticket: string | null
}

/** Any number that no other advisory lock of this program has: "slot" in ASCII. */
const LOCK = 0x73_6c_6f_74

/** Until the end of the transaction nobody else books this slot. */
export async function lockSlot(sql: Queryable, business: string, start: Temporal.Instant): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${`${business} ${start}`}))`
}

/** How many have reserved each slot of a business from one instant to another. */
export async function bookedIn(
  sql: Queryable,
  business: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<string, number>> {
  const rows = await sql<{ start: Temporal.Instant; booked: number }[]>`
    select starts_at as start, count(*)::int as booked from reservations
    where business = ${business} and starts_at >= ${from} and starts_at < ${to} and state <> 'cancelled'
    group by starts_at`
  return new Map(rows.map(({ start, booked }) => [String(start), booked]))
}

export async function insertReservation(sql: Queryable, one: Reservation): Promise<void> {
  const { id, business, startsAt, endsAt, name, phone, state } = one
  await sql`
    insert into reservations (id, business, starts_at, ends_at, name, phone, phone_index, state)
    values (${id}, ${business}, ${startsAt}, ${endsAt}, ${name}, ${JSON.stringify(phone)}::jsonb, ${phone.index}, ${state})`
}

const columns = (sql: Queryable) =>
  sql`id, business, starts_at as "startsAt", ends_at as "endsAt", name, phone, state, ticket`

export async function findReservation(sql: Queryable, id: string): Promise<Reservation | undefined> {
  const [row] = await sql<Reservation[]>`
    select ${columns(sql)} from reservations where id = ${id} for no key update`
  return row && { ...row }
}

export async function settleReservation(
  sql: Queryable,
  { id, state, ticket }: Pick<Reservation, 'id' | 'state' | 'ticket'>,
): Promise<void> {
  await sql`update reservations set state = ${state}, ticket = ${ticket} where id = ${id}`
}

export async function listReservations(
  sql: Queryable,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Reservation[]> {
  const rows = await sql<Reservation[]>`
    select ${columns(sql)} from reservations where starts_at >= ${from} and starts_at < ${to}
    order by starts_at, business, id`
  return rows.map((row) => ({ ...row }))
}

/** How often somebody has not come in a stretch of time, by the index of the phone. */
export async function noShowsOf(
  sql: Queryable,
  phones: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<string, number>> {
  const rows = await sql<{ phone: string; missed: number }[]>`
    select phone_index as phone, count(*)::int as missed from reservations
    where phone_index = any(${phones as string[]}::text[]) and state = 'booked'
      and starts_at >= ${from} and ends_at < ${to} group by phone_index`
  return new Map(rows.map(({ phone, missed }) => [phone, missed]))
}
