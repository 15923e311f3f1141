import { catalogue } from '../../../machines/catalogue.ts'
import { chanceOf } from '../../audit/month/chance.ts'
import { officeOf } from '../../audit/month/month.ts'
import { caseEngine } from '../../case/engine.ts'
import type { Database } from '../../database/connect.ts'
import { calendars } from '../../services/calendars.ts'
import { demonstrationThere } from '../../services/demonstration-there.ts'
import { loadMonth } from '../../services/load-month.ts'
import { UsageError } from '../input/usage-error.ts'
import { fillHall } from '../people/fill-hall.ts'
import type { PeopleServices } from '../people/services.ts'
import { dayOfCases, demonstrationProject, whoOfDemonstration } from './day-of-cases.ts'

/** The same day each time, but for the moment up to which it goes. */
const SEED = 1545

/**
 * Fills an empty hall with demonstration people and two working days of cases up to now. Where they are there already
 * it changes nothing.
 * @param tell told as it goes: passwords must not be lost if something fails after them
 * @throws UsageError on a ledger with other cases; Error where there are accounts of real people
 */
export async function seed(
  people: PeopleServices,
  database: Pick<Database, 'sql' | 'db'>,
  now: Temporal.Instant,
  tell: (lines: readonly string[]) => void,
): Promise<void> {
  const { sql } = database
  const there = await demonstrationThere(database, demonstrationProject)
  if (there === 'demonstration')
    return tell(['演示数据已有，未作改动 The demonstration is there already: nothing was changed.'])
  if (there === 'other-cases') {
    throw new UsageError({
      found: 'a database with cases in it',
      needed: 'an empty one: invented cases must reach no ledger that anyone keeps',
      remedy: 'set BANJIE_DATA to a new folder',
    })
  }
  const known = calendars({ sql, now: () => now })
  await known.read()
  const engine = caseEngine(catalogue, known.at)
  const day = dayOfCases(
    officeOf(chanceOf(SEED), {
      ...{ engine, calendar: known.at(now), catalogue, now, who: whoOfDemonstration },
    }),
  )
  tell([
    ...(await fillHall(people)),
    '密码仅显示一次，请保存。 The passwords are shown this once: keep them.',
  ])
  const { cases, events, visits } = await loadMonth({ sql, engine }, [day], now, () => {})
  tell([
    `合成办件${cases}件、事件${events}条、取号${visits}个，截至现在。 ${cases} synthetic cases with ${events} events, and ${visits} visits, up to now.`,
  ])
}
