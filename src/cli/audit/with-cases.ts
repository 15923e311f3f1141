import { type CaseEngine, caseEngine } from '../../case/engine.ts'
import { connect, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { calendars } from '../../services/calendars.ts'
import type { MeasuresOptions } from '../../services/settle-measures.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'

/** Runs something with the cases of the database that the environment names, on the calendar as it is known now. */
export async function withCases<T>(
  env: NodeJS.ProcessEnv,
  work: (sql: MeasuresOptions['sql'], engine: CaseEngine) => Promise<T>,
): Promise<T> {
  const database = await connect({ ...databaseSettings(env), max: 4, log: note })
  try {
    const known = calendars({ sql: database.sql, now: systemClock.now })
    await known.read()
    return await work(database.sql, caseEngine(await catalogueIn(database.sql), known.at))
  } finally {
    await database.close()
  }
}
