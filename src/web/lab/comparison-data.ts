import type { Report } from '../../simulation/report/report.ts'
import { api, ask } from '../api/client.ts'
import type { ScenarioDraft } from './scenario/scenario-draft.ts'

/** The simulations of a proposal, the latest first, without their reports: it is asked again and again. */
export const listComparisons = async (reform: string) =>
  (
    await ask(
      api.GET('/reforms/{reform}/comparisons', {
        params: { path: { reform }, query: { reports: 'without' } },
      }),
    )
  ).comparisons

export type Comparison = Omit<Awaited<ReturnType<typeof listComparisons>>[number], 'report'>

export const scenarioOf = ({ scenario }: Comparison) => scenario as unknown as ScenarioDraft

/** One of them with its report. @throws ServiceProblem `unknown-comparison` */
export async function readComparison(reform: string, comparison: string) {
  const params = { path: { reform, comparison } }
  const found = await ask(api.GET('/reforms/{reform}/comparisons/{comparison}', { params }))
  return { ...found.comparison, report: found.comparison.report as unknown as Report | null }
}
