import type { Client } from '../database/client.ts'
import { findAccount } from '../database/queries/accounts.ts'
import { openAppointments } from '../database/queries/appointments.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  findSession,
  insertSession,
  removeOldSessions,
  removeSession,
  type SessionRow,
  sessionsOf,
  touchSession,
} from '../database/queries/sessions.ts'
import { figures } from '../people/figures.ts'
import { inForce } from '../people/in-force.ts'
import { isLapsed } from '../people/password-rules.ts'
import { isOver } from '../people/session-limits.ts'
import { type SessionNeed, sessionNeed } from '../people/session-needs.ts'
import { signInName } from '../people/sign-in-name.ts'
import type { Appointment } from '../permission/appointment.ts'
import { Problem } from '../problem.ts'
import { beginAttempt, endAttempts } from './count-attempts.ts'
import { dayOf } from './day-of.ts'
import { verifyPassword } from './password-hash.ts'
import { type KnownSession, sessionCache } from './session-cache.ts'
import { hashOfToken, newToken } from './session-token.ts'

/** Who is signed in, and as what. */
export interface Session {
  /** The SM3 hash of its token. */
  readonly hash: string
  readonly account: string
  readonly name: string
  readonly method: SessionRow['method']
  /** What has to be done before anything else may be. */
  readonly need: SessionNeed | undefined
  /** The one that it acts in; undefined when none is in force. */
  readonly appointment: Appointment | undefined
  /** All that are in force today. */
  readonly appointments: readonly Appointment[]
  readonly signedInAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly previousSignInAt: Temporal.Instant | null
  /** Whether the account has a second factor. */
  readonly secondFactorSet: boolean
}

/** A session with its token, which nobody is told again. */
export interface OpenedSession {
  readonly token: string
  readonly session: Session
}

export interface SessionServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

/** What is told of a session's hash, here and in the audit trail: it tells sessions apart and opens none. */
export const shownOf = (hash: string) => hash.slice(0, 12)

/** How precisely it is kept when a session was last used: each minute is a write. */
const SEEN_EVERY = Temporal.Duration.from({ minutes: 1 })

const failed = () =>
  new Problem('sign-in-failed', {
    zh: '登录名或密码不正确，或账号已停用：请核对，或联系系统管理员',
    en: 'sign-in name or password is not right, or the account is not to be used: check both, or ask the system administrator',
  })

const ended = () =>
  new Problem('sign-in-needed', { zh: '登录已失效：请重新登录', en: 'the session has ended: sign in again' })

/** Signing in and out, and what a session may be used for. */
export function sessionService({ database: { sql, db }, now }: SessionServiceOptions) {
  const cache = sessionCache()

  function sessionOf({ row, appointments }: KnownSession): Session {
    const current = inForce(appointments, dayOf(now()))
    const roles = current.map(({ role }) => role)
    return {
      hash: row.hash,
      account: row.account,
      name: row.name,
      method: row.method,
      need: sessionNeed({ ...row, roles }, now()),
      appointment: current.find(({ id }) => id === row.appointment),
      appointments: current,
      signedInAt: row.signedInAt,
      lastSeenAt: row.lastSeenAt,
      previousSignInAt: row.previousSignInAt,
      secondFactorSet: row.totpConfirmed,
    }
  }

  async function read(hash: string): Promise<KnownSession | undefined> {
    const row = await findSession(sql, hash)
    if (!row || row.disabledAt) return undefined
    return { row, appointments: await openAppointments(sql, [row.account]) }
  }

  async function known(hash: string): Promise<KnownSession | undefined> {
    const kept = cache.get(hash)
    if (kept) return kept
    const found = await read(hash)
    if (found) cache.keep(hash, found)
    return found
  }

  /** A session was used: kept to the minute. */
  async function seen({ row, appointments }: KnownSession): Promise<KnownSession> {
    const at = now()
    if (Temporal.Duration.compare(row.lastSeenAt.until(at), SEEN_EVERY) < 0) return { row, appointments }
    await touchSession(sql, row.hash, at)
    const used = { row: { ...row, lastSeenAt: at }, appointments }
    cache.update(row.hash, used)
    return used
  }

  async function find(token: string): Promise<Session | undefined> {
    const found = await known(hashOfToken(token))
    return found && !isOver(found.row, now()) ? sessionOf(await seen(found)) : undefined
  }

  /** The session of a hash, without counting as its use; undefined when there is none or it has ended. */
  async function watch(hash: string): Promise<Session | undefined> {
    const found = await known(hash)
    return found && !isOver(found.row, now()) ? sessionOf(found) : undefined
  }

  async function get(token: string): Promise<Session> {
    const session = await find(token)
    if (session) return session
    throw ended()
  }

  /** Opens a session for an account that has shown who it is. */
  async function open(account: string, method: Session['method']): Promise<OpenedSession> {
    const at = now()
    const token = newToken()
    const [first] = inForce(await openAppointments(sql, [account]), dayOf(at))
    await sql.begin(async (tx) => {
      const previous = await tx<{ at: Temporal.Instant | null }[]>`
        select last_sign_in_at as at from accounts where id = ${account} for update`
      await tx`update accounts set last_sign_in_at = ${at} where id = ${account}`
      await insertSession(tx, {
        hash: hashOfToken(token),
        account,
        appointment: first?.id ?? null,
        method,
        secondFactor: false,
        signedInAt: at,
        lastSeenAt: at,
        previousSignInAt: previous[0]?.at ?? null,
      })
      await removeOldSessions(tx, {
        signedInBefore: at.subtract({ hours: figures.absolute.value }),
        seenBefore: at.subtract({ minutes: figures.idle.value + 1 }),
      })
    })
    return { token, session: await get(token) }
  }

  /**
   * The session under a new token, with something changed: whoever has seen the old one has nothing.
   * @param also what else happens in the same transaction, or not at all
   * @throws Problem `sign-in-needed`
   */
  async function renew(
    { hash }: Pick<Session, 'hash'>,
    change: Partial<Pick<SessionRow, 'appointment' | 'secondFactor'>>,
    also: (tx: Queryable) => Promise<void> = async () => {},
  ): Promise<OpenedSession> {
    const token = newToken()
    await sql.begin(async (tx) => {
      const row = await removeSession(tx, hash)
      if (!row) throw ended()
      await also(tx)
      await insertSession(tx, { ...row, ...change, hash: hashOfToken(token), lastSeenAt: now() })
    })
    cache.forget(hash)
    return { token, session: await get(token) }
  }

  return {
    /** The session of a token; undefined when there is none or it has ended. */
    find,
    watch,
    /** @throws Problem `sign-in-needed` */
    get,
    open,
    renew,
    /** After anything that changes what an account may do. */
    forgetAccount: cache.forgetAccount,

    /**
     * Whatever is wrong, the answer is the same and takes as long.
     * @throws Problem `sign-in-failed`, `sign-in-locked`
     */
    async signIn(given: { readonly name: string; readonly password: string }): Promise<OpenedSession> {
      const name = signInName(given.name)
      await beginAttempt(sql, 'password', name, now())
      const account = await findAccount(db, name)
      const right = await verifyPassword(given.password, account?.password)
      if (!account || !right || account.disabledAt) throw failed()
      if (account.oneTime && account.passwordSetAt && isLapsed(account.passwordSetAt, now())) throw failed()
      await endAttempts(sql, 'password', name, now())
      return open(account.id, 'password')
    },

    async signOut({ hash }: Pick<Session, 'hash'>): Promise<void> {
      await removeSession(sql, hash)
      cache.forget(hash)
    },

    /** The open sessions of whoever is signed in, the one used last first. */
    async listOwn({ account, hash }: Session) {
      const open = (await sessionsOf(sql, account)).filter((row) => !isOver(row, now()))
      return {
        sessions: open.map(({ signedInAt, lastSeenAt, ...row }) => ({
          id: shownOf(row.hash),
          method: row.method,
          signedInAt: String(signedInAt),
          lastSeenAt: String(lastSeenAt),
          current: row.hash === hash,
        })),
      }
    },

    /** Ends one of the own sessions. @throws Problem `unknown-session` */
    async endOwn({ account }: Session, id: string) {
      const found = (await sessionsOf(sql, account)).find(({ hash }) => shownOf(hash) === id)
      if (!found) {
        throw new Problem('unknown-session', {
          zh: `${account}没有会话${id}：可能已经结束`,
          en: `${account} has no session ${id}: it may have ended already`,
        })
      }
      await removeSession(sql, found.hash)
      cache.forget(found.hash)
      return { ended: id }
    },

    /** @throws Problem `unknown-appointment`, `sign-in-needed` */
    async switchTo(session: Session, appointment: string): Promise<OpenedSession> {
      if (session.appointments.some(({ id }) => id === appointment)) return renew(session, { appointment })
      throw new Problem('unknown-appointment', {
        zh: `${session.account}今天没有有效的岗位授权${appointment}：请从本人现有授权中选择`,
        en: `${session.account} has no appointment ${appointment} in force today: choose one of those that GET /session shows`,
      })
    },
  }
}

export type SessionService = ReturnType<typeof sessionService>
