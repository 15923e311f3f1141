import type { Client } from '../database/client.ts'
import {
  type Account,
  countRealAccounts,
  findAccount,
  insertAccount,
  listAccounts,
  updateAccount,
} from '../database/queries/accounts.ts'
import { removeSessionsOf } from '../database/queries/sessions.ts'
import { findNameFault } from '../people/person-name.ts'
import { Problem } from '../problem.ts'
import { accountView } from './account-view.ts'
import { forgetAttemptsOf } from './count-attempts.ts'
import { isCollision } from './database-unavailable.ts'
import { oneTimePassword } from './one-time-password.ts'
import { hashPassword } from './password-hash.ts'
import { formerWith } from './password-service.ts'
import type { SessionService } from './session-service.ts'

export interface AccountServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly sessions: Pick<SessionService, 'forgetAccount'>
  /** The address of the identity platform, when there is one. */
  readonly identityIssuer?: string | undefined
  readonly now: () => Temporal.Instant
}

export interface AccountGiven {
  /** The sign-in name. */
  readonly id: string
  readonly name: string
  readonly staffNumber: string
  /** Who it is at the identity platform. */
  readonly identitySubject?: string | undefined
  readonly synthetic?: boolean
}

/** Accounts and what administrators do with them. Whoever acts is named by a sign-in name. */
export function accountService({
  database: { sql, db },
  sessions,
  identityIssuer,
  now,
}: AccountServiceOptions) {
  async function getAccount(id: string): Promise<Account> {
    const found = await findAccount(db, id)
    if (found) return found
    throw new Problem('unknown-account', {
      zh: `没有账号${id}：请在列表中查找`,
      en: `there is no account ${id}: look it up in the list`,
    })
  }

  /** What somebody does to an account and may not do to their own. */
  async function getOther(id: string, by: string): Promise<Account> {
    const account = await getAccount(id)
    if (account.id !== by) return account
    throw new Problem('not-yourself', {
      zh: `${id}是本人账号：须由其他管理员操作`,
      en: `${id} is your own account: another administrator has to do this`,
    })
  }

  /** Changes an account, ends its sessions everywhere, and gives it back. */
  async function change(id: string, to: Partial<Omit<Account, 'id'>>): Promise<Account> {
    await updateAccount(db, id, to)
    await removeSessionsOf(sql, id)
    sessions.forgetAccount(id)
    return getAccount(id)
  }

  function checkName(name: string) {
    const fault = findNameFault(name)
    if (!fault) return
    const path = 'body/name'
    throw new Problem(
      'invalid-request',
      { zh: `${path}不是有效的姓名：请填写本人姓名`, en: `${path} ${fault}: give the person's name` },
      {
        errors: [{ path, message: { zh: '须填写姓名', en: "needs the person's name" } }],
      },
    )
  }

  return {
    /** The one-time password is told this once. @throws Problem `account-taken`, `invalid-request` */
    async create({ identitySubject, synthetic = false, ...given }: AccountGiven, by: string) {
      checkName(given.name)
      const password = oneTimePassword()
      const account: Account = {
        ...given,
        synthetic,
        password: await hashPassword(password),
        passwordSetAt: now(),
        // A demonstration's people keep theirs.
        oneTime: !synthetic,
        formerPasswords: [],
        totpSecret: null,
        totpConfirmed: false,
        totpLastStep: null,
        identityIssuer: identitySubject === undefined ? null : (identityIssuer ?? null),
        identitySubject: identitySubject ?? null,
        disabledAt: null,
        by,
        recordedAt: now(),
        lastSignInAt: null,
      }
      if (await insertAccount(db, account))
        return { account: accountView(account), oneTimePassword: password }
      throw new Problem('account-taken', {
        zh: `账号${given.id}或该身份已存在：登录名不重复使用，请另选`,
        en: `there is an account ${given.id} already, or one with this identity: names are never given twice, choose another`,
      })
    },

    /** How many accounts are not the demonstration's. */
    countReal: () => countRealAccounts(sql),

    async list({ limit, after }: { limit: number; after?: string | undefined }) {
      const rows = await listAccounts(db, { after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      return { accounts: page.map(accountView), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },

    /** Closes an account, or opens it again. @throws Problem `unknown-account`, `not-yourself` */
    async setDisabled(id: string, disabled: boolean, by: string) {
      const { disabledAt } = await getOther(id, by)
      return {
        account: accountView(await change(id, { disabledAt: disabled ? (disabledAt ?? now()) : null })),
      }
    },

    /** A new one-time password, told this once. @throws Problem `unknown-account`, `not-yourself` */
    async resetPassword(id: string, by: string) {
      const before = await getOther(id, by)
      const password = oneTimePassword()
      const account = await change(id, {
        password: await hashPassword(password),
        passwordSetAt: now(),
        oneTime: true,
        formerPasswords: formerWith(before),
      })
      await forgetAttemptsOf(sql, id)
      return { account: accountView(account), oneTimePassword: password }
    },

    /** Takes the second factor away; a new one is set up at the next sign-in. @throws Problem `unknown-account`, `not-yourself` */
    async resetSecondFactor(id: string, by: string) {
      await getOther(id, by)
      return { account: accountView(await change(id, { totpSecret: null, totpConfirmed: false })) }
    },

    /**
     * Says who an account is at the identity platform, or with null that it is nobody there. Sessions that were opened
     * by another identity end with all others of the account.
     * @throws Problem `unknown-account`, `not-yourself`, `account-taken`, `identity-platform-unavailable`
     */
    async linkIdentity(id: string, identitySubject: string | null, by: string) {
      await getOther(id, by)
      if (identitySubject === null)
        return { account: accountView(await change(id, { identityIssuer: null, identitySubject })) }
      if (identityIssuer === undefined)
        throw new Problem('identity-platform-unavailable', {
          zh: '未配置统一身份认证平台：请系统管理员先设置 BANJIE_OIDC_ISSUER',
          en: 'no identity platform is set up: the system administrator sets BANJIE_OIDC_ISSUER first',
        })
      const linked = await change(id, { identityIssuer, identitySubject }).catch((error) => {
        if (!isCollision(error)) throw error
        throw new Problem('account-taken', {
          zh: '该身份已对应另一账号：请先在该账号中解除',
          en: 'this identity belongs to another account: take it away there first',
        })
      })
      return { account: accountView(linked) }
    },
  }
}

export type AccountService = ReturnType<typeof accountService>
