import { rebuildMeasures } from '../../services/settle-measures.ts'
import { note } from '../print/out.ts'
import { withCases } from './with-cases.ts'

/** Measures the closed cases that have no row; what could not be measured is said on the error output. */
export async function rebuildKept(env: NodeJS.ProcessEnv): Promise<{ measured: number; failed: number }> {
  const failed = new Set<string>()
  const measured = await withCases(env, (sql, engine) =>
    rebuildMeasures({
      sql,
      engine,
      onFault(error, caseId) {
        if (!failed.has(caseId)) note(`${caseId}: ${error}`)
        failed.add(caseId)
      },
    }),
  )
  return { measured, failed: failed.size }
}
