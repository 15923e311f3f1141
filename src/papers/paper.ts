import type { Case } from '../case/case.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Name, Process } from '../process/definition.ts'

/** The languages in which a paper is printed; what people have entered stands in it as they wrote it. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** What an event did to a case: the ground that a paper stands on. */
export interface Step {
  readonly event: LedgerEvent
  /** Absent at the opening. */
  readonly before: Case | undefined
  readonly after: Case
}

/** What a paper is written from. Nothing later than its event goes in, so it reads the same whenever it is printed. */
export interface PaperSubject extends Step {
  readonly language: Language
  readonly process: Process
  /** The opening of the case. */
  readonly opened: LedgerEvent
}

/** A part of a paper, as data: whoever renders it knows no law and no process. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly title: string; readonly entries: readonly string[] }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Lines to be signed by hand. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }

/** A printed paper as data. */
export interface Paper {
  readonly language: Language
  readonly number: string
  readonly title: string
  readonly to: string
  readonly blocks: readonly Block[]
  /** Whose seal it bears; the place is left free. */
  readonly seal: string
  /** The day of the event in the county's time, in words. */
  readonly date: string
  /** The event that it proves, by its place on the ledger and the beginning of its hash. */
  readonly proof: string
}

/** One kind of paper: which event it proves, and what it says. */
export interface PaperKind {
  /** Its letters within a number; no two kinds share one. */
  readonly code: string
  readonly title: (subject: Pick<PaperSubject, 'process' | 'event'>) => Name
  readonly proves: (step: Step) => boolean
  readonly body: (subject: PaperSubject) => readonly Block[]
}
