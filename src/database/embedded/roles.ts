import { asSuperuser } from './answer.ts'

/** The owner of the program's tables, as which migrations run; may make databases (the tests do), no superuser. */
export const ROLE = 'banjie'
export const DATABASE = 'banjie'

/** As which the service works: it owns nothing, and can't change what is append-only. */
export const SERVICE_ROLE = 'banjie_service'

/** Makes roles and database where they are missing. The caller holds the start lock. */
export async function ensureRoleAndDatabase(socketFolder: string) {
  await asSuperuser(socketFolder, async (sql) => {
    const [found] = await sql`
      select exists (select from pg_roles where rolname = ${ROLE}) as role,
             exists (select from pg_roles where rolname = ${SERVICE_ROLE}) as service,
             exists (select from pg_auth_members where roleid = to_regrole(${SERVICE_ROLE})
               and member = to_regrole(${ROLE})) as member,
             exists (select from pg_database where datname = ${DATABASE}) as database`
    if (!found?.role) await sql.unsafe(`create role ${ROLE} login createdb`)
    if (!found?.service) await sql.unsafe(`create role ${SERVICE_ROLE} login`)
    // The owner sees what the service's connections wait for, and may end them.
    if (!found?.member) await sql.unsafe(`grant ${SERVICE_ROLE} to ${ROLE}`)
    if (!found?.database) await sql.unsafe(`create database ${DATABASE} owner ${ROLE}`)
  })
}
