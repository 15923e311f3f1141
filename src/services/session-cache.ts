import type { SessionWithAccount } from '../database/queries/sessions.ts'
import type { Appointment } from '../permission/appointment.ts'

export interface KnownSession {
  readonly row: SessionWithAccount
  /** Those of its account that nobody has ended. */
  readonly appointments: readonly Appointment[]
}

/**
 * Sessions that were read within the last two seconds, so that a page that asks ten things at once reads one. What
 * ends a session on this node empties its place here at once; other nodes notice within these two seconds.
 */
const KEPT_MS = 2_000

export function sessionCache() {
  const kept = new Map<string, { known: KnownSession; timer: NodeJS.Timeout }>()

  function forget(hash: string) {
    clearTimeout(kept.get(hash)?.timer)
    kept.delete(hash)
  }

  return {
    get: (hash: string): KnownSession | undefined => kept.get(hash)?.known,
    /** What was just read. It is read again after two seconds, however often it is used meanwhile. */
    keep(hash: string, known: KnownSession) {
      forget(hash)
      kept.set(hash, { known, timer: setTimeout(() => kept.delete(hash), KEPT_MS).unref() })
    },
    /** The same, used meanwhile. */
    update(hash: string, known: KnownSession) {
      const place = kept.get(hash)
      if (place) place.known = known
    },
    forget,
    /** After anything that changes what an account may do. */
    forgetAccount(account: string) {
      for (const [hash, { known }] of kept) if (known.row.account === account) forget(hash)
    },
  }
}

export type SessionCache = ReturnType<typeof sessionCache>
