import type { Spread } from '../office/office-model.ts'
import { type ResolvedScenario, resolveScenario, type Surroundings } from '../scenario/resolve-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { runReplications } from '../workers/run-replications.ts'
import { difference, reportOf, stated } from './compare.ts'
import { findWarmUp, PILOTS } from './find-warm-up.ts'
import type { Report, Sensitivity } from './report.ts'
import type { SensitivityInput } from './sensitivity-model.ts'
import { variationsOf } from './vary.ts'

export interface ComparisonOptions {
  readonly workers?: number
  /** Replications for each assumption varied; 0 leaves the sensitivity out. */
  readonly sensitivity?: number
  /** How far it is: what is done of the most there may be. */
  readonly onProgress?: (done: number, most: number) => void
  /** Stops it; it is then refused with the signal's reason. */
  readonly signal?: AbortSignal
}

const HOUR = 3600
const FIGURE = 'time/mean'

/**
 * Runs a scenario and compares its variants with the first one. The same scenario gives the same report, byte for
 * byte, for any number of workers.
 * @throws ReformError, SimulationError, TimeError; the signal's reason
 */
export async function runComparison(
  scenario: Scenario,
  around: Surroundings,
  options: ComparisonOptions = {},
): Promise<Report> {
  const asked = resolveScenario(scenario, around)
  const { replications: rule } = asked
  const { workers, sensitivity = 0, onProgress, signal } = options
  const common = { ...(workers !== undefined && { workers }), ...(signal && { signal }) }
  const pilots = asked.steadyState ? PILOTS : 0
  const variations = sensitivity >= 2 ? variationsOf(asked.parameters) : []
  const overrides = variations.flatMap(({ parameter: { name }, values }) =>
    values.map(({ value }) => ({ name, value })),
  )
  const inAll = pilots + rule.most + overrides.length * sensitivity
  const resolved = asked.steadyState
    ? await findWarmUp(asked, { ...common, onProgress: (done) => onProgress?.(done, inAll) })
    : asked
  const { input } = resolved
  const replications = await runReplications<Spread>({
    module: new URL('../office/office-model.ts', import.meta.url),
    input,
    rule: {
      least: rule.least,
      most: rule.most,
      ...(rule.relativeHalfWidth !== undefined && {
        until: {
          figures: input.variants.map(({ id }) => `${id}/${FIGURE}`),
          relativeHalfWidth: rule.relativeHalfWidth,
        },
      }),
    },
    onProgress: (done) => onProgress?.(pilots + done, inAll),
    ...common,
  })
  if (overrides.length === 0) return reportOf(resolved, replications, [])
  const varied = await runReplications({
    module: new URL('./sensitivity-model.ts', import.meta.url),
    input: { base: input, overrides, each: sensitivity } satisfies SensitivityInput,
    rule: { least: overrides.length * sensitivity, most: overrides.length * sensitivity },
    onProgress: (done) => onProgress?.(pilots + rule.most + done, inAll),
    ...common,
  })
  const figures = varied.map((one) => one.figures)
  return reportOf(resolved, replications, sensitivityOf(resolved, variations, figures, sensitivity))
}

function sensitivityOf(
  { input }: ResolvedScenario,
  variations: ReturnType<typeof variationsOf>,
  figures: readonly Readonly<Record<string, number>>[],
  each: number,
): Sensitivity[] {
  const ids = input.variants.map(({ id }) => id)
  let next = 0
  return variations.map(({ parameter: { name, zh, en }, values }) => ({
    name,
    zh,
    en,
    cases: values.map(({ shown }) => {
      const own = figures.slice(next, next + each)
      next += each
      const hours = ids.map((id) => own.map((one) => (one[`${id}/${FIGURE}`] ?? Number.NaN) / HOUR))
      const [before, after] = [hours[0], hours.at(-1)]
      return {
        value: shown,
        values: hours.map(stated),
        difference: before && after && ids.length > 1 ? difference(before, after) : null,
      }
    }),
  }))
}
