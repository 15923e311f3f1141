import type { Sql } from '../database/client.ts'
import { countOpen, openStates } from '../database/queries/open-states.ts'
import type { Facts } from '../process/condition.ts'
import type { Name, Process } from '../process/definition.ts'
import { referenceOf } from '../process/reform/reference.ts'
import { goesOn } from '../simulation/office/goes-on.ts'
import { type OpenCase, openCaseOf } from '../simulation/office/open-case.ts'
import { resolveScenario, type Surroundings } from '../simulation/scenario/resolve-scenario.ts'
import type { Scenario } from '../simulation/scenario/scenario.ts'
import { scenarioError } from '../simulation/scenario/scenario-error.ts'
import { canonicalHash } from '../time/canonical-hash.ts'
import { dayOf } from './day-of.ts'

/** The cases that a run starts from, as they are kept with it: nobody is in them, and no number of a case. */
export interface OpenCasesKept {
  readonly at: string
  readonly kinds: readonly { readonly process: string; readonly facts: Facts }[]
  readonly cases: readonly (Omit<OpenCase, 'process' | 'facts'> & { readonly kind: number })[]
  readonly leftOut: readonly (Name & { readonly cases: number })[]
}

/** More than a county has open of a few processes; each replication begins with all of them. */
const MOST_CASES = 20_000

const reasons = {
  unknown: {
    zh: '其流程版本不在目录中',
    en: 'the version of their process is not in the catalogue',
  },
  elsewhere: {
    zh: '其所处状态在流程版本中没有',
    en: 'they are in a state that the version of their process does not have',
  },
  others: {
    zh: '属于其他流程：情景中的人员只办这些事项',
    en: 'they are of other processes: the people of the scenario handle these matters alone',
  },
} as const satisfies Record<string, Name>

/** A run from what is open now has nothing to warm up, unless it says so. */
export const fromNow = (scenario: Scenario): Scenario => ({
  ...scenario,
  period: { ...scenario.period, warmUpDays: scenario.period.warmUpDays ?? 0 },
})

/**
 * The cases that are open of the processes that a scenario is about, in whatever version, as it can start from them
 * on its first day.
 * @throws SimulationError `scenario-invalid` for a day that is past, or too many cases; ReformError
 */
export async function openCasesFor(
  scenario: Scenario,
  around: Surroundings,
  { sql, at }: { readonly sql: Sql; readonly at: Temporal.Instant },
): Promise<OpenCasesKept> {
  const { catalogue } = around
  const { input } = resolveScenario(scenario, around)
  const slugs = [...new Set(input.variants.flatMap(({ cases }) => cases.map(({ slug }) => slug)))].sort()
  const kept = await readOpen(sql, catalogue, { slugs, at, start: startOn(input.from, at) })
  // The departments that work on them are in it as well.
  resolveScenario(scenario, { ...around, ...startingFrom(kept, catalogue) })
  return kept
}

/** 00:00 of a run's first day. @throws SimulationError where it is past */
function startOn(from: string, at: Temporal.Instant): Temporal.Instant {
  const first = Temporal.PlainDate.from(from)
  const today = dayOf(at)
  if (Temporal.PlainDate.compare(first, today) >= 0) return first.toZonedDateTime('Asia/Shanghai').toInstant()
  throw scenarioError({
    found: { zh: `从在办件开始，而首日${from}已过`, en: `period/from: ${from}, which is past` },
    needed: {
      zh: `今天（${today}）或以后的日期：现在的在办件那时尚未收到`,
      en: `today (${today}) or a later day, since what is open now was not open then`,
    },
    remedy: { zh: '更正首日，或改为从空办事大厅开始', en: 'correct the day, or start empty' },
    at: 'period/from',
  })
}

async function readOpen(
  sql: Sql,
  definitions: readonly Process[],
  { slugs, at, start }: { slugs: readonly string[]; at: Temporal.Instant; start: Temporal.Instant },
): Promise<OpenCasesKept> {
  const { theirs, others } = await countOpen(sql, slugs)
  if (theirs > MOST_CASES) {
    throw scenarioError({
      found: { zh: `在办件${theirs}件`, en: `${theirs} open cases` },
      needed: { zh: `最多从${MOST_CASES}件开始`, en: `${MOST_CASES} or fewer to start from` },
      remedy: { zh: '改为从空办事大厅开始并设预热期', en: 'start empty, with a warm-up' },
    })
  }
  const known = new Map(definitions.map((one) => [referenceOf(one), one]))
  const canGoOn = goesOn()
  const kinds = new Map<string, OpenCasesKept['kinds'][number] & { readonly number: number }>()
  const cases: OpenCasesKept['cases'][number][] = []
  const left = { unknown: 0, elsewhere: 0, others }
  for await (const page of openStates(sql, slugs)) {
    for (const state of page) {
      const process = known.get(`${state.process}@${state.version}`)
      const open = process && openCaseOf(process, state, start)
      if (!open) left.unknown += 1
      else if (!canGoOn(open)) left.elsewhere += 1
      else {
        const { process: of, facts, ...rest } = open
        const reference = referenceOf(of)
        const key = JSON.stringify([reference, facts])
        const kind = kinds.get(key) ?? { process: reference, facts, number: kinds.size }
        kinds.set(key, kind)
        cases.push({ kind: kind.number, ...rest })
      }
    }
  }
  return {
    at: at.toString(),
    kinds: [...kinds.values()].map(({ process, facts }) => ({ process, facts })),
    cases,
    leftOut: Object.entries(left).flatMap(([why, count]) =>
      count > 0 ? [{ ...reasons[why as keyof typeof reasons], cases: count }] : [],
    ),
  }
}

/** What was kept, as a scenario is resolved against it. @throws SimulationError for a definition that is gone */
export function startingFrom(
  { at, kinds, cases, leftOut }: OpenCasesKept,
  definitions: readonly Process[],
): Pick<Surroundings, 'openCases' | 'startsFrom'> {
  const of = kinds.map(({ process: reference, facts }) => {
    const process = definitions.find((one) => referenceOf(one) === reference)
    if (process) return { process, facts }
    throw scenarioError({
      found: {
        zh: `${reference}的在办件，而目录中没有该流程`,
        en: `open cases of ${reference}, which is not in the catalogue`,
      },
      needed: { zh: '在办件所依据的各个流程', en: 'every definition that they run under' },
      remedy: { zh: '重新发起', en: 'ask again' },
    })
  })
  const openCases = cases.map(
    ({ kind, ...rest }): OpenCase => ({ ...(of[kind] as (typeof of)[number]), ...rest }),
  )
  const counts = Map.groupBy(openCases, ({ process }) => referenceOf(process))
  return {
    openCases,
    startsFrom: {
      at,
      cases: cases.length,
      definitions: Object.fromEntries([...counts].map(([reference, own]) => [reference, own.length])),
      leftOut,
      hash: canonicalHash({ kinds, cases }),
    },
  }
}
