import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import {
  appendHallEvent,
  findHallEvent,
  hallEventsOf,
  hallEventsOfAll,
} from '../database/queries/hall-events.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  findRating,
  insertRating,
  listRatings,
  listRectifications,
  lockRectification,
  type RatingFilter,
  type RectificationFilter,
  writeRectification,
} from '../database/queries/ratings.ts'
import type { HallEvent } from '../hall/hall-event.ts'
import type { Rating, RatingRules } from '../hall/rating.ts'
import {
  nextRectification,
  type Rectification,
  rectificationClocks,
  rectificationOf,
} from '../hall/rectification.ts'
import { ticketOf } from '../hall/ticket.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import type { Calendar } from '../time/calendar.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { dayOf } from './day-of.ts'
import { inTransaction } from './in-transaction.ts'
import { once } from './once.ts'
import { ratingView, rectificationView } from './rating-view.ts'
import { checkRepeatedEvent } from './repeated-hall-event.ts'
import { ticketEventView } from './ticket-view.ts'

export interface RatingServiceOptions {
  readonly rules: RatingRules
  readonly database: { readonly sql: Sql }
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly now: () => Temporal.Instant
}

export interface GradeGiven {
  readonly id: string
  readonly grade: number
  readonly text?: string | undefined
}

interface Page {
  readonly limit: number
  readonly after?: string | undefined
}

/** Of two wishes for one department's ratings; null when they are for two. */
const both = (wanted: string | undefined, only: string | undefined) =>
  wanted === undefined || only === undefined || wanted === only ? (only ?? wanted) : null

/**
 * 好差评: ratings of visits and cases, and what becomes of the poor ones. `only` is the one department whose ratings
 * whoever asks may see; undefined for all.
 */
export function ratingService({ rules, database: { sql }, calendarAt, now }: RatingServiceOptions) {
  const clocksOf = (rating: Rating, current: Rectification) => {
    const at = now()
    return rectificationClocks(rules, calendarAt(at), rating, current, at)
  }
  const viewOf = (rating: Rating, events: readonly HallEvent[]) => {
    const current = rectificationOf(events)
    return rectificationView(rating, current, clocksOf(rating, current))
  }

  async function store(tx: Queryable, rating: Rating, current: Rectification) {
    const [claim, rectify] = clocksOf(rating, current)
    const { until } = (current.state === 'open' ? claim : rectify) as NonNullable<typeof claim>
    const { id, department } = rating
    const { state, ended } = current
    await writeRectification(tx, { rating: id, department, state, ended: ended !== null, dueAt: until })
  }

  /** Gives a rating once; a poor one opens its rectification with it. @throws Problem `already-rated`, `id-reused` */
  async function give(tx: Queryable, sent: Rating) {
    const { entry, repeated } = await once(
      sent,
      (one) => insertRating(tx, one),
      async (id) => {
        const kept = await findRating(tx, id)
        if (kept) return kept
        throw new Problem('already-rated', {
          zh: '已经评价过，每件只评一次：未作改动',
          en: 'it has been rated, and is rated once: nothing was changed',
        })
      },
    )
    if (!repeated && entry.grade <= rules.poorAtMost) await store(tx, entry, rectificationOf([]))
    return { rating: ratingView(entry), repeated }
  }

  return {
    /** The grades and how soon a poor one is seen to. */
    rules: async () => {
      const { grades, poorAtMost, source, claim, simple, complex } = rules
      const days = { claim, simple, complex }
      const steps = Object.entries(days).map(([step, { workingDays, source: own }]) => ({
        step,
        workingDays,
        citation: citationOf(own),
        assumed: 'county' in own,
      }))
      return { grades, poorAtMost, citation: citationOf(source), steps }
    },

    /**
     * The rating of a visit, at the window.
     * @throws Problem `unknown-ticket`, `rating-not-possible` before it was served and after its day, `already-rated`,
     *   `id-reused`
     */
    rateVisit: ({ ticket: subject, id, grade, text }: GradeGiven & { readonly ticket: string }) =>
      inTransaction(sql, async (tx) => {
        const events = await hallEventsOf(tx, subject)
        if (events[0]?.type !== 'take') {
          throw new Problem('unknown-ticket', {
            zh: `没有号${subject}：请在当日排队中查找`,
            en: `there is no ticket ${subject}: look it up in today's queue`,
          })
        }
        const { number, state, day, window, department, servedBy } = ticketOf(events)
        const at = now()
        if (state !== 'served' || !day.equals(dayOf(at))) {
          throw new Problem('rating-not-possible', {
            zh: `${day}的${number}号当前不能评价：办理完成后当日评价`,
            en: `${number} of ${day} is ${state}: a visit is rated when it has been served, on its day`,
          })
        }
        return give(tx, {
          id,
          kind: 'on-site',
          ticket: subject,
          caseId: null,
          department: department ?? '',
          window,
          channel: 'window',
          rated: servedBy === null ? [] : [servedBy],
          grade,
          text: text ?? null,
          at,
        })
      }),

    /** The rating of a case by its applicant, who has been recognised. @throws Problem `already-rated`, `id-reused` */
    rateCase: (of: Pick<Rating, 'caseId' | 'department' | 'rated'>, { id, grade, text }: GradeGiven) =>
      inTransaction(sql, (tx) =>
        give(tx, {
          ...of,
          id,
          kind: 'online',
          ticket: null,
          window: null,
          channel: 'online',
          grade,
          text: text ?? null,
          at: now(),
        }),
      ),

    async list(
      { limit, after, ...filter }: Page & Pick<RatingFilter, 'department' | 'grade'>,
      only: string | undefined,
    ) {
      const department = both(filter.department, only)
      if (department === null) return { ratings: [], next: null }
      const rows = await listRatings(sql, {
        ...filter,
        department,
        limit: limit + 1,
        after: readCursor('ratings', after),
      })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        ratings: page.map(ratingView),
        next: rows.length > limit && last ? cursorOf('ratings', last) : null,
      }
    },

    /** Poor ratings with their clocks, soonest due first. */
    async rectifications(
      { limit, after, ...filter }: Page & Pick<RectificationFilter, 'department' | 'ended'>,
      only: string | undefined,
    ) {
      const department = both(filter.department, only)
      if (department === null) return { rectifications: [], next: null }
      const rows = await listRectifications(sql, {
        ...filter,
        department,
        limit: limit + 1,
        after: readCursor('rectifications', after),
      })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const histories = await hallEventsOfAll(
        sql,
        page.map(({ id }) => id),
      )
      return {
        rectifications: page.map(({ dueAt: _, ...rating }) => viewOf(rating, histories.get(rating.id) ?? [])),
        next:
          rows.length > limit && last ? cursorOf('rectifications', { at: last.dueAt, id: last.id }) : null,
      }
    },

    /** @throws Problem `unknown-rating` for one that is not poor, or another department's, too */
    async readRectification(id: string, only: string | undefined) {
      const rating = await findRating(sql, id)
      if (!rating || rating.grade > rules.poorAtMost || both(rating.department, only) === null)
        throw unknownRating(id)
      const events = await hallEventsOf(sql, id)
      return { rectification: viewOf(rating, events), events: events.map(ticketEventView) }
    },

    /**
     * Lets something happen to a poor rating.
     * @throws Problem `unknown-rating`, `rectification-not-possible`, `not-yours-to-judge`, `id-reused`
     */
    act: (
      subject: string,
      given: Pick<HallEvent, 'id' | 'type' | 'payload'>,
      by: Actor,
      only: string | undefined,
    ) =>
      inTransaction(sql, async (tx) => {
        const rating = await lockRectification(tx, subject)
        if (!rating || both(rating.department, only) === null) throw unknownRating(subject)
        const sent = { ...given, subject, by, at: now() }
        const [kept, events] = await Promise.all([findHallEvent(tx, given.id), hallEventsOf(tx, subject)])
        if (kept) {
          checkRepeatedEvent(sent, kept)
          return { rectification: viewOf(rating, events), repeated: true }
        }
        const event: HallEvent = { ...sent, seq: events.length + 1, decided: {} }
        await store(tx, rating, nextRectification(rating, rectificationOf(events), event))
        await appendHallEvent(tx, event)
        return { rectification: viewOf(rating, [...events, event]), repeated: false }
      }),
  }
}

const unknownRating = (id: string) =>
  new Problem('unknown-rating', {
    zh: `没有差评${id}：请在整改列表中查找`,
    en: `there is no poor rating ${id}: look it up in the list of rectifications`,
  })

export type RatingService = ReturnType<typeof ratingService>
