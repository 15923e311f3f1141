import type { Name } from '../process/definition.ts'

/** How far a clause has come, as its departments say. */
export const PROGRESS_STATUSES = {
  'not-started': { zh: '未启动', en: 'not started' },
  'under-way': { zh: '推进中', en: 'under way' },
  held: { zh: '受阻', en: 'held: waits for somebody else' },
  done: { zh: '已完成', en: 'done' },
  'kept-up': { zh: '长期坚持', en: 'done, and kept up from day to day' },
} as const satisfies Record<string, Name>

export type ProgressStatus = keyof typeof PROGRESS_STATUSES

export const progressStatuses = Object.keys(PROGRESS_STATUSES) as readonly ProgressStatus[]

/** Whether nothing more has to come for a milestone to be met. */
export const isFinished = (status: ProgressStatus): boolean => status === 'done' || status === 'kept-up'

/** Who recorded something on the ledger. */
export interface RecordedBy {
  readonly id: string
  readonly role: string
  readonly department: string
}

/** One entry about a clause; the last one says where it stands. Entries are never changed. */
export interface ProgressEntry {
  /** A UUID that the sender chooses: sent again, the entry is recorded once. */
  readonly id: string
  readonly clause: string
  readonly status: ProgressStatus
  /** What shows it: a document's number, an address, figures. */
  readonly evidence: string
  readonly by: RecordedBy
  readonly at: Temporal.Instant
}

/** One figure of a target, as somebody entered it for a period: a year, a quarter or a month. */
export interface TargetValue {
  readonly id: string
  readonly target: string
  readonly figure: string
  readonly value: number
  /** `2021`, `2021-Q3` or `2021-09`. */
  readonly period: string
  readonly by: RecordedBy
  readonly at: Temporal.Instant
}
