import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../case/ledger.ts'
import type { Sql } from '../../database/client.ts'
import type { Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { JobService } from '../jobs/job-service.ts'
import { askedHistories, type CalibratedOn, type Histories } from './asked-histories.ts'
import { calibrateOn } from './calibrate-on.ts'

export interface CalibrationServiceOptions {
  readonly sql: Sql
  readonly definitions: readonly Process[]
  readonly jobs: Pick<JobService, 'handle' | 'ask' | 'earlier'>
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  /** Sees that the calendars are not too old to go by. */
  readonly fresh: () => Promise<void>
  readonly now: () => Temporal.Instant
}

export interface CalibrationAsked {
  readonly id: string
  readonly from: CalibratedOn
}

interface Input {
  readonly from: CalibratedOn
  readonly histories: Histories
}

const KIND = 'calibration'

/** Parameters of a simulation from what was lived: long work, done by any node. */
export function calibrationService(options: CalibrationServiceOptions) {
  const { sql, definitions, jobs, calendarAt, fresh, now } = options

  jobs.handle<Input>(KIND, {
    name: { zh: '模拟参数校准', en: 'A calibration of simulation parameters' },
    async work({ input: { from, histories }, progress }) {
      await fresh()
      const calendar = calendarAt(now())
      return { ...(await calibrateOn(histories, { sql, definitions, calendar, progress })), from }
    },
  })

  return {
    /**
     * @throws Problem `unknown-process`, `unknown-log`, `log-not-ready`, `invalid-date`, `not-calibratable`,
     *   `id-reused`
     */
    async ask({ id, from }: CalibrationAsked, by: Actor) {
      const known = await jobs.earlier<Input>(id, KIND, by, (input) => isDeepStrictEqual(input.from, from))
      if (known) return known
      const input: Input = { from, histories: await askedHistories({ sql, definitions, now: now() }, from) }
      const { role, department } = by
      return { job: await jobs.ask(KIND, input, { id: by.id, role, department }, { id }) }
    },
  }
}

export type CalibrationService = ReturnType<typeof calibrationService>
