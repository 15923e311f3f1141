import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import type { Actor } from '../case/ledger.ts'
import { figures } from '../people/figures.ts'
import { Problem } from '../problem.ts'
import { type Kiosk, type KioskService, kioskService } from '../services/kiosk-service.ts'
import { within } from '../services/within.ts'

const KIOSK_COOKIE = 'banjie-kiosk'

/** Milliseconds that a device is looked for, as a session is. */
const patience = 10_000

declare module 'fastify' {
  interface FastifyInstance {
    kiosks: KioskService
  }
  interface FastifyRequest {
    /** The device that asks; known to operations that are for devices. */
    kiosk: Kiosk | null
    /** Finds the device that asks. @throws Problem `sign-in-needed` */
    findKiosk(): Promise<void>
    /** The device as the hall's ledger keeps it: the account that set it up, in no role of a person. */
    kioskActor(): Actor
    /** Counts a number for the device. @throws Problem `too-many-requests` */
    countKioskTicket(): Promise<void>
  }
  interface FastifyReply {
    /** Gives the device its token; no other address of ours is sent it. */
    startKiosk(token: string): FastifyReply
  }
}

const attributes = ({ request }: FastifyReply) =>
  ({ path: '/kiosk', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

/** Kiosks of the hall, as `app.kiosks`. */
export default fp(
  async (app) => {
    app.decorate('kiosks', kioskService({ database: app.database, now: () => app.clock.now() }))
    app.decorateRequest('kiosk', null)
    app.decorateRequest('findKiosk', async function () {
      this.kiosk = await within(patience, app.kiosks.get(this.cookies[KIOSK_COOKIE]))
    })
    app.decorateRequest('kioskActor', function (): Actor {
      if (!this.kiosk) throw new TypeError('only operations for kiosks know one')
      return { id: this.kiosk.account, role: 'kiosk', department: this.kiosk.department }
    })
    app.decorateReply('startKiosk', function (token) {
      return this.setCookie(KIOSK_COOKIE, token, attributes(this))
    })
    const count = app.createRateLimit({
      max: figures.ticketsPerKiosk.value,
      timeWindow: 60_000,
      keyGenerator: ({ kiosk }) => kiosk?.hash ?? '',
    })
    app.decorateRequest('countKioskTicket', async function () {
      const came = await count(this)
      if (came.isAllowed || !came.isExceeded) return
      throw new Problem('too-many-requests', {
        zh: `取号过于频繁：请${came.ttlInSeconds}秒后再试`,
        en: `this device gives no more numbers for now: try again in ${came.ttlInSeconds} s`,
      })
    })
  },
  { name: 'kiosks', dependencies: ['clock', 'cookies', 'database', 'rate-limits'] },
)
