import { isDeepStrictEqual } from 'node:util'
import type { Client } from '../database/client.ts'
import {
  findProgress,
  findValue,
  insertProgress,
  insertValue,
  latestProgress,
  latestValues,
  progressOf,
} from '../database/queries/plan.ts'
import { type ClauseFilter, chooseClauses } from '../plan/choose-clauses.ts'
import { planStanding } from '../plan/clause-standing.ts'
import { deadlineConventions } from '../plan/deadline-words.ts'
import { dispatchReport, targetStandings } from '../plan/dispatch-report.ts'
import type { Figure, Plan, Target } from '../plan/plan.ts'
import type { ProgressEntry, RecordedBy, TargetValue } from '../plan/progress.ts'
import { countClauses } from '../plan/summary.ts'
import { findClause, type Place, whoMayRecord } from '../plan/who-may-record.ts'
import { Problem } from '../problem.ts'
import { type ComputeOptions, targetsFromCases } from './compute-targets.ts'
import { dayOf } from './day-of.ts'
import { inPlan } from './plan-filter.ts'
import { clauseView, entryView, targetView } from './plan-view.ts'

export interface PlanServiceOptions extends Omit<ComputeOptions, 'sql'> {
  readonly plan: Plan
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

/** What the sender gives: the rest of an entry is who and when. */
export type ProgressGiven = Pick<ProgressEntry, 'id' | 'status' | 'evidence'>
export type ValueGiven = Pick<TargetValue, 'id' | 'figure' | 'value' | 'period'>

const figuresOf = ({ measure }: Target): readonly Figure[] =>
  measure.by === 'ledger' ? [] : (measure.figures ?? [])

/** The same but for when: what a sender repeats when no answer came. */
const isRepeat = <T extends { at: Temporal.Instant }>({ at: _, ...one }: T, { at: __, ...other }: T) =>
  isDeepStrictEqual(one, other)

const reused = (id: string) =>
  new Problem('id-reused', {
    zh: `编号${id}已记入其他内容：每次填报请用新编号`,
    en: `${id} is on the ledger with other content: choose a new id for each entry`,
  })

/** What routes and the command line ask of the plan's own ledger. */
export function planService({ plan, database: { sql, db }, now, ...rules }: PlanServiceOptions) {
  const compute = () => targetsFromCases({ ...rules, sql }, plan.targets, now())
  const today = () => dayOf(now())

  function getClause(id: string): Place {
    const found = findClause(plan, id)
    if (found) return found
    throw new Problem('unknown-plan-clause', {
      zh: `方案没有条款“${id}”：请按“一-1”的格式填写`,
      en: `the plan has no clause "${id}": name one as 一-1`,
    })
  }

  function getTarget(id: string): Target {
    const found = plan.targets.find((target) => target.id === id)
    if (found) return found
    const last = plan.targets.at(-1)?.id
    throw new Problem('unknown-target', {
      zh: `方案没有指标“${id}”：现有K1至${last}`,
      en: `the plan has no target "${id}": they are K1 to ${last}`,
    })
  }

  /** @throws Problem `not-your-clause` unless one of the places is in the charge of the person's department */
  function checkCharge(places: readonly Place[], by: RecordedBy): void {
    const may = places.flatMap((place) => whoMayRecord(plan, place))
    if (may.some(({ id }) => id === by.department)) return
    const whose = places.map(({ clause }) => clause.id).join(', ')
    const names = [...new Set(may)].map(({ id, zh }) => `${id} (${zh})`).join(', ')
    throw new Problem('not-your-clause', {
      zh: `您的部门不是${whose}的责任部门：可由${names}填报`,
      en: `${by.department} does not answer for ${whose}: ${names} may record`,
    })
  }

  return {
    /**
     * The clauses that fit a filter, as they stand today, with the tasks of the main text where no filter is set.
     * @throws Problem `unknown-section`, `unknown-department`
     */
    async list(filter: ClauseFilter) {
      const sought = inPlan(plan, filter)
      const { clauses, mainText } = planStanding(plan, await latestProgress(db), today())
      const chosen = chooseClauses(clauses, sought)
      const all = Object.values(sought).every((value) => value === undefined)
      return {
        printedOn: plan.printedOn,
        conventions: deadlineConventions,
        count: countClauses(chosen),
        clauses: chosen.map(clauseView),
        mainText: all ? mainText.map(clauseView) : [],
      }
    },

    /** @throws Problem `unknown-plan-clause` */
    async read(id: string) {
      getClause(id)
      const history = await progressOf(db, id)
      const last = history.at(-1)
      const latest = new Map(last ? [[id, last]] : [])
      const { clauses, mainText } = planStanding(plan, latest, today())
      const [found] = [...clauses, ...mainText].filter((clause) => clause.id === id).map(clauseView)
      return { ...(found as ReturnType<typeof clauseView>), history: history.map(entryView) }
    },

    /** @throws Problem `unknown-plan-clause`, `not-your-clause`, `id-reused` */
    async record(clause: string, given: ProgressGiven, by: RecordedBy) {
      checkCharge([getClause(clause)], by)
      const entry: ProgressEntry = { ...given, clause, by, at: now() }
      const written = await insertProgress(db, entry)
      if (written) return { entry: entryView(written), repeated: false }
      const first = await findProgress(db, given.id)
      if (!first || !isRepeat(first, entry)) throw reused(given.id)
      return { entry: entryView(first), repeated: true }
    },

    async targets() {
      const [values, computed] = await Promise.all([latestValues(db), compute()])
      return { targets: targetStandings(plan, { values, computed }).map(targetView) }
    },

    /** @throws Problem `unknown-target`, `unknown-figure`, `not-your-clause`, `id-reused` */
    async enter(target: string, given: ValueGiven, by: RecordedBy) {
      const of = getTarget(target)
      const figures = figuresOf(of).map(({ id, zh }) => ({ id, zh }))
      if (!figures.some(({ id }) => id === given.figure)) {
        const known = figures.map(({ id, zh }) => `${id} (${zh})`).join(', ')
        const offer = known ? `it takes ${known}` : 'it is computed, and nothing is entered for it'
        throw new Problem('unknown-figure', {
          zh: `指标${target}没有填报数“${given.figure}”：${known ? `可填${known}` : '由系统计算，无须填报'}`,
          en: `${target} has no figure "${given.figure}": ${offer}`,
        })
      }
      checkCharge(of.clauses.map(getClause), by)
      const value: TargetValue = { ...given, target, by, at: now() }
      const written = await insertValue(db, value)
      if (written) return { value: entryView(written), repeated: false }
      const first = await findValue(db, given.id)
      if (!first || !isRepeat(first, value)) throw reused(given.id)
      return { value: entryView(first), repeated: true }
    },

    /** 调度通报 as of today, before anything is made text. */
    async report() {
      const [latest, values, computed] = await Promise.all([latestProgress(db), latestValues(db), compute()])
      return dispatchReport(plan, { latest, values, computed }, today())
    },
  }
}

export type PlanService = ReturnType<typeof planService>
