import { catalogue } from '../../../machines/catalogue.ts'
import type { Database } from '../../database/connect.ts'
import type { Surroundings } from '../../simulation/scenario/resolve-scenario.ts'
import type { Scenario } from '../../simulation/scenario/scenario.ts'
import { shippedHallSessions, shippedNotices } from '../../time/shipped-data.ts'

/** What a command goes by: what comes with the product, or what a county has in its database. */
export interface County {
  readonly around: Surroundings
  /** Undefined without a database. */
  readonly sql?: Database['sql']
}

/**
 * Runs something with the county's adopted definitions and loaded notices where a database is asked for, or named by
 * DATABASE_URL; else with what comes with the product, and no database.
 */
export async function withCounty<T>(
  { database = false, env }: { readonly database?: boolean | undefined; readonly env: NodeJS.ProcessEnv },
  work: (county: County) => Promise<T>,
): Promise<T> {
  if (!database && !env.DATABASE_URL)
    return work({ around: { catalogue, notices: shippedNotices, sessions: shippedHallSessions } })
  // Who has no database does not wait for what reads one.
  const [{ withDatabase }, { catalogueIn }, { surroundingsIn }] = await Promise.all([
    import('../log/open.ts'),
    import('../processes/catalogue-in.ts'),
    import('../../services/surroundings.ts'),
  ])
  return withDatabase(env, async ({ sql }) =>
    work({ sql, around: await surroundingsIn(sql, await catalogueIn(sql)) }),
  )
}

/**
 * A scenario that starts from the cases that are open at an instant, and what it is then resolved against.
 * @throws SimulationError `scenario-invalid` for a first day that is past by then
 */
export async function startingAt(
  at: Temporal.Instant,
  given: Scenario,
  { sql, around }: County,
): Promise<{ readonly scenario: Scenario; readonly around: Surroundings }> {
  if (!sql) throw new TypeError('cases are open in a database alone')
  const { fromNow, openCasesFor, startingFrom } = await import('../../services/open-cases-now.ts')
  const scenario = fromNow(given)
  const kept = await openCasesFor(scenario, around, { sql, at })
  return { scenario, around: { ...around, ...startingFrom(kept, around.catalogue) } }
}
