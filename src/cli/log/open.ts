import { connect, type Database, databaseSettings } from '../../database/connect.ts'
import { note } from '../print/out.ts'

/** Whoever has the machine. */
export const BY = { id: 'command-line', role: 'auditor', department: 'command-line' }

/** Runs something on the database that the environment names, beside a service that may run on it. */
export async function withDatabase<T>(
  env: NodeJS.ProcessEnv,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await connect({ ...databaseSettings(env), max: 4, log: note })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
