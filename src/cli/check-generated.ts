// `npm run generated`: is every generated file what its source gives? Each check names what differs; add yours here.
import { readFile } from 'node:fs/promises'
import { findMissingMigrations } from '../database/check-migrations.ts'
import { API_TYPES_FILE, apiTypes } from './api-types.ts'
import { OPENAPI_FILE, openapiDocument } from './openapi-document.ts'
import { REFORM_SCHEMA_FILE, reformSchemaText } from './reform-schema.ts'
import { SCENARIO_SCHEMA_FILE, scenarioSchemaText } from './scenario-schema.ts'

interface Check {
  what: string
  /** What differs, a line each; empty when up to date. */
  find(): Promise<string[]>
  mend: string
}

const checks: Check[] = [
  {
    what: 'The migrations in drizzle/',
    find: findMissingMigrations,
    mend: 'npm run generate -- --name what-changed',
  },
  {
    what: 'The OpenAPI document in openapi/banjie.json',
    find: async () => findDifferences(OPENAPI_FILE, await openapiDocument()),
    mend: 'npm run openapi',
  },
  {
    what: 'Its types in openapi/banjie.d.ts',
    find: async () => findDifferences(API_TYPES_FILE, await apiTypes(await openapiDocument())),
    mend: 'npm run openapi',
  },
  {
    what: 'The schema of a reform in openapi/reform.schema.json',
    find: async () => findDifferences(REFORM_SCHEMA_FILE, reformSchemaText()),
    mend: 'npm run openapi',
  },
  {
    what: 'The schema of a scenario in openapi/scenario.schema.json',
    find: async () => findDifferences(SCENARIO_SCHEMA_FILE, scenarioSchemaText()),
    mend: 'npm run openapi',
  },
]

for (const { what, find, mend } of checks) {
  const differences = await find()
  if (differences.length === 0) continue
  process.stderr.write(
    `${what} are not up to date; run "${mend}". What differs:\n${differences.join('\n')}\n`,
  )
  process.exitCode = 1
}

/** Lines of a file as it would be made now that the kept one lacks, the first ten. */
async function findDifferences(file: URL, made: string): Promise<string[]> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (made === kept) return []
  const lines = new Set(kept.split('\n'))
  const missing = made.split('\n').filter((line) => !lines.has(line))
  return missing.length > 0 ? missing.slice(0, 10) : ['the order of its lines']
}
