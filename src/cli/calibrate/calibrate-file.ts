import { basename } from 'node:path'
import type { LogReading } from '../../audit/exchange/log-reading.ts'
import type { PairLimit } from '../../audit/mining/pair-limit.ts'
import { inBoth } from '../../process/in-both.ts'
import { type BackTest, backTest } from '../../simulation/calibration/back-test.ts'
import { calibrateOffice, type OfficeCalibration } from '../../simulation/calibration/calibrate-office.ts'
import type { Parameter } from '../../simulation/office/parameters.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { columns } from '../print/columns.ts'
import { readHistories } from './read-histories.ts'

export interface CalibrateGiven {
  readonly from?: Temporal.PlainDate
  /** The last day, included. */
  readonly to?: Temporal.PlainDate
  readonly limit?: PairLimit
  readonly seed: number
}

export interface Calibrated extends OfficeCalibration {
  /** Of a file. */
  readonly unreadable?: number
  readonly backTest?: BackTest & { readonly split: string }
}

const dayOf = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()

/**
 * Fits a scenario's parameters to the log in a file, and on demand tests on its second half what the first predicts.
 * @throws UsageError; Problem; SimulationError `statistics-invalid`; TimeError `calendar-missing`
 */
export async function calibrateFile(
  path: string,
  reading: LogReading,
  given: CalibrateGiven,
): Promise<Calibrated> {
  const { cases, unreadable } = await readHistories(path, reading)
  const calendar = shippedCalendar()
  const all = cases.flatMap(({ events }) => events.map(({ at }) => at))
  const from = given.from ?? dayOf(all.reduce((least, at) => Math.min(least, at)))
  const last = given.to ?? dayOf(all.reduce((most, at) => Math.max(most, at)))
  const to = last.add({ days: 1 })
  const source = { zh: `日志${basename(path)}`, en: `the log ${basename(path)}` }
  const calibrated = { ...calibrateOffice(cases, calendar, { from, to }, source), unreadable }
  if (!given.limit) return calibrated
  const split = from.add({ days: Math.ceil(from.until(to).days / 2) })
  const test = backTest(cases, { calendar, from, split, to, limit: given.limit, source, seed: given.seed })
  return { ...calibrated, backTest: { ...test, split: String(split) } }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function valueText({ value }: Parameter): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(4)))
  if (Array.isArray(value)) return value.map((one: number) => Number(one.toPrecision(3))).join(' ')
  return Object.entries(value)
    .map(([name, one]) => {
      if (Array.isArray(one)) return `${one.length} values`
      return typeof one === 'number' ? `${name} ${Number(one.toPrecision(4))}` : one
    })
    .join(' ')
}

export function calibratePage({ cases, open, unreadable, period, parameters, backTest: test }: Calibrated) {
  const rows = Object.entries(parameters).map(([name, one]) => [name, valueText(one), inBoth(one.ground)])
  return [
    `办件 cases ${cases}  未结 open ${open}${unreadable === undefined ? '' : `  无法读取 not readable ${unreadable}`}  ${period.join(' … ')}`,
    '服务用时单位为工作分钟，延迟为天 services in working minutes, delays in days',
    ...columns([['参数 parameter', '值 value', '依据 ground'], ...rows]),
    ...(test
      ? [
          '',
          `回测 back-test: ${test.split}前校准、其后检验 calibrated on ${test.cases[0]} cases before, held against ${test.cases[1]} since`,
          `  按时率 on time: 预测 predicted ${percent(test.predicted)}，95 %预测区间 prediction interval ${percent(test.low)} … ${percent(test.high)}`,
          `  实际 actual ${percent(test.actual)} of ${test.judged}: ${test.isInside ? '在区间内 inside' : '在区间外 outside'}`,
        ]
      : []),
  ]
}
