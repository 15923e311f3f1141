import { Secret, TOTP } from 'otpauth'
import type { Vault } from '../crypto/vault.ts'
import type { Client } from '../database/client.ts'
import { findAccount, setTotpSecret, takeTimeStep } from '../database/queries/accounts.ts'
import { Problem } from '../problem.ts'
import { beginAttempt, endAttempts } from './count-attempts.ts'
import type { OpenedSession, Session, SessionService } from './session-service.ts'

export interface SecondFactorServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly sessions: SessionService
  readonly vault: Vault
  readonly now: () => Temporal.Instant
}

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, half a minute. */
const PERIOD_S = 30
/** A code of the half minute before or after is taken too: clocks of telephones differ. */
const WINDOW = 1

const totpOf = (account: string, secret: Secret) =>
  new TOTP({ issuer: 'Banjie', label: account, algorithm: 'SHA1', digits: 6, period: PERIOD_S, secret })

const place = (account: string) => ({ of: `account ${account}`, field: 'second-factor' })

const failed = () =>
  new Problem('second-factor-failed', {
    zh: '验证码不正确或已使用：请等待下一个，并核对设备时间',
    en: 'the code is not right, or was used already: wait for the next one, and see that the clock of your device is right',
  })

/** One-time codes from an app (TOTP), asked after the password. */
export function secondFactorService({
  database: { sql, db },
  sessions,
  vault,
  now,
}: SecondFactorServiceOptions) {
  return {
    /**
     * A new secret for the app; it counts from the first code that is given. It is shown this once.
     * @throws Problem `second-factor-set`
     */
    async enrol({ account }: Session): Promise<{ readonly secret: string; readonly uri: string }> {
      const secret = new Secret({ size: 20 })
      const kept = await setTotpSecret(sql, account, vault.seal(secret.base32, place(account)))
      if (kept) return { secret: secret.base32, uri: totpOf(account, secret).toString() }
      throw new Problem('second-factor-set', {
        zh: '已设置二次验证：设备遗失的由安全管理员解除',
        en: 'a second factor is set up: the security administrator can take it away if the device is lost',
      })
    },

    /** @throws Problem `second-factor-failed`, `sign-in-locked`, `sign-in-needed` */
    async give(session: Session, code: string): Promise<OpenedSession> {
      await beginAttempt(sql, 'second-factor', session.account, now())
      const account = await findAccount(db, session.account)
      if (!account?.totpSecret) throw failed()
      const secret = Secret.fromBase32(vault.open(account.totpSecret, place(account.id)))
      const timestamp = now().epochMilliseconds
      const delta = totpOf(account.id, secret).validate({ token: code, timestamp, window: WINDOW })
      if (delta === null) throw failed()
      const step = Math.floor(timestamp / 1000 / PERIOD_S) + delta
      // A code that somebody has looked at over a shoulder is worth nothing a second time.
      if (!(await takeTimeStep(sql, account.id, step))) throw failed()
      await endAttempts(sql, 'second-factor', session.account, now())
      sessions.forgetAccount(account.id)
      return sessions.renew(session, { secondFactor: true })
    },
  }
}

export type SecondFactorService = ReturnType<typeof secondFactorService>
