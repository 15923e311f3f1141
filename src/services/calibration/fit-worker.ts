import { parentPort, workerData } from 'node:worker_threads'
import type { LogEvent } from '../../audit/exchange/log-event.ts'
import type { Name } from '../../process/definition.ts'
import { calibrateOffice, type OfficeCalibration } from '../../simulation/calibration/calibrate-office.ts'
import { type ObservedCase, observedInLog } from '../../simulation/calibration/observed-case.ts'
import { buildCalendar } from '../../time/calendar.ts'
import type { HallSessions } from '../../time/hall-sessions.ts'
import type { Notice } from '../../time/notice.ts'
import { asCalibrationProblem } from './calibration-problem.ts'

/** What is fitted to what; the days are ISO, and the last one is included. */
export interface FitData {
  readonly source: Name
  readonly first: string
  readonly last: string
  readonly notices: readonly Notice[]
  readonly sessions: readonly HallSessions[]
}

/** A page of what is fitted to, and at last that there is no more. */
export type FitPage =
  | { readonly cases: readonly ObservedCase[] }
  | { readonly events: readonly LogEvent[] }
  | 'end'

export type Fitted =
  | { readonly calibration: OfficeCalibration }
  | { readonly problem: { readonly code: string; readonly zh?: string; readonly en: string } }
  | { readonly fault: string }

const { source, first, last, notices, sessions } = workerData as FitData
const cases: ObservedCase[] = []
const events: LogEvent[] = []

function fitted(): Fitted {
  try {
    const period = {
      from: Temporal.PlainDate.from(first),
      to: Temporal.PlainDate.from(last).add({ days: 1 }),
    }
    const all = events.length > 0 ? observedInLog(events) : cases
    return { calibration: calibrateOffice(all, buildCalendar(notices, sessions), period, source) }
  } catch (error) {
    const problem = asCalibrationProblem(error)
    if (!problem) return { fault: String((error as Error).stack) }
    const { code, message: en, zh } = problem
    return { problem: { code, en, ...(zh !== undefined && { zh }) } }
  }
}

parentPort?.on('message', (page: FitPage) => {
  if (page === 'end') parentPort?.postMessage(fitted())
  else if ('cases' in page) for (const one of page.cases) cases.push(one)
  else for (const one of page.events) events.push(one)
})
