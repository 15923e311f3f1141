import { availableParallelism } from 'node:os'
import { connect, databaseSettings } from '../../database/connect.ts'
import { type Recomputed, recompute } from '../../services/recompute.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'

/** Counts every figure again from the ledger of the database that the environment names. */
export async function recomputeAll(env: NodeJS.ProcessEnv): Promise<Recomputed & { seconds: number }> {
  const database = await connect({ ...databaseSettings(env), max: 1, log: note })
  const start = performance.now()
  try {
    const catalogue = await catalogueIn(database.sql)
    const found = await recompute({ url: database.url, catalogue, workers: availableParallelism() })
    return { ...found, seconds: (performance.now() - start) / 1000 }
  } finally {
    await database.close()
  }
}
