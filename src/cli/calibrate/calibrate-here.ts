import { systemClock } from '../../plugins/clock.ts'
import { calendars } from '../../services/calendars.ts'
import { askedHistories, type CalibratedOn } from '../../services/calibration/asked-histories.ts'
import { calibrateOn } from '../../services/calibration/calibrate-on.ts'
import type { OfficeCalibration } from '../../simulation/calibration/calibrate-office.ts'
import { withDatabase } from '../log/open.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'
import { progressBar } from '../simulate/progress-bar.ts'

/**
 * Fits a scenario's parameters to the cases of the database that the environment names, or to a log in it, as the
 * service does.
 * @throws Problem
 */
export const calibrateHere = (from: CalibratedOn, env: NodeJS.ProcessEnv): Promise<OfficeCalibration> =>
  withDatabase(env, async ({ sql }) => {
    const definitions = await catalogueIn(sql)
    const now = systemClock.now()
    const known = calendars({ sql, now: () => now })
    await known.read()
    const histories = await askedHistories({ sql, definitions, now }, from)
    const bar = progressBar()
    try {
      return await calibrateOn(histories, {
        ...{ sql, definitions, calendar: known.at(now) },
        progress: async (done) => bar.show(Math.round(done * 100), 100),
      })
    } finally {
      bar.end()
    }
  })
