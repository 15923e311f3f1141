import type { Client } from '../database/client.ts'
import { type Account, findAccount, replacePassword } from '../database/queries/accounts.ts'
import { removeSessionsOf } from '../database/queries/sessions.ts'
import { isCommonPassword } from '../people/common-password.ts'
import { figures } from '../people/figures.ts'
import { findPasswordFault } from '../people/password-rules.ts'
import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import { beginAttempt, endAttempts } from './count-attempts.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import type { OpenedSession, Session, SessionService } from './session-service.ts'

export interface PasswordServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly sessions: SessionService
  readonly now: () => Temporal.Instant
}

const refused = ({ zh, en }: Name) => new Problem('password-refused', { zh, en }, { reason: { zh, en } })

const notRight = () =>
  new Problem('password-not-right', {
    zh: '当前密码不正确：请重新输入，或申请新密码',
    en: 'the present password is not this: type it again, or ask for a new one',
  })

const { value: remembered } = figures.passwordHistory

/** The owner's last passwords as they are kept, and a one-time password before them. */
const lastOf = ({ password, oneTime, formerPasswords }: Account): string[] =>
  [password, ...formerPasswords].filter((kept) => kept !== null).slice(0, remembered + Number(oneTime))

/** What is remembered when the present password goes: one-time passwords were nobody's choice. */
export const formerWith = ({ password, oneTime, formerPasswords }: Account): string[] =>
  (password === null || oneTime ? [...formerPasswords] : [password, ...formerPasswords]).slice(0, remembered)

async function wasUsed(password: string, account: Account): Promise<boolean> {
  for (const kept of lastOf(account)) if (await verifyPassword(password, kept)) return true
  return false
}

/** @throws Problem `password-refused` */
async function checkNew(password: string, account: Account): Promise<void> {
  const fault = findPasswordFault(password, account)
  if (fault) throw refused(fault)
  if (await isCommonPassword(password, account)) {
    throw refused({
      zh: '密码过于常见，容易被猜中',
      en: 'it would be guessed soon: choose a less common one',
    })
  }
  if (await wasUsed(password, account)) {
    throw refused({
      zh: `不得使用最近${remembered}次用过的密码`,
      en: `it is one of the last ${remembered}: choose a new one`,
    })
  }
}

/** Choosing one's own password. */
export function passwordService({ database: { sql, db }, sessions, now }: PasswordServiceOptions) {
  return {
    /**
     * Every other session of the account ends, and this one goes on under a new token.
     * @throws Problem `password-not-right`, `password-refused`, `sign-in-locked`, `sign-in-needed`
     */
    async change(
      session: Session,
      { current, next }: { readonly current: string; readonly next: string },
    ): Promise<OpenedSession> {
      // Whoever finds a session left open may not guess either.
      await beginAttempt(sql, 'password', session.account, now())
      const account = await findAccount(db, session.account)
      const right = await verifyPassword(current, account?.password)
      if (!account?.password || !right) throw notRight()
      await endAttempts(sql, 'password', session.account, now())
      await checkNew(next, account)
      const password = await hashPassword(next)
      sessions.forgetAccount(account.id)
      return sessions.renew(session, {}, async (tx) => {
        await removeSessionsOf(tx, account.id)
        const former = formerWith(account)
        const taken = await replacePassword(tx, account, { password, former, at: now() })
        if (!taken) throw notRight()
      })
    },
  }
}

export type PasswordService = ReturnType<typeof passwordService>
