import { and, eq } from 'drizzle-orm'
import type { Entered } from '../../case/entry-on.ts'
import type { Actor } from '../../case/ledger.ts'
import type { LookedUp } from '../../case/surroundings.ts'
import { registerKey } from '../../process/register-key.ts'
import type { Drizzle } from '../client.ts'
import { registerEntries } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

/** An entry of a register, by whom and when. */
export interface EnteredBy extends Entered {
  readonly by: Actor
  readonly at: Temporal.Instant
}

type Row = typeof registerEntries.$inferSelect

const entryOf = ({ serial: _, lookupKey: __, recordedAt, by, data, ...row }: Row): EnteredBy => ({
  ...row,
  data: data as Entered['data'],
  by: by as Actor,
  at: recordedAt,
})

/** Everything ever entered under these keys, in order. */
export async function entriesUnder(
  sql: Queryable,
  wanted: readonly Pick<LookedUp, 'register' | 'key'>[],
): Promise<Entered[]> {
  const registers = wanted.map(({ register }) => register)
  const keys = wanted.map(({ key }) => registerKey(key))
  return sql<Entered[]>`
    select id, register, key, "from", "to", data from register_entries
    where (register, lookup_key) in (select * from unnest(${registers}::text[], ${keys}::text[])) order by serial`
}

/** Everything ever entered in a register, or under one of its keys, in order. */
export async function entriesOf(db: Drizzle, register: string, key?: string): Promise<EnteredBy[]> {
  const rows = await db
    .select()
    .from(registerEntries)
    .where(
      and(
        eq(registerEntries.register, register),
        key === undefined ? undefined : eq(registerEntries.lookupKey, registerKey(key)),
      ),
    )
    .orderBy(registerEntries.serial)
  return rows.map(entryOf)
}

/** Writes an entry; undefined when its id is there already. */
export async function insertEntry(db: Drizzle, { at, ...entry }: EnteredBy): Promise<EnteredBy | undefined> {
  const [row] = await db
    .insert(registerEntries)
    .values({ ...entry, lookupKey: registerKey(entry.key), recordedAt: at })
    .onConflictDoNothing()
    .returning()
  return row && entryOf(row)
}

export async function findEntry(db: Drizzle, id: string): Promise<EnteredBy | undefined> {
  const [row] = await db.select().from(registerEntries).where(eq(registerEntries.id, id))
  return row && entryOf(row)
}
