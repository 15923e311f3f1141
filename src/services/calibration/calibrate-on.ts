import type { Sql } from '../../database/client.ts'
import { casesOfLog, findLog } from '../../database/queries/event-logs.ts'
import { historiesOf } from '../../database/queries/histories.ts'
import type { Name, Process } from '../../process/definition.ts'
import type { OfficeCalibration } from '../../simulation/calibration/calibrate-office.ts'
import { observedOnLedger } from '../../simulation/calibration/observed-case.ts'
import type { Calendar } from '../../time/calendar.ts'
import { unknownLog } from '../logs/log-service.ts'
import { type Histories, startOf } from './asked-histories.ts'
import { fitInThread } from './fit-in-thread.ts'
import type { FitPage } from './fit-worker.ts'

type Page = Exclude<FitPage, 'end'> & { readonly count: number }

export interface CalibrateOptions {
  readonly sql: Sql
  readonly definitions: readonly Process[]
  readonly calendar: Calendar
  readonly progress: (done: number, words: Name) => Promise<void>
}

/** Cases of a log that are given on at once. */
const TOGETHER = 200
/** The share of the work that reading is, as progress tells it. */
const READING = 0.8

async function* ledgerPages(
  { sql, definitions }: CalibrateOptions,
  { first, last }: Histories,
  processes: Parameters<typeof historiesOf>[1]['processes'],
): AsyncGenerator<Page> {
  const from = startOf(Temporal.PlainDate.from(first))
  const until = startOf(Temporal.PlainDate.from(last).add({ days: 1 }))
  const limits = new Map(definitions.map((one) => [`${one.slug}@${one.version}`, one.limits]))
  for await (const page of historiesOf(sql, { processes, from, until })) {
    const cases = page.map(({ process, version, ended, acts }) => ({
      ...{ ...observedOnLedger(acts, ended, limits.get(`${process}@${version}`)), process },
    }))
    yield { cases, count: page.length }
  }
}

/** @throws Problem `unknown-log` */
async function* logPages(sql: Sql, id: string): AsyncGenerator<Page> {
  const log = await findLog(sql, id)
  if (!log) throw unknownLog(id)
  let events: Extract<FitPage, { events: unknown }>['events'] = []
  let count = 0
  for await (const own of casesOfLog(sql, log.serial)) {
    // They come in the order of the file.
    events = [...events, ...own.map((event, order) => ({ ...event, order }))]
    count += 1
    if (count < TOGETHER) continue
    yield { events, count }
    events = []
    count = 0
  }
  if (count > 0) yield { events, count }
}

/**
 * Reads histories page by page, and fits to them in a thread beside.
 * @throws Problem `not-calibratable`, `calendar-missing`, `unknown-log`; whatever `progress` rejects with
 */
export async function calibrateOn(
  histories: Histories,
  options: CalibrateOptions,
): Promise<OfficeCalibration> {
  const { sql, calendar, progress } = options
  const { of, cases: all, first, last, source } = histories
  let read = 0
  return fitInThread<Page>({
    ...{ source, first, last, notices: calendar.notices, sessions: calendar.sessions },
    pages: 'log' in of ? logPages(sql, of.log) : ledgerPages(options, histories, of.processes),
    async onPage(page) {
      read += page?.count ?? 0
      const words = page
        ? { zh: `已读取${read}件，共${all}件`, en: `${read} of ${all} cases read` }
        : { zh: `正在拟合${read}件`, en: `fitting to ${read} cases` }
      await progress(page ? (READING * read) / Math.max(all, read) : READING, words)
    },
  })
}
