import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DrizzleQueryError } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { createClient, type Sql } from './client.ts'
import { databaseError } from './database-error.ts'
import { grantToService } from './service-role.ts'

/** The migrations of this program. */
export const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** Any number that no other program on the same server takes for its advisory locks: "banjie" in ASCII. */
const LOCK = 0x62_61_6e_6a_69_65

interface Migration {
  name: string
  statements: string[]
  /** Milliseconds since 1970: when it was written, and drizzle's order. */
  written: number
}

/**
 * Brings the database at this address up to the program, or leaves it as it was: all missing migrations go in
 * one transaction. drizzle takes no lock of its own, so nodes that start together queue for an advisory one and
 * all but the first find nothing left to do.
 * @param serviceRole gets the rights of the service: the role that it works as where that is not the owner
 * Throws `migrations-missing`, `migration-failed` (and says which), `migration-unknown`.
 */
export async function migrate(url: string, folder = MIGRATIONS, serviceRole?: string): Promise<void> {
  const migrations = readMigrations(folder)
  const { sql, db, close } = createClient(url, { max: 1, name: 'banjie-migrate' })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    const applied = await lastApplied(sql)
    const missing = migrations.filter(({ written }) => written > applied)
    refuseNewerDatabase(applied, migrations)
    // Even with nothing to do drizzle asks for its schema, which only the owner may make.
    if (missing.length > 0) {
      await applyMigrations(db, { migrationsFolder: folder }).catch((error) => {
        throw failed(error, missing)
      })
    }
    if (serviceRole !== undefined) await grantToService(sql, serviceRole)
  } finally {
    await close()
  }
}

function readMigrations(folder: string): Migration[] {
  try {
    const files = readMigrationFiles({ migrationsFolder: folder })
    const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
    return files.map(({ sql, folderMillis }, index) => ({
      name: journal.entries[index].tag,
      statements: sql,
      written: folderMillis,
    }))
  } catch (cause) {
    throw databaseError(
      'migrations-missing',
      `The migrations can't be read: ${(cause as Error).message} (in ${folder}). Restore the folder from git.`,
      cause,
    )
  }
}

async function lastApplied(sql: Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!table?.there) return 0
  const [last] = await sql`select coalesce(max(created_at), 0) as millis from drizzle.__drizzle_migrations`
  return last?.millis
}

/** An older program on a newer database would write rows that the newer one no longer understands. */
function refuseNewerDatabase(applied: number, migrations: Migration[]) {
  const newest = migrations.at(-1)
  if (applied <= (newest?.written ?? 0)) return
  throw databaseError(
    'migration-unknown',
    `The database has a migration of ${day(applied)}; the newest that this version of the program knows is ` +
      `${newest ? `${newest.name} of ${day(newest.written)}` : 'none'}. Start the newer version that migrated it.`,
  )
}

function failed(error: unknown, missing: Migration[]) {
  const query = error instanceof DrizzleQueryError ? error.query : undefined
  const name = missing.find(({ statements }) => query !== undefined && statements.includes(query))?.name
  const reason = error instanceof DrizzleQueryError ? error.cause?.message : (error as Error).message
  return databaseError(
    'migration-failed',
    `The migration ${name ?? `among ${missing.map((migration) => migration.name).join(', ')}`} failed: ${reason}. ` +
      'Nothing was changed: mend the cause and start again.',
    error,
  )
}

function day(millis: number) {
  return Temporal.Instant.fromEpochMilliseconds(millis).toString().slice(0, 10)
}
