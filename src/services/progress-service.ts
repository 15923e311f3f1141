import type { Case } from '../case/case.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { findCase } from '../database/queries/cases.ts'
import { eventsOf } from '../database/queries/ledger.ts'
import { findOwnCase } from '../database/queries/own-case.ts'
import { gradeOfCase } from '../database/queries/ratings.ts'
import { askedOf, clocksForApplicant, expectedEnd, progressSteps } from '../hall/progress.ts'
import { Problem } from '../problem.ts'
import type { Calendar } from '../time/calendar.ts'
import { attempt } from './attempt.ts'
import { caseView } from './case-view.ts'
import { clockView } from './clock-view.ts'
import type { GradeGiven, RatingService } from './rating-service.ts'
import { recordedAfter } from './when.ts'

export interface ProgressServiceOptions {
  readonly database: { readonly sql: Sql }
  readonly engine: CaseEngine
  readonly ratings: Pick<RatingService, 'rateCase' | 'rules'>
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly now: () => Temporal.Instant
}

/** What an applicant knows: the number of the case, and the last four characters of the number shown at opening it. */
export interface Own {
  readonly number: string
  readonly lastFour: string
}

/**
 * Milliseconds before which nobody is refused. Whether the number or the four characters were wrong can't be told
 * from how long the refusal took.
 */
const refusalAfterMs = 100

/** A case as its applicant follows it: steps and time; no opinion, no reason, nobody's name or number. */
export function progressService({
  database: { sql },
  engine,
  ratings,
  calendarAt,
  now,
}: ProgressServiceOptions) {
  /** @throws Problem `progress-not-found`, the same for a number that is not there and for four wrong characters */
  async function recognise({ number, lastFour }: Own): Promise<Case> {
    const soonest = Promise.withResolvers<void>()
    const timer = setTimeout(soonest.resolve, refusalAfterMs)
    const id = await findOwnCase(sql, number, lastFour)
    const found = id === undefined ? undefined : await findCase(sql, id)
    if (found) {
      clearTimeout(timer)
      return found
    }
    await soonest.promise
    throw new Problem('progress-not-found', {
      zh: '办件编号与申请人证件后四位不符：请核对受理凭证',
      en: 'no case has this number and these last four characters of the applicant’s number: look at the receipt',
    })
  }

  return {
    /** @throws Problem `progress-not-found` */
    async read(own: Own) {
      const stored = await recognise(own)
      const at = now()
      const fired = attempt(() => engine.fire(stored, at, recordedAfter(at, stored.lastAt)))
      const of = fired instanceof Error ? stored : fired.case
      const process = engine.processOf(of)
      const calendar = calendarAt(at)
      const [events, grade, { grades }] = await Promise.all([
        eventsOf(sql, of.id),
        gradeOfCase(sql, of.id),
        ratings.rules(),
      ])
      const { number, process: name, status, outcome, ended } = caseView(engine, calendar, of, at)
      const end = expectedEnd(process, of)
      return {
        number,
        process: { zh: name.zh, en: name.en },
        status,
        outcome,
        ended,
        openedAt: String(of.openedAt),
        asOf: String(at),
        steps: progressSteps(process, of, events).map(({ doneAt, ...step }) => ({
          ...step,
          doneAt: doneAt && String(doneAt),
        })),
        clocks: clocksForApplicant(process, of).map((clock) => {
          const view = clockView(process, calendar, of, clock, at)
          const { zh, en, kind, amount, unit, assumed, state, result, used, remaining, measure, due } = view
          const held = view.held.map(({ from, to }) => ({ from, to }))
          return { zh, en, kind, amount, unit, assumed, state, result, used, remaining, measure, due, held }
        }),
        expectedEnd: end && String(end),
        asked: askedOf(process, of, events),
        rating: {
          possible: of.outcome !== null && grade === undefined,
          grade: grade ?? null,
          grades: [...grades],
        },
      }
    },

    /**
     * The applicant's rating of the case, once.
     * @throws Problem `progress-not-found`; `rating-not-possible` before there is an outcome; `already-rated`, `id-reused`
     */
    async rate(own: Own, given: GradeGiven) {
      const of = await recognise(own)
      if (of.outcome === null) {
        throw new Problem('rating-not-possible', {
          zh: '办件尚在办理：有结果后再评价',
          en: 'the case is under way: rate it when there is an outcome',
        })
      }
      const events = await eventsOf(sql, of.id)
      const { lead } = engine.processOf(of)
      const rated = [...new Set(events.flatMap(({ actor }) => (actor.role === 'time' ? [] : [actor.id])))]
      const { rating, repeated } = await ratings.rateCase(
        { caseId: of.id, department: lead[0]?.id ?? '', rated },
        given,
      )
      // Who is rated is the house's affair.
      return { grade: rating.grade, at: rating.at, repeated }
    },
  }
}

export type ProgressService = ReturnType<typeof progressService>
