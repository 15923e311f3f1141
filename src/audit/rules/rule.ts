import type { Name, Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { AuditedCase, AuditedPeriod } from './audited-case.ts'
import type { Found, Severity } from './finding.ts'
import type { RuleSettings } from './settings.ts'

/** What a rule may know beside what it looks at. */
export interface View {
  /** In force when the case was received; for a period, on its first day. */
  readonly settings: RuleSettings
  readonly calendar: Calendar
  readonly now: Temporal.Instant
  /** Whether the county has confirmed a statutory limit that no stored source confirms ([K]). */
  readonly isConfirmed: (process: Process, limit: string) => boolean
}

interface RuleText extends Name {
  readonly id: string
  /** The card that it raises; `scale` where the limit and how far it was passed decide. */
  readonly severity: Severity | 'scale'
  /** What looks like it and is innocent. */
  readonly guard: Name
  /** What of the pattern the system's records can't show. */
  readonly blind?: Name
}

/** A rule over one case. */
export interface CaseRule extends RuleText {
  readonly over: 'case'
  readonly find: (audited: AuditedCase, view: View) => readonly Found[]
}

/** A rule over a period: its pattern shows between cases, tickets or ratings. */
export interface PeriodRule extends RuleText {
  readonly over: 'period'
  readonly find: (period: AuditedPeriod, view: View) => readonly Found[]
}

export type AuditRule = CaseRule | PeriodRule
