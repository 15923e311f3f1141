import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant, plainDate } from './columns.ts'

/** Each time that somebody let the rules look: over what, on which calendar and thresholds. Append-only. */
export const auditRuns = pgTable('audit_runs', {
  id: uuid().primaryKey(),
  from: instant().notNull(),
  to: instant().notNull(),
  cases: integer().notNull(),
  findings: integer().notNull(),
  cards: integer().notNull(),
  /** SM3 of the calendar. */
  calendar: text().notNull(),
  settings: jsonb().notNull(),
  by: jsonb().notNull(),
  recordedAt: instant('recorded_at').notNull(),
})

/** What the rules found. Append-only; a pattern is found once at each severity, however often the rules look. */
export const auditFindings = pgTable(
  'audit_findings',
  {
    id: uuid().primaryKey(),
    /** Tells the patterns apart: rule, case and place. */
    key: text().notNull(),
    severity: text().notNull(),
    rule: text().notNull(),
    caseId: uuid('case_id').references(() => cases.id),
    /** To whom it is charged; null where an applicant or a utility owes it. */
    department: text(),
    person: text(),
    at: instant().notNull(),
    /** Limit, evidence, whom it is charged to, and the words. */
    found: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    unique('audit_findings_once').on(table.key, table.severity),
    index('audit_findings_recorded').on(table.recordedAt, table.id),
    index('audit_findings_case').on(table.caseId),
  ],
)

/** Blue, yellow and red cards as they were issued. Append-only: nothing of a card ever changes. */
export const auditCards = pgTable(
  'audit_cards',
  {
    id: uuid().primaryKey(),
    finding: uuid()
      .notNull()
      .unique('audit_cards_finding')
      .references(() => auditFindings.id),
    level: text().notNull(),
    explainBy: instant('explain_by'),
    issuedBy: text('issued_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('audit_cards_recorded').on(table.recordedAt, table.id)],
)

/** Explanation and outcome of cards. Append-only. */
export const auditCardEvents = pgTable(
  'audit_card_events',
  {
    /** The sender's; its uniqueness is what makes an event happen once. */
    id: uuid().primaryKey(),
    card: uuid()
      .notNull()
      .references(() => auditCards.id),
    seq: integer().notNull(),
    type: text().notNull(),
    text: text().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [unique('audit_card_events_card').on(table.card, table.seq)],
)

/** Statutory limits that no stored source confirms and the county has confirmed: by whom, from what. Append-only. */
export const limitConfirmations = pgTable(
  'limit_confirmations',
  {
    id: uuid().primaryKey(),
    process: text().notNull(),
    limit: text('limit_id').notNull(),
    source: text().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('limit_confirmations_limit').on(table.process, table.limit)],
)

/** Thresholds of the rules that the county has entered, from which day on, and what sets them. Append-only. */
export const auditThresholds = pgTable('audit_thresholds', {
  /** The sender's; its uniqueness is what makes an entry happen once. */
  id: uuid().primaryKey(),
  /** The order of entering. */
  serial: integer().notNull().generatedAlwaysAsIdentity(),
  from: plainDate().notNull(),
  source: text().notNull(),
  /** By the name of the threshold. */
  values: jsonb().notNull(),
  by: jsonb().notNull(),
  recordedAt: instant('recorded_at').notNull(),
})
