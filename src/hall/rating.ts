import type { Name, Source } from '../process/definition.ts'

/** How content somebody was, five to one. */
export interface Grade extends Name {
  readonly grade: number
}

/** So many working days, and where the figure is from. */
interface Days {
  readonly workingDays: number
  readonly source: Source
}

/** The rules of 好差评: what grades there are, which are poor, and how soon a poor one is seen to. */
export interface RatingRules {
  readonly grades: readonly Grade[]
  /** A grade of this or less is poor, and opens a rectification. */
  readonly poorAtMost: number
  readonly source: Source
  /** Each counts from the rating. */
  readonly claim: Days
  readonly simple: Days
  readonly complex: Days
}

/** A rating as it was given, once for a visit or for a case. */
export interface Rating {
  readonly id: string
  readonly kind: 'on-site' | 'online'
  readonly ticket: string | null
  readonly caseId: string | null
  readonly department: string
  readonly window: string | null
  readonly channel: string
  /** Who is rated: nobody of them may exclude the rating. */
  readonly rated: readonly string[]
  readonly grade: number
  readonly text: string | null
  readonly at: Temporal.Instant
}
