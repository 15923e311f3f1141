import { asSuperuser } from './answer.ts'

/** The program's own role and database: owner of its tables, may make databases (the tests do), no superuser. */
export const ROLE = 'banjie'
export const DATABASE = 'banjie'

/** Makes role and database where they are missing. The caller holds the start lock. */
export async function ensureRoleAndDatabase(socketFolder: string) {
  await asSuperuser(socketFolder, async (sql) => {
    const [found] = await sql`
      select exists (select from pg_roles where rolname = ${ROLE}) as role,
             exists (select from pg_database where datname = ${DATABASE}) as database`
    if (!found?.role) await sql.unsafe(`create role ${ROLE} login createdb`)
    if (!found?.database) await sql.unsafe(`create database ${DATABASE} owner ${ROLE}`)
  })
}
