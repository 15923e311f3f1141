import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readScenario } from '../../schemas/read-scenario.ts'
import type { Report } from '../../simulation/report/report.ts'
import { runComparison } from '../../simulation/report/run-comparison.ts'
import { readYaml } from '../input/read-yaml.ts'
import { UsageError } from '../input/usage-error.ts'
import { note } from '../print/out.ts'
import { progressBar } from './progress-bar.ts'
import { type County, startingAt } from './with-county.ts'

/** The scenarios of the plan's own reforms. */
export const PLAN_SCENARIOS = join(import.meta.dirname, '../../../machines/reforms/scenarios')

export interface SimulateOptions {
  readonly workers?: number
  readonly seed?: number
  /** Replications for each assumption that is varied; 0 for none. */
  readonly sensitivity: number
  /** One variant alone is simulated, several are compared. */
  readonly compares: boolean
  /** It starts from what is open at this instant, which is now, and not empty. */
  readonly openAt?: Temporal.Instant
}

/** The scenario files that a path names: itself, or those in a folder. @throws UsageError for an empty one */
export async function scenarioFiles(path: string): Promise<string[]> {
  if (path === '-' || !(await stat(path).catch(() => undefined))?.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => /\.(ya?ml|json)$/.test(name)).sort()
  if (names.length > 0) return names.map((name) => join(path, name))
  throw new UsageError({
    found: `${path}: a folder without scenarios`,
    needed: 'files that end in .yaml, .yml or .json',
    remedy: 'name another folder, or a file',
  })
}

/**
 * Runs a scenario file. Ctrl-C stops it, and leaves nothing behind.
 * @throws UsageError, SimulationError, ReformError, TimeError
 */
export async function simulateFile(path: string, county: County, options: SimulateOptions): Promise<Report> {
  const { workers, seed, sensitivity, compares, openAt } = options
  const value = await readYaml(path, 'those of the plan are in machines/reforms/scenarios')
  const read = readScenario(value, county.around.catalogue)
  const { scenario, around } = openAt
    ? await startingAt(openAt, read, county)
    : { scenario: read, around: county.around }
  const variants = scenario.reform ? 2 : (scenario.variants?.length ?? 0)
  if (compares && variants === 1) {
    throw new UsageError({
      found: `${path}: one variant alone`,
      needed: 'two variants or more, the first of them the one before; or a reform',
      remedy: 'add a variant, or use simulate',
    })
  }
  const bar = progressBar()
  const stop = new AbortController()
  const onInterrupt = () => stop.abort(new Error('已取消 cancelled'))
  process.once('SIGINT', onInterrupt)
  note(`正在模拟 simulating ${path}`)
  try {
    return await runComparison({ ...scenario, ...(seed !== undefined && { seed }) }, around, {
      sensitivity,
      signal: stop.signal,
      onProgress: bar.show,
      ...(workers !== undefined && { workers }),
    })
  } finally {
    process.off('SIGINT', onInterrupt)
    bar.end()
  }
}
