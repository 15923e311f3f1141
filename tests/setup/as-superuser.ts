import { createClient, type Sql } from '../../src/database/client.ts'

const tables = ['cases', 'events', 'anchors', 'anchor_leaves', 'due_dates', 'worklist', 'audit_trail']

/**
 * Does to a ledger what only a superuser can, past triggers and references, and puts it back as it was. The tests'
 * server trusts whoever can enter its socket's folder.
 */
export async function asSuperuser(url: string, work: (sql: Sql) => Promise<void>): Promise<void> {
  const superuser = new URL(url)
  superuser.username = 'postgres'
  const { sql, close } = createClient(superuser.href, { max: 1 })
  const each = (statement: (table: string) => string) => sql.unsafe(tables.map(statement).join(';'))
  try {
    await sql`set session_replication_role = replica`
    await each((table) => `create temp table kept_${table} as table ${table}`)
    try {
      await work(sql)
    } finally {
      await each((table) => `delete from ${table}; insert into ${table} select * from kept_${table}`)
    }
  } finally {
    await close()
  }
}
