import { hallQueue } from '../../../machines/hall-queue.ts'
import { hallRatings } from '../../../machines/hall-ratings.ts'
import { caseEngine } from '../../case/engine.ts'
import { connect, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { runAudit } from '../../services/audit-run.ts'
import { calendars } from '../../services/calendars.ts'
import { periodOfRun } from '../../services/daily-run.ts'
import { settingsNow } from '../../services/threshold-service.ts'
import { UsageError } from '../input/usage-error.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'

/** Who lets the rules look from the command line. */
const by = { id: 'command-line', role: 'system', department: '' }

/** A day of an option. @throws UsageError */
function dayOf(option: string, text: string | undefined): Temporal.PlainDate | undefined {
  try {
    return text === undefined ? undefined : Temporal.PlainDate.from(text)
  } catch {
    throw new UsageError({
      found: `${option} ${JSON.stringify(text)}`,
      needed: 'a day, as 2021-08-31',
      remedy: 'correct it',
    })
  }
}

/** Lets the rules look at days of the database that the environment names. @throws UsageError, DatabaseError */
export async function runNow(env: NodeJS.ProcessEnv, asked: { from?: string; until?: string }) {
  const { now } = systemClock
  const { from, to } = periodOfRun(now(), {
    from: dayOf('--from', asked.from),
    until: dayOf('--until', asked.until),
  })
  if (Temporal.Instant.compare(from, to) >= 0) {
    throw new UsageError({
      found: `--from ${asked.from ?? ''} --until ${asked.until ?? ''}: nothing lies between`,
      needed: 'a first day that is over or under way, and not after the last',
      remedy: 'correct one of them',
    })
  }
  const database = await connect({ ...databaseSettings(env), max: 4, log: note })
  try {
    const { sql } = database
    const known = calendars({ sql, now })
    await known.read()
    const catalogue = await catalogueIn(sql)
    return await runAudit(
      {
        ...{ sql, catalogue, now, engine: caseEngine(catalogue, known.at), settings: await settingsNow(sql) },
        ...{ poorAtMost: hallRatings.poorAtMost, businesses: hallQueue.businesses },
        onFault: (error, caseId) => note(`${caseId}: ${error}`),
      },
      { id: crypto.randomUUID(), from, to },
      by,
    )
  } finally {
    await database.close()
  }
}
