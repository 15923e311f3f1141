import { formatInstant } from '../../time/beijing-time.ts'
import { measureOf } from '../../time/limit-unit.ts'
import type { Receipt } from '../../time/receipt.ts'
import { receiptFor } from '../../time/receipt-for.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import type { Question } from './question.ts'

const PROVISIONAL =
  '涉及放假安排尚未公布的年份，公布后须重算 It consults a year without a published calendar: compute it again then'

/** What `due --json` prints. */
export interface Answer {
  /** A date for days and months, a date-time with offset for hours. */
  readonly due: string
  /** The last instant that is in time. */
  readonly until: string
  /** It crosses into a year whose calendar is not published. */
  readonly provisional: boolean
  readonly amount: number
  readonly unit: string
  readonly from: string
  readonly notes: readonly string[]
  readonly receipt: Receipt
}

/** @throws TimeError */
export function answer({ request, notes }: Question): Answer {
  const receipt = receiptFor(shippedCalendar(), request, {
    // Whose limit it is the command line does not say: the receipt proves the arithmetic and claims no source.
    kind: request.minimum ? 'waiting' : 'step',
    citation: '命令行给定，未注明依据 given on the command line, without a source',
  })
  const { date, until, provisional } = receipt.result
  const inDays = measureOf(request.extensions?.at(-1)?.unit ?? request.unit) === 'days'
  return {
    due: inDays ? date : until,
    until,
    provisional,
    amount: request.amount,
    unit: request.unit,
    from:
      request.from instanceof Temporal.Instant
        ? formatInstant(request.from.epochMilliseconds)
        : request.from.toString(),
    notes: provisional ? [...notes, PROVISIONAL] : notes,
    receipt,
  }
}
