import { availableParallelism } from 'node:os'
import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import { type ComparisonRow, comparisonsOf } from '../database/queries/reforms.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { Reform } from '../process/reform/reform.ts'
import { ReformError } from '../process/reform/reform-error.ts'
import type { Proposal } from '../reforms/proposal.ts'
import { readScenario } from '../schemas/read-scenario.ts'
import { AFTERWARDS } from '../simulation/office/office-plan.ts'
import type { Report } from '../simulation/report/report.ts'
import { runComparison } from '../simulation/report/run-comparison.ts'
import { firstMonday } from '../simulation/scenario/first-monday.ts'
import { scenarioOutline } from '../simulation/scenario/outline.ts'
import { resolveScenario, standard } from '../simulation/scenario/resolve-scenario.ts'
import { SimulationError } from '../simulation/simulation-error.ts'
import { buildCalendar } from '../time/calendar.ts'
import type { JobService } from './jobs/job-service.ts'
import { fromNow, type OpenCasesKept, openCasesFor, startingFrom } from './open-cases-now.ts'
import { surroundingsIn } from './surroundings.ts'

export interface ReformComparisonsOptions {
  readonly sql: Sql
  readonly definitions: readonly Process[]
  readonly jobs: Pick<JobService, 'handle' | 'ask' | 'earlier'>
  readonly now: () => Temporal.Instant
}

/** What is asked: `scenario` is one without variants, since the proposal is what is compared. */
export interface ComparisonAsked {
  readonly id: string
  readonly scenario: object
  /** Replications for each assumption that is varied; none is when absent. */
  readonly sensitivity?: number
  /** Empty when absent. */
  readonly startsFrom?: 'empty' | 'open-cases'
}

interface Input {
  readonly reform: string
  readonly draftedAt: number
  readonly scenario: object
  readonly sensitivity?: number
}

const KIND = 'reform-comparison'
/** One core is left to whoever asks something else; the report is the same for any number. */
const workers = Math.max(1, availableParallelism() - 1)
/** Comparisons of one proposal that are shown. */
const most = 100

/** What cannot be simulated, as the problem that whoever asked is told. */
async function simulated<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ReformError)
      throw new Problem('reform-not-applicable', { zh: error.zh, en: error.message })
    if (error instanceof SimulationError)
      throw new Problem(
        'scenario-invalid',
        {
          zh: error.zh,
          en: error.message,
        },
        { ...error.detail },
      )
    throw error
  }
}

/** Proposals simulated against what is in force: long work, done by any node, seen by whoever reads the proposal. */
export function reformComparisons({ sql, definitions, jobs, now }: ReformComparisonsOptions) {
  const scenarioOf = (reform: Reform, scenario: object) =>
    readScenario({ zh: reform.zh, en: reform.en, ...scenario, reform }, definitions)

  jobs.handle<Input>(KIND, {
    name: { zh: '改革前后模拟比较', en: 'A simulation of before against after' },
    async work({ input: { scenario, sensitivity = 0 }, material, progress }) {
      const stop = new AbortController()
      let telling = false
      const [around, kept] = await Promise.all([surroundingsIn(sql, definitions), material()])
      return simulated(() => {
        const start = kept === null ? {} : startingFrom(kept as OpenCasesKept, definitions)
        return runComparison(
          readScenario(scenario, definitions),
          { ...around, ...start },
          {
            workers,
            sensitivity,
            signal: stop.signal,
            onProgress(done, of) {
              if (telling) return
              telling = true
              const words = { zh: `已模拟${done}次，最多${of}次`, en: `${done} runs of at most ${of}` }
              progress(done / of, words).then(
                () => {
                  telling = false
                },
                (error) => stop.abort(error),
              )
            },
          },
        )
      })
    },
  })

  return {
    /**
     * What a scenario of a proposal may say: who works, every parameter with what is usual, and the scenario itself with
     * its period, replications and seed filled in.
     * @throws Problem `scenario-invalid`, `reform-not-applicable` of what it says already
     */
    async outline({ reform }: Proposal, given: object, today: Temporal.PlainDate) {
      const around = await surroundingsIn(sql, definitions)
      const { warmUpDays, days, drainDays } = standard.period
      const whole = warmUpDays + days + drainDays + AFTERWARDS
      return simulated(() => {
        const from = () => String(firstMonday(buildCalendar(around.notices, around.sessions), today, whole))
        const period = 'period' in given ? {} : { period: { from: from(), ...standard.period } }
        const scenario = scenarioOf(reform, { ...standard, ...given, ...period })
        const { zh: _, en: __, reform: ___, ...filled } = scenario
        return { scenario: filled, ...scenarioOutline(scenario, around) }
      })
    },

    /** @throws Problem `scenario-invalid`, `reform-not-applicable`, `id-reused` */
    async ask({ id: reform, reform: of, draftedAt }: Proposal, asked: ComparisonAsked, by: Actor) {
      const known = await jobs.earlier<Input>(asked.id, KIND, by, (input) => input.reform === reform)
      if (known) return known
      const around = await surroundingsIn(sql, definitions)
      const { sensitivity, startsFrom } = asked
      const read = await simulated(() => scenarioOf(of, asked.scenario))
      const scenario = startsFrom === 'open-cases' ? fromNow(read) : read
      await simulated(() => resolveScenario(scenario, around))
      const { id, role, department } = by
      const material =
        startsFrom === 'open-cases'
          ? await simulated(() => openCasesFor(scenario, around, { sql, at: now() }))
          : undefined
      const input: Input = { reform, draftedAt, scenario, ...(sensitivity !== undefined && { sensitivity }) }
      return { job: await jobs.ask(KIND, input, { id, role, department }, { id: asked.id, material }) }
    },

    /** The latest first. */
    async list(of: Proposal, reports: boolean) {
      const rows = await comparisonsOf(sql, KIND, of.id, { limit: most, reports })
      return { comparisons: rows.map((row) => viewOf(row, of)) }
    },

    /** @throws Problem `unknown-comparison` */
    async read(of: Proposal, comparison: string) {
      const [row] = await comparisonsOf(sql, KIND, of.id, { limit: 1, id: comparison })
      if (row) return { comparison: viewOf(row, of) }
      throw new Problem('unknown-comparison', {
        zh: `该方案没有模拟比较${comparison}：请在方案的比较列表中查找`,
        en: `this proposal has no comparison ${comparison}: look it up in its list of comparisons`,
      })
    },

    /**
     * The report with which a draft is submitted.
     * @throws Problem `reform-not-compared` where there is none of this very draft
     */
    async reportOf({ id, draftedAt }: Proposal, comparison: string): Promise<Report> {
      const [found] = await comparisonsOf(sql, KIND, id, { limit: 1, id: comparison })
      if (found?.state === 'done' && found.report && found.draftedAt === draftedAt) return found.report
      throw new Problem('reform-not-compared', {
        zh: `模拟比较${comparison}不是对本次草案完成的比较：请先完成比较再提交`,
        en: `${comparison} is no finished comparison of this very draft: finish one, then submit with it`,
      })
    },
  }
}

/** A simulation as whoever reads its proposal sees it. */
const viewOf = ({ askedAt, endedAt, draftedAt: of, ...job }: ComparisonRow, { draftedAt }: Proposal) => ({
  ...job,
  ofThisDraft: of === draftedAt,
  askedAt: String(askedAt),
  endedAt: endedAt && String(endedAt),
})
