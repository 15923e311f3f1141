import type { Actor } from '../../case/ledger.ts'
import type { Process } from '../../process/definition.ts'
import type { Queryable } from './ledger.ts'

/** The channel on which nodes hear that something was adopted. */
export const CATALOGUE_NEWS = 'banjie_catalogue'

/** A definition that the county has adopted, from when, and by whom. */
export interface Adopted {
  readonly id: string
  readonly definition: Process
  readonly hash: string
  readonly from: Temporal.PlainDate
  readonly by: Actor
  readonly at: Temporal.Instant
}

/** What was adopted after the given place in the order. */
export const adoptedAfter = (sql: Queryable, serial: number) =>
  sql<{ serial: number; definition: Process; hash: string }[]>`
    select serial, definition, hash from adopted_definitions where serial > ${serial} order by serial`

/** One adoption at a time, until the end of the transaction: so the order of adopting is that of the commits. */
export const lockAdoptions = (sql: Queryable) =>
  sql`select pg_advisory_xact_lock(hashtext('adopted_definitions'))`

/** Writes an adoption, under the lock, and tells every node of it when the transaction ends. */
export async function insertAdopted(
  sql: Queryable,
  { id, definition, hash, from, by, at }: Adopted,
): Promise<void> {
  const { slug, version } = definition
  await sql`insert into adopted_definitions (id, slug, version, "from", definition, hash, by, recorded_at)
    values (${id}, ${slug}, ${version}, ${from}, ${JSON.stringify(definition)}::text::jsonb, ${hash},
      ${JSON.stringify(by)}::text::jsonb, ${at})`
  await sql`select pg_notify(${CATALOGUE_NEWS}, ${`${slug}@${version}`})`
}
