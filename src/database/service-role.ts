import type { Sql } from './client.ts'
import type { Queryable } from './queries/ledger.ts'

/*
 * The service works as a role that owns nothing: it reads and adds everywhere, changes what is not append-only, and can
 * neither change nor take away what is, nor switch the triggers off that say so. Migrations run as the owner.
 * Which tables are append-only, their triggers say.
 */

/** Tables of this program with whether they are append-only. */
const tables = `
  select c.oid, c.relname as name, n.nspname as schema, exists (
    select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = to_regproc('public.refuse_change')
      and t.tgtype & 16 > 0
  ) as append_only
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss')`

/** Of an append-only table `t`: whether the role `r` could change it. */
const changeable = `(has_table_privilege(r.role, t.oid, 'update')
  or (t.name <> 'projects' and has_any_column_privilege(r.role, t.oid, 'update'))
  or has_table_privilege(r.role, t.oid, 'delete') or has_table_privilege(r.role, t.oid, 'truncate'))`

async function isGranted(sql: Queryable, role: string): Promise<boolean> {
  const [wrong] = await sql`
    select from (${sql.unsafe(tables)}) t cross join (select ${role}::name as role) r
    where not has_table_privilege(role, oid, 'insert') or case when append_only then ${sql.unsafe(changeable)} else
      not has_table_privilege(role, oid, 'update') or not has_table_privilege(role, oid, 'delete')
      or has_table_privilege(role, oid, 'truncate') end
    union all
    -- Of views as well: a migration that makes one anew leaves it bare.
    select from pg_class where relkind in ('r', 'p', 'v')
      and relnamespace::regnamespace::text in ('public', 'pgboss', 'drizzle')
      and not has_table_privilege(${role}, oid, 'select')
    limit 1`
  return wrong === undefined
}

/**
 * Gives a role the rights of the service, and no more; nothing is done where they are right already. As the owner,
 * whose own rights stay as they are: his foreign keys lock rows with them.
 */
export async function grantToService(sql: Sql, role: string): Promise<void> {
  const [me] = await sql<{ role: string }[]>`select current_user as role`
  if (me?.role === role || (await isGranted(sql, role))) return
  await sql.begin(async (tx) => {
    const found = await tx<{ name: string; schema: string; append_only: boolean }[]>`${tx.unsafe(tables)}`
    const schemas = new Set(['public', 'drizzle', ...found.map(({ schema }) => schema)])
    for (const schema of schemas) {
      await tx`grant usage on schema ${tx(schema)} to ${tx(role)}`
      await tx`grant select on all tables in schema ${tx(schema)} to ${tx(role)}`
    }
    for (const { schema, name, append_only } of found) {
      const table = tx`${tx(schema)}.${tx(name)}`
      await tx`revoke all on ${table} from ${tx(role)}`
      if (append_only) await tx`grant select, insert on ${table} to ${tx(role)}`
      else await tx`grant select, insert, update, delete on ${table} to ${tx(role)}`
    }
    // Whoever counts the cases of a project locks its row, and locking asks for the right to change some column.
    await tx`grant update (id) on public.projects to ${tx(role)}`
  })
}

/** What a session's role could do to the append-only tables. */
export interface LedgerRights {
  readonly role: string
  readonly superuser: boolean
  /** Append-only tables that it owns, or that it could change; none is as it should be. */
  readonly owns: readonly string[]
  readonly changes: readonly string[]
}

export async function ledgerRights(sql: Queryable): Promise<LedgerRights> {
  const [row] = await sql<LedgerRights[]>`
    select current_user as role, (select rolsuper from pg_roles where rolname = current_user) as superuser,
      coalesce(array_agg(name order by name) filter (where pg_has_role(c.relowner, 'usage')), '{}') as owns,
      coalesce(array_agg(name order by name) filter (where ${sql.unsafe(changeable)}), '{}') as changes
    from (${sql.unsafe(tables)}) t join pg_class c on c.oid = t.oid cross join (select current_user as role) r
    where append_only`
  return row as LedgerRights
}
