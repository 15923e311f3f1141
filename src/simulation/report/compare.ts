import type { Name, Process } from '../../process/definition.ts'
import { referenceOf } from '../../process/reform/reference.ts'
import { buildCalendar } from '../../time/calendar.ts'
import { canonicalHash } from '../../time/canonical-hash.ts'
import type { Spread } from '../office/office-model.ts'
import type { ResolvedScenario } from '../scenario/resolve-scenario.ts'
import { intervalOf, pairedInterval } from '../statistics/interval.ts'
import type { Figures } from '../statistics/stop-rule.ts'
import type { Replication } from '../workers/replication.ts'
import { labelOf } from './label.ts'
import type { Difference, Report, ReportRow, Sensitivity, Stated, Unit } from './report.ts'
import { warningsOf } from './warnings.ts'

const CONFIDENCE = 0.95
const HOUR = 3600

/** Six digits are more than any figure here is sure of, and the same on every machine. */
export const rounded = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : value

const scaleOf = (unit: Unit, name: string): number =>
  (unit === 'hours' || unit === 'working-hours') && name !== 'staffHours' ? HOUR : 1

/** One run has no interval: what is said rests on two that tell at least. */
const ENOUGH = 2

/** The mean over the runs that tell; null where fewer than two do. */
export function stated(values: readonly number[]): Stated | null {
  const told = values.filter((value) => !Number.isNaN(value))
  if (told.length < ENOUGH) return null
  const { mean, halfWidth } = intervalOf(told, CONFIDENCE)
  return { mean: rounded(mean), halfWidth: rounded(halfWidth) }
}

/** Run by run, where both tell; null where fewer than two do. */
export function difference(before: readonly number[], after: readonly number[]): Difference | null {
  const pairs = before.flatMap((value, run) => {
    const other = after[run] ?? Number.NaN
    return Number.isNaN(value) || Number.isNaN(other) ? [] : [[value, other] as const]
  })
  if (pairs.length < ENOUGH) return null
  const { mean, halfWidth, shown } = pairedInterval(
    pairs.map(([value]) => value),
    pairs.map(([, other]) => other),
    CONFIDENCE,
  )
  return { mean: rounded(mean), halfWidth: rounded(halfWidth), shown }
}

/** A limit is the same row whatever the version of its process: before and after stand side by side. */
const rowName = (figure: string): string => figure.replace(/^(limit\/[^@]+)@[^/]+/, '$1')

function rowsOf({ input, names }: ResolvedScenario, all: readonly Figures[]): ReportRow[] {
  const definitions = input.variants.flatMap(({ cases }) => cases)
  const ids = input.variants.map(({ id }) => id)
  const keys = Object.keys(all[0] ?? {})
  /** Of each variant, the key of every row that it has. */
  const own = ids.map((id) => {
    const those = keys.filter((key) => key.startsWith(`${id}/`))
    return new Map(those.map((key) => [rowName(key.slice(id.length + 1)), key]))
  })
  const limits = own.map((rows) => [...rows.keys()].filter((name) => name.startsWith('limit/')).join())
  const rows = new Set(own.flatMap((one) => [...one.keys()]))
  return [...rows].flatMap((name): ReportRow[] => {
    const label = labelOf(name, names, definitions)
    if (!label) return []
    const scale = scaleOf(label.unit, name)
    const values = own.map((variant) => {
      const key = variant.get(name)
      return key === undefined ? null : all.map((one) => (one[key] as number) / scale)
    })
    const [first] = values
    // What is kept of some limits says nothing beside what is kept of others.
    const comparable = (variant: number) => name !== 'onTime' || limits[variant] === limits[0]
    return [
      {
        name,
        ...label,
        values: values.map((one) => one && stated(one)),
        differences: values
          .slice(1)
          .map((one, after) => (first && one && comparable(after + 1) ? difference(first, one) : null)),
      },
    ]
  })
}

function spreadOf(replications: readonly Replication<Spread>[]): Record<string, number[]> {
  const first = replications[0]?.rest ?? {}
  return Object.fromEntries(
    Object.entries(first).map(([id, values]) => [
      id,
      values.map((_, place) => {
        const own = replications.map(({ rest }) => rest?.[id]?.[place] ?? Number.NaN).filter(Number.isFinite)
        return rounded(own.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length) / HOUR)
      }),
    ]),
  )
}

/** Many differences are judged, each by itself: a careful reader expects one in twenty of them by chance. */
function byChance(rows: readonly ReportRow[]): Name[] {
  const judged = rows.flatMap(({ differences }) => differences).filter((one) => one && one.halfWidth > 0)
  const chance = Math.round((1 - CONFIDENCE) * judged.length)
  if (chance === 0) return []
  const percent = 100 * CONFIDENCE
  return [
    {
      zh: `各项差异分别按${percent}%判断：所比较的${judged.length}项中，即使毫无变化，也会有约${chance}项偶然显示差异`,
      en: `each difference is judged by itself at ${percent} %: of the ${judged.length} compared, about ${chance} would show by chance even if nothing changed`,
    },
  ]
}

const order: readonly ReportRow['group'][] = ['time', 'working', 'limit', 'wait', 'use', 'held', 'effort']

/** The report of replications that have run: every figure with its interval, every difference as far as it is shown. */
export function reportOf(
  scenario: ResolvedScenario,
  replications: readonly Replication<Spread>[],
  sensitivity: readonly Sensitivity[],
): Report {
  const { input } = scenario
  const definitions: readonly Process[] = input.variants.flatMap(({ cases }) => cases)
  const rows = rowsOf(
    scenario,
    replications.map(({ figures }) => figures),
  )
  const calendar = buildCalendar(input.notices, input.sessions)
  return {
    zh: scenario.zh,
    en: scenario.en,
    warnings: warningsOf({ scenario, rows, runs: replications.length }, calendar),
    seed: input.seed,
    replications: replications.length,
    confidence: CONFIDENCE,
    period: { from: input.from, days: input.days, warmUpDays: input.warmUpDays },
    calendar: calendar.hash,
    ...(scenario.startsFrom && { startsFrom: scenario.startsFrom }),
    variants: scenario.variants,
    definitions: Object.fromEntries(definitions.map((one) => [referenceOf(one), canonicalHash(one)])),
    rows: order.flatMap((group) => rows.filter((row) => row.group === group)),
    spread: spreadOf(replications),
    sensitivity,
    parameters: scenario.parameters,
    assumed: [...scenario.assumed, ...byChance(rows)],
  }
}
