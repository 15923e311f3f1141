import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from './columns.ts'

/** Who can sign in. An account is never deleted, and its name never given to another: histories name it. */
export const accounts = pgTable(
  'accounts',
  {
    /** The sign-in name. */
    id: text().primaryKey(),
    name: text().notNull(),
    /** 工号: one person's accounts share it. */
    staffNumber: text('staff_number').notNull(),
    /** Made by the demonstration: its password may have been shown to anybody. */
    synthetic: boolean().notNull(),
    /** argon2id with its parameters and salt; null when nobody can sign in by password. */
    password: text(),
    passwordSetAt: instant('password_set_at'),
    /** Given by an administrator, good for choosing one's own. */
    oneTime: boolean('one_time').notNull(),
    /** The hashes before, the last first. */
    formerPasswords: jsonb('former_passwords').notNull().$type<readonly string[]>(),
    /** The secret of the second factor, sealed. */
    totpSecret: text('totp_secret'),
    totpConfirmed: boolean('totp_confirmed').notNull(),
    /** The time step of the last code that was taken: none is taken twice. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    /** Who it is at the identity platform: its address and its name for the person. */
    identityIssuer: text('identity_issuer'),
    identitySubject: text('identity_subject'),
    disabledAt: instant('disabled_at'),
    by: text().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    lastSignInAt: instant('last_sign_in_at'),
  },
  (table) => [
    index('accounts_staff_number').on(table.staffNumber),
    uniqueIndex('accounts_identity')
      .on(table.identityIssuer, table.identitySubject)
      .where(sql`${table.identitySubject} is not null`),
  ],
)

/** What each account may act as, from day to day. Append-only: an appointment is ended, not changed. */
export const appointments = pgTable(
  'appointments',
  {
    id: uuid().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    role: text().notNull(),
    department: text().notNull(),
    window: text(),
    processes: jsonb().$type<readonly string[]>(),
    from: plainDate().notNull(),
    to: plainDate(),
    standsInFor: text('stands_in_for').references(() => accounts.id),
    by: text().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('appointments_account').on(table.account, table.from)],
)

/** Appointments that were ended before their last day. Append-only. */
export const appointmentEnds = pgTable('appointment_ends', {
  appointment: uuid()
    .primaryKey()
    .references(() => appointments.id),
  endedAt: instant('ended_at').notNull(),
  by: text().notNull(),
})

/** Who is signed in. The token itself is with the browser alone; here is its SM3 hash. */
export const sessions = pgTable(
  'sessions',
  {
    hash: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    /** The appointment that it acts in. */
    appointment: uuid().references(() => appointments.id),
    method: text().notNull().$type<'password' | 'identity-platform'>(),
    secondFactor: boolean('second_factor').notNull(),
    signedInAt: instant('signed_in_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** When the account signed in before, for its person to see. */
    previousSignInAt: instant('previous_sign_in_at'),
  },
  (table) => [index('sessions_account').on(table.account)],
)

/** Failed attempts in a row, by the SM3 hash of the name that was given: it may be nobody's, or a password. */
export const signInFailures = pgTable('sign_in_failures', {
  name: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: instant('last_at').notNull(),
  lockedUntil: instant('locked_until'),
})

/** Devices of the hall that give numbers on the day on which they were set up, by the hash of the cookie that each holds. */
export const kiosks = pgTable('kiosks', {
  hash: text().primaryKey(),
  /** Who set it up, and for which department. */
  account: text()
    .notNull()
    .references(() => accounts.id),
  department: text().notNull(),
  openedAt: instant('opened_at').notNull(),
})

/** Sign-ins under way at the identity platform, by the hash of the cookie that the browser holds. */
export const identityRequests = pgTable('identity_requests', {
  hash: text().primaryKey(),
  state: text().notNull(),
  nonce: text().notNull(),
  verifier: text().notNull(),
  startedAt: instant('started_at').notNull(),
})
