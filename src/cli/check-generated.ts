// `npm run generated`: is every generated file what its source gives? Each check names what differs; add yours here.
import { readFile } from 'node:fs/promises'
import { findMissingMigrations } from '../database/check-migrations.ts'
import { OPENAPI_FILE, openapiDocument } from './openapi-document.ts'

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
    find: findOpenapiDifferences,
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

/** Lines of the document as it would be made now that the committed one lacks, the first ten. */
async function findOpenapiDifferences(): Promise<string[]> {
  const made = await openapiDocument()
  const kept = await readFile(OPENAPI_FILE, 'utf8').catch(() => '')
  if (made === kept) return []
  const lines = new Set(kept.split('\n'))
  const missing = made.split('\n').filter((line) => !lines.has(line))
  return missing.length > 0 ? missing.slice(0, 10) : ['the order of its lines']
}
