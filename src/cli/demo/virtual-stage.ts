import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../app.ts'
import { makeKey } from '../../crypto/keyring.ts'
import { connect } from '../../database/connect.ts'
import { virtualClock } from '../../plugins/clock.ts'
import { syntheticSessions } from '../../services/synthetic-session.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { dateTime } from '../print/beijing.ts'
import { hallMinutes } from './hall-time.ts'
import type { Stage } from './stage.ts'

/**
 * A service with a clock that can be set, on a database of its own that is deleted afterwards: invented times
 * must reach no ledger that anyone keeps.
 */
export async function virtualStage(start: Temporal.Instant): Promise<Stage> {
  const folder = join(tmpdir(), `banjie-demo-${crypto.randomUUID().slice(0, 8)}`)
  // The server may run as another user, who must be able to pass; everything inside has a mode of its own.
  mkdirSync(folder, { mode: 0o711 })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const database = await connect({ dataFolder: folder, max: 4 }).catch((error) => {
    remove()
    throw error
  })
  const clock = virtualClock(start)
  const app = await buildApp({ database, clock, keyring: [makeKey()], sweepEveryMs: 0 })
  return {
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    about: [
      `虚拟时钟 Virtual clock, from ${dateTime(start)} Beijing time 北京时间`,
      '一次性数据库 A throw-away database: no real ledger sees these times',
    ],
    async passTo(at, moved) {
      // A real node sweeps its due dates every second; in an empty hall nothing of this story can become due.
      for (const minute of hallMinutes(shippedCalendar(), clock.now(), at)) {
        clock.set(minute)
        if ((await app.sweep()) > 0) await moved()
      }
      clock.set(at)
    },
    signIn: syntheticSessions({ database, now: () => clock.now() }),
    async close() {
      await app.close()
      await database.close()
      remove()
    },
  }
}
