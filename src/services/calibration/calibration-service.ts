import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../case/ledger.ts'
import type { Sql } from '../../database/client.ts'
import { findLog } from '../../database/queries/event-logs.ts'
import { findJob } from '../../database/queries/jobs.ts'
import { Problem } from '../../problem.ts'
import type { Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { JobService } from '../jobs/job-service.ts'
import { unknownLog } from '../logs/log-service.ts'
import { type Histories, type LedgerAsked, ledgerHistories, logHistories } from './asked-histories.ts'
import { calibrateOn } from './calibrate-on.ts'

export interface CalibrationServiceOptions {
  readonly sql: Sql
  readonly definitions: readonly Process[]
  readonly jobs: Pick<JobService, 'handle' | 'ask' | 'read'>
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  /** Sees that the calendars are not too old to go by. */
  readonly fresh: () => Promise<void>
  readonly now: () => Temporal.Instant
}

/** What is calibrated on: the county's own ledger, or a log from elsewhere that it has taken in. */
export type CalibratedOn = { readonly ledger: LedgerAsked } | { readonly log: string }

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

  /** @throws Problem `unknown-log`, `log-not-ready` */
  async function readyLog(id: string) {
    const log = await findLog(sql, id)
    if (!log) throw unknownLog(id)
    if (log.state === 'ready') return log
    throw new Problem('log-not-ready', {
      zh: `日志状态为${log.state}：读取完成（ready）后才能据以校准`,
      en: `the log is ${log.state}: it can be calibrated on when it is ready`,
    })
  }

  const historiesOf = async (from: CalibratedOn): Promise<Histories> =>
    'log' in from
      ? logHistories(await readyLog(from.log))
      : ledgerHistories(sql, definitions, from.ledger, now())

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
      const known = await findJob(sql, id)
      if (known) {
        const isSame = known.kind === KIND && known.by.id === by.id
        if (isSame && isDeepStrictEqual((known.input as Input).from, from)) return jobs.read(id, by)
        throw new Problem('id-reused', {
          zh: `编号${id}已用于其他内容：每次校准请用新编号`,
          en: `${id} stands for something else: choose a new id for each calibration`,
        })
      }
      const input: Input = { from, histories: await historiesOf(from) }
      const { role, department } = by
      return { job: await jobs.ask(KIND, input, { id: by.id, role, department }, { id }) }
    },
  }
}

export type CalibrationService = ReturnType<typeof calibrationService>
