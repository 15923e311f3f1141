import type { Sql } from '../../database/client.ts'
import { findLog } from '../../database/queries/event-logs.ts'
import { countHistories, type ProcessAsked } from '../../database/queries/histories.ts'
import { Problem } from '../../problem.ts'
import type { Name, Process } from '../../process/definition.ts'
import { checkEnough } from '../../simulation/calibration/calibrate-office.ts'
import { SimulationError } from '../../simulation/simulation-error.ts'
import { dayOf } from '../day-of.ts'
import { getVersion, getVersions } from '../get-process.ts'
import { unknownLog } from '../logs/log-service.ts'
import { asCalibrationProblem } from './calibration-problem.ts'

/** Cases of the county's own, received in some days. */
export interface LedgerAsked {
  /** `slug`, or `slug@version`. */
  readonly processes: readonly string[]
  /** The first day; that of the first case when absent. */
  readonly since?: string
  /** The last day, included; yesterday when absent, since a day that is not over has not had all its cases. */
  readonly until?: string
}

/** What is calibrated on: the county's own ledger, or a log from elsewhere that it has taken in. */
export type CalibratedOn = { readonly ledger: LedgerAsked } | { readonly log: string }

/** What a calibration reads, settled when it is asked for: whoever does it, and however often, reads the same. */
export interface Histories {
  readonly of: { readonly processes: readonly ProcessAsked[] } | { readonly log: string }
  /** ISO; the last day is included. */
  readonly first: string
  readonly last: string
  readonly cases: number
  readonly source: Name
}

/** Of more cases the threads' memory would not be sure to hold them (some 4 KB each). */
const MOST_CASES = 200_000

/** 00:00 in China. */
export const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime('Asia/Shanghai').toInstant()

const beginning = Temporal.PlainDate.from('1990-01-01')

/** @throws Problem `not-calibratable` where the cases are too few or too many */
function settled(histories: Histories): Histories {
  const { cases, first, last } = histories
  const period = { from: Temporal.PlainDate.from(first), to: Temporal.PlainDate.from(last).add({ days: 1 }) }
  try {
    checkEnough(cases, period)
  } catch (error) {
    throw asCalibrationProblem(error) ?? error
  }
  if (cases <= MOST_CASES) return histories
  throw asCalibrationProblem(
    new SimulationError('statistics-invalid', {
      found: { zh: `${first}至${last}有${cases}件办件`, en: `${cases} cases from ${first} to ${last}` },
      needed: { zh: `一次最多${MOST_CASES}件`, en: `${MOST_CASES} or fewer` },
      remedy: { zh: '缩短期间', en: 'choose a shorter period' },
    }),
  )
}

/** @throws Problem `unknown-process` */
function processOf(catalogue: readonly Process[], reference: string): ProcessAsked & Name {
  const [slug = '', version] = reference.split('@')
  if (version === undefined) return { ...getVersions(catalogue, slug)[0], slug, version: null }
  return getVersion(catalogue, slug, Number(version))
}

interface Around {
  readonly sql: Sql
  readonly definitions: readonly Process[]
  readonly now: Temporal.Instant
}

/** The county's own. @throws Problem `unknown-process`, `invalid-date`, `not-calibratable` */
async function ledgerHistories(
  { sql, definitions, now }: Around,
  { processes: asked, since, until }: LedgerAsked,
): Promise<Histories> {
  const found = asked.map((one) => processOf(definitions, one))
  const processes = found.map(({ slug, version }) => ({ slug, version }))
  const last = until === undefined ? dayOf(now).subtract({ days: 1 }) : Temporal.PlainDate.from(until)
  const from = since === undefined ? beginning : Temporal.PlainDate.from(since)
  if (Temporal.PlainDate.compare(from, last) > 0) {
    throw new Problem('invalid-date', {
      zh: `起始日期${from}晚于截止日期${last}：请更正`,
      en: `the period begins on ${from}, after its last day ${last}: correct one of them`,
    })
  }
  const { cases, first } = await countHistories(sql, {
    ...{ processes, from: startOf(from), until: startOf(last.add({ days: 1 })) },
  })
  const names = (language: keyof Name) => [...new Set(found.map((one) => one[language]))]
  return settled({
    of: { processes },
    first: String(since === undefined && first ? dayOf(first) : from),
    last: String(last),
    cases,
    source: {
      zh: `本县台账（${names('zh').join('、')}）`,
      en: `the county's ledger (${names('en').join(', ')})`,
    },
  })
}

/** A log from elsewhere, all of it. @throws Problem `unknown-log`, `log-not-ready`, `not-calibratable` */
async function logHistories({ sql }: Around, id: string): Promise<Histories> {
  const log = await findLog(sql, id)
  if (!log) throw unknownLog(id)
  const { name, state, found } = log
  if (state !== 'ready') {
    throw new Problem('log-not-ready', {
      zh: `日志状态为${state}：读取完成（ready）后才能据以校准`,
      en: `the log is ${state}: it can be calibrated on when it is ready`,
    })
  }
  const dayIn = (instant: string | null | undefined) =>
    String(instant ? dayOf(Temporal.Instant.from(instant)) : beginning)
  return settled({
    of: { log: id },
    first: dayIn(found?.from),
    last: dayIn(found?.to),
    cases: found?.cases ?? 0,
    source: { zh: `日志${name}`, en: `the log ${name}` },
  })
}

/**
 * What a calibration reads.
 * @throws Problem `unknown-process`, `invalid-date`, `unknown-log`, `log-not-ready`, `not-calibratable`
 */
export const askedHistories = (around: Around, from: CalibratedOn): Promise<Histories> =>
  'log' in from ? logHistories(around, from.log) : ledgerHistories(around, from.ledger)
