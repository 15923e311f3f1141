import { sql } from 'drizzle-orm'
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, plainDate } from './columns.ts'

/** What happened to tickets, reservations and poor ratings. Append-only; what stands is a reduction of it. */
export const hallEvents = pgTable(
  'hall_events',
  {
    /** The sender's; its uniqueness is what makes an event happen once. */
    id: uuid().primaryKey(),
    subject: uuid().notNull(),
    seq: integer().notNull(),
    type: text().notNull(),
    payload: jsonb().notNull(),
    decided: jsonb().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [unique('hall_events_subject').on(table.subject, table.seq)],
)

/** Where each ticket stands, as its events imply: what the line is read by. */
export const tickets = pgTable(
  'tickets',
  {
    id: uuid().primaryKey(),
    day: plainDate().notNull(),
    number: text().notNull(),
    business: text().notNull(),
    rank: smallint().notNull(),
    place: doublePrecision().notNull(),
    turn: doublePrecision().notNull(),
    state: text().notNull(),
    window: text(),
    forWindow: text('for_window'),
  },
  (table) => [
    unique('tickets_number').on(table.day, table.number),
    index('tickets_line').on(table.day, table.business).where(sql`${table.state} = 'waiting'`),
    // A window has one visitor at a time, whoever calls.
    uniqueIndex('tickets_window')
      .on(table.day, table.window)
      .where(sql`${table.state} in ('called', 'serving')`),
  ],
)

/** The last number of each letter on a day. */
export const ticketNumbers = pgTable(
  'ticket_numbers',
  { day: plainDate().notNull(), letter: text().notNull(), last: integer().notNull() },
  (table) => [primaryKey({ columns: [table.day, table.letter] })],
)
