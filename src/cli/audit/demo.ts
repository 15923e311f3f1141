import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '../../../machines/catalogue.ts'
import { hallQueue } from '../../../machines/hall-queue.ts'
import { hallRatings } from '../../../machines/hall-ratings.ts'
import { defaultSettings } from '../../audit/rules/default-settings.ts'
import { connect, type Database, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { playMonth } from '../../services/play-month.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { UsageError } from '../input/usage-error.ts'
import { note } from '../print/out.ts'
import { monthPage } from './month-page.ts'

/** A database of its own that is deleted afterwards, unless the environment names one. */
async function databaseFor(env: NodeJS.ProcessEnv): Promise<Pick<Database, 'sql' | 'close'>> {
  if (env.DATABASE_URL || env.BANJIE_DATA) return connect({ ...databaseSettings(env), max: 4, log: note })
  const folder = join(tmpdir(), `banjie-month-${crypto.randomUUID().slice(0, 8)}`)
  // The server may run as another user, who must be able to pass; everything inside has a mode of its own.
  mkdirSync(folder, { mode: 0o711 })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const database = await connect({ dataFolder: folder, max: 4 }).catch((error) => {
    remove()
    throw error
  })
  return {
    sql: database.sql,
    async close() {
      await database.close()
      remove()
    },
  }
}

/** An invented month with planted patterns, and how well the rules do on it. @throws UsageError */
export async function auditDemo(
  asked: { readonly cases: number; readonly seed: number },
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const database = await databaseFor(env)
  try {
    const played = await playMonth(database.sql, {
      ...{ ...asked, catalogue, calendar: shippedCalendar(), settings: [defaultSettings], note },
      ...{ poorAtMost: hallRatings.poorAtMost, businesses: hallQueue.businesses, clock: systemClock.now },
    })
    if (played) return monthPage(asked.seed, played)
    throw new UsageError({
      found: 'a database with cases or accounts in it',
      needed: 'an empty one: invented cases must reach no ledger that anyone keeps',
      remedy: 'set BANJIE_DATA to a new folder, or set neither BANJIE_DATA nor DATABASE_URL',
    })
  } finally {
    await database.close()
  }
}
