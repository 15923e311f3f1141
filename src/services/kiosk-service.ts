import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import { findKiosk, insertKiosk, type Kiosk, removeOldKiosks } from '../database/queries/kiosks.ts'
import { Problem } from '../problem.ts'
import { dayOf } from './day-of.ts'
import { hashOfToken, newToken } from './session-token.ts'

export interface KioskServiceOptions {
  readonly database: { readonly sql: Sql }
  readonly now: () => Temporal.Instant
}

export type { Kiosk }

/** Devices at which visitors take numbers. Staff sets one up for the day; it is nobody's session, and opens nothing else. */
export function kioskService({ database: { sql }, now }: KioskServiceOptions) {
  return {
    /** The token that the device keeps, and until when it is good: the end of the day. */
    async open({ id, department }: Pick<Actor, 'id' | 'department'>) {
      const token = newToken()
      const openedAt = now()
      await removeOldKiosks(sql, openedAt.subtract({ hours: 24 }))
      await insertKiosk(sql, { hash: hashOfToken(token), account: id, department, openedAt })
      const until = dayOf(openedAt).add({ days: 1 }).toZonedDateTime('Asia/Shanghai').toInstant()
      return { token, until: String(until) }
    },

    /** @throws Problem `sign-in-needed` for a device that nobody has set up today */
    async get(token: string | undefined): Promise<Kiosk> {
      const found = token === undefined ? undefined : await findKiosk(sql, hashOfToken(token))
      if (found && dayOf(found.openedAt).equals(dayOf(now()))) return found
      throw new Problem('sign-in-needed', {
        zh: '本机今天尚未设为取号机：请工作人员登录后设置',
        en: 'nobody has set this device up for taking numbers today: staff signs in and does it (POST /kiosk)',
      })
    },
  }
}

export type KioskService = ReturnType<typeof kioskService>
