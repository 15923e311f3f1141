import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from './migrate.ts'
import * as schema from './schema/index.ts'

/**
 * What the tables in `schema/` have that the migrations in `drizzle/` have not, as SQL; empty when they agree.
 * drizzle-kit is loaded here and not above: only a developer has it.
 */
export async function findMissingMigrations(): Promise<string[]> {
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api')
  const meta = (name: string) => JSON.parse(readFileSync(join(MIGRATIONS, 'meta', name), 'utf8'))
  const last = meta('_journal.json').entries.at(-1)
  const before = last ? meta(`${String(last.idx).padStart(4, '0')}_snapshot.json`) : generateDrizzleJson({})
  return generateMigration(before, generateDrizzleJson(schema, before.id))
}
