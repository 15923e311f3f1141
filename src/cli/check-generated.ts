// `npm run generated`: is every generated file what its source gives? Each check names what differs; add yours here.
import { findMissingMigrations } from '../database/check-migrations.ts'

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
]

for (const { what, find, mend } of checks) {
  const differences = await find()
  if (differences.length === 0) continue
  process.stderr.write(`${what} are not up to date; run "${mend}". Missing:\n${differences.join('\n')}\n`)
  process.exitCode = 1
}
