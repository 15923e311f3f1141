import postgres from 'postgres'
import { SUPERUSER } from './cluster.ts'
import { SOCKET_PORT } from './socket-folder.ts'

/** Runs one piece of work on a single connection of the superuser. */
export async function asSuperuser<T>(
  socketFolder: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres({
    host: socketFolder,
    port: SOCKET_PORT,
    user: SUPERUSER,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
  })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Whether a server takes connections on the socket in this folder. */
export async function answers(socketFolder: string): Promise<boolean> {
  try {
    await asSuperuser(socketFolder, (sql) => sql`select 1`)
    return true
  } catch {
    return false
  }
}
