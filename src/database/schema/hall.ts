import { sql } from 'drizzle-orm'
import {
  boolean,
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
import { cases } from './cases.ts'
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

/** 好差评: once for a visit, once for a case. Append-only. */
export const ratings = pgTable(
  'ratings',
  {
    /** The sender's, so that it is given once however often it is sent. */
    id: uuid().primaryKey(),
    kind: text().notNull(),
    ticket: uuid()
      .unique('ratings_ticket')
      .references(() => tickets.id),
    caseId: uuid('case_id')
      .unique('ratings_case')
      .references(() => cases.id),
    department: text().notNull(),
    window: text(),
    channel: text().notNull(),
    /** Ids of those who are rated. */
    rated: jsonb().notNull(),
    grade: smallint().notNull(),
    text: text(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('ratings_recorded').on(table.recordedAt, table.id)],
)

/** Where each poor rating stands, as its events imply: what the list is read by. */
export const rectifications = pgTable(
  'rectifications',
  {
    rating: uuid()
      .primaryKey()
      .references(() => ratings.id),
    department: text().notNull(),
    state: text().notNull(),
    ended: boolean().notNull(),
    /** The last lawful instant of the step that is next. */
    dueAt: instant('due_at').notNull(),
  },
  (table) => [index('rectifications_due').on(table.dueAt, table.rating).where(sql`not ${table.ended}`)],
)

/** Reserved visits. The person's phone is sealed; it is found by its keyed index. */
export const reservations = pgTable(
  'reservations',
  {
    id: uuid().primaryKey(),
    business: text().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    name: text().notNull(),
    phone: jsonb().notNull(),
    phoneIndex: text('phone_index').notNull(),
    state: text().notNull(),
    ticket: uuid().references(() => tickets.id),
  },
  (table) => [
    index('reservations_slot').on(table.startsAt, table.business),
    index('reservations_phone').on(table.phoneIndex, table.startsAt),
  ],
)
