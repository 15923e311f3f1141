import { caseEngine } from '../../case/engine.ts'
import { connect, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { calendars } from '../../services/calendars.ts'
import { type ProofService, proofService } from '../../services/proof-service.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'

/** Runs something with the ledger of the database that the environment names, beside a service that may run on it. */
export async function withProofs<T>(
  env: NodeJS.ProcessEnv,
  work: (proofs: ProofService) => Promise<T>,
): Promise<T> {
  const database = await connect({ ...databaseSettings(env), max: 2, log: note })
  const { sql } = database
  const now = () => systemClock.now()
  try {
    const { at: calendarAt, fresh } = calendars({ sql, now })
    const catalogue = await catalogueIn(sql)
    return await work(
      proofService({ sql, engine: caseEngine(catalogue, calendarAt), calendarAt, fresh, now }),
    )
  } finally {
    await database.close()
  }
}
