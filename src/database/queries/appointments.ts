import type { Appointment } from '../../permission/appointment.ts'
import type { Queryable } from './ledger.ts'

/** An appointment as it is kept, with its end. */
export interface KeptAppointment extends Appointment {
  readonly ended: { readonly at: Temporal.Instant; readonly by: string } | null
}

/** With the name of whoever has it. */
export interface NamedAppointment extends KeptAppointment {
  readonly name: string
}

interface Row extends Omit<Appointment, 'window' | 'processes' | 'standsInFor'> {
  readonly window: string | null
  readonly processes: readonly string[] | null
  readonly standsInFor: string | null
  readonly endedAt: Temporal.Instant | null
  readonly endedBy: string | null
}

const keptOf = ({ window, processes, standsInFor, endedAt, endedBy, ...row }: Row): KeptAppointment => ({
  ...row,
  ...(window !== null && { window }),
  ...(processes !== null && { processes }),
  ...(standsInFor !== null && { standsInFor }),
  ended: endedAt && { at: endedAt, by: endedBy as string },
})

const columns = (sql: Queryable) => sql`
  a.id, a.account, a.role, a.department, a."window", a.processes, a."from", a."to",
  a.stands_in_for as "standsInFor", a.by, a.recorded_at as "recordedAt", e.ended_at as "endedAt", e.by as "endedBy"`

const from = (sql: Queryable) => sql`appointments a left join appointment_ends e on e.appointment = a.id`

/** The appointments of accounts that nobody has ended; they may be past or to come. */
export async function openAppointments(sql: Queryable, accounts: readonly string[]): Promise<Appointment[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from ${from(sql)} where a.account = any(${accounts as string[]}) and e.appointment is null`
  return rows.map(keptOf).map(({ ended: _, ...appointment }) => appointment)
}

export async function findAppointment(sql: Queryable, id: string): Promise<KeptAppointment | undefined> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from ${from(sql)} where a.id = ${id}`
  return row && keptOf(row)
}

/** Writes an appointment; false when its id is there already. */
export async function insertAppointment(sql: Queryable, of: Appointment): Promise<boolean> {
  const rows = await sql`
    insert into appointments (id, account, role, department, "window", processes, "from", "to", stands_in_for, by, recorded_at)
    values (${of.id}, ${of.account}, ${of.role}, ${of.department}, ${of.window ?? null},
      ${of.processes ? sql.json(of.processes as string[]) : null}, ${of.from}, ${of.to}, ${of.standsInFor ?? null},
      ${of.by}, ${of.recordedAt})
    on conflict (id) do nothing returning id`
  return rows.length === 1
}

/** Ends an appointment; false when it has ended already. */
export async function insertEnd(
  sql: Queryable,
  { appointment, at, by }: { appointment: string; at: Temporal.Instant; by: string },
): Promise<boolean> {
  const rows = await sql`
    insert into appointment_ends (appointment, ended_at, by) values (${appointment}, ${at}, ${by})
    on conflict (appointment) do nothing returning appointment`
  return rows.length === 1
}

/** The substitutions for an appointment that nobody has ended. */
export async function substitutionsOf(sql: Queryable, of: Appointment): Promise<KeptAppointment[]> {
  if (of.standsInFor !== undefined) return []
  const rows = await sql<Row[]>`
    select ${columns(sql)} from ${from(sql)}
    where a.stands_in_for = ${of.account} and a.role = ${of.role} and a.department = ${of.department}
      and e.appointment is null`
  return rows.map(keptOf)
}

/** The substitutions that nobody has ended and that are not past: for an account, or of a whole department. */
export async function openSubstitutions(
  sql: Queryable,
  { account, department, today }: { account: string; department: string | null; today: Temporal.PlainDate },
): Promise<NamedAppointment[]> {
  const rows = await sql<(Row & { name: string })[]>`
    select ${columns(sql)}, p.name from ${from(sql)} join accounts p on p.id = a.account
    where a.stands_in_for is not null and e.appointment is null and a."to" >= ${today}
      and (a.stands_in_for = ${account} or a.department = ${department})
    order by a."from", a.recorded_at, a.id limit 500`
  return rows.map(({ name, ...row }) => ({ ...keptOf(row), name }))
}

/** One page of all appointments, the latest first. `after` is the id of the last one of the page before. */
export async function listAppointments(
  sql: Queryable,
  filter: {
    account?: string | undefined
    department?: string | undefined
    role?: string | undefined
    after?: string | undefined
    limit: number
  },
): Promise<NamedAppointment[]> {
  const { account = null, department = null, role = null, after = null, limit } = filter
  const rows = await sql<(Row & { name: string })[]>`
    select ${columns(sql)}, p.name from ${from(sql)} join accounts p on p.id = a.account
    where (${account}::text is null or a.account = ${account})
      and (${department}::text is null or a.department = ${department})
      and (${role}::text is null or a.role = ${role})
      and (${after}::uuid is null or (a.recorded_at, a.id) < (select recorded_at, id from appointments where id = ${after}))
    order by a.recorded_at desc, a.id desc limit ${limit}`
  return rows.map(({ name, ...row }) => ({ ...keptOf(row), name }))
}
