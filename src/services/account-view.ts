import type { Account } from '../database/queries/accounts.ts'

const instant = (at: Temporal.Instant | null) => at && String(at)

/** An account as administrators see it: nothing of its password or of its secret. */
export const accountView = (account: Account) => ({
  id: account.id,
  name: account.name,
  staffNumber: account.staffNumber,
  synthetic: account.synthetic,
  disabledAt: instant(account.disabledAt),
  oneTimePassword: account.oneTime,
  secondFactor: account.totpConfirmed,
  identitySubject: account.identitySubject,
  passwordSetAt: instant(account.passwordSetAt),
  lastSignInAt: instant(account.lastSignInAt),
  by: account.by,
  recordedAt: String(account.recordedAt),
})
