import { formatInstant } from './beijing-time.ts'
import type { Calendar } from './calendar.ts'
import { toDueDate } from './due-date.ts'
import { fromEpochDay } from './epoch-day.ts'
import { dayEnd, planLimit } from './limit-plan.ts'
import type { Exclusion, LimitRequest } from './limit-request.ts'
import { LIMIT_RULES, type LimitRule } from './limit-rules.ts'
import { type LimitKind, RECEIPT_FORMAT, type Receipt, type ReceiptStage } from './receipt.ts'
import { backwardDayLines, backwardHourLines, dayLines, hourLines } from './receipt-lines.ts'
import { sealReceipt } from './seal-receipt.ts'
import { type SettledStage, settlePlan } from './settle-plan.ts'
import { TimeError } from './time-error.ts'
import { touchedCalendar } from './touched-calendar.ts'

/** What a receipt says of the limit beyond its arithmetic. */
export interface ReceiptSubject {
  kind: LimitKind
  /** The clause that sets the limit. */
  citation: string
  /** The event that started it, in words. */
  event?: string | undefined
}

/**
 * The receipt of the due date that `dueDate` gives for the same calendar and request.
 *
 * @throws TimeError as `dueDate`
 */
export function receiptFor(calendar: Calendar, request: LimitRequest, subject: ReceiptSubject): Receipt {
  const sorted = { ...request, excluded: (request.excluded ?? []).toSorted(byStart) }
  const plan = planLimit(calendar, sorted)
  const settled = settlePlan(calendar, plan)
  const due = toDueDate(calendar, settled, request)
  const stages = settled.map((stage) => toReceiptStage(calendar, stage, plan))
  const inDays = calendar.clocks[request.unit].measure === 'days'
  const startDay = fromEpochDay(calendar.clocks[request.unit].dayOf(plan.start)).toString()
  const dueDay = due.date.toString()
  const [from, to] = plan.backward ? [dueDay, startDay] : [startDay, dueDay]
  return sealReceipt({
    format: RECEIPT_FORMAT,
    limit: {
      amount: request.amount,
      unit: request.unit,
      kind: subject.kind,
      citation: subject.citation,
      direction: request.direction ?? 'forward',
      minimum: request.minimum ?? false,
      ends: dayEnd(request.minimum, request.ends),
    },
    start: {
      at: request.from instanceof Temporal.Instant ? iso(request.from) : startDay,
      event: subject.event ?? null,
      counted: !inDays,
      rule: inDays ? 'R1' : 'R2',
    },
    exclusions: sorted.excluded.map((one) => ({ from: iso(one.from), to: iso(one.to), ground: one.ground })),
    extensions: (request.extensions ?? []).map(({ amount, unit, ground }) => ({
      amount,
      unit,
      ground: ground ?? null,
    })),
    calendar: { hash: calendar.hash, ...touchedCalendar(calendar, from, to) },
    rules: rulesOf(stages, request).map((rule) => ({ rule, law: LIMIT_RULES[rule].law })),
    stages,
    result: { date: dueDay, until: iso(due.until), provisional: due.provisional },
  })
}

function toReceiptStage(
  calendar: Calendar,
  stage: SettledStage,
  { pauses, backward, ends }: ReturnType<typeof planLimit>,
): ReceiptStage {
  const { unit, amount, start, allotted, due } = stage
  const clock = calendar.clocks[unit]
  const inDays = clock.measure === 'days'
  const [forwardLines, backwardLines] = inDays ? [dayLines, backwardDayLines] : [hourLines, backwardHourLines]
  const lines = backward ? backwardLines(calendar, stage) : forwardLines(calendar, stage, pauses)
  const total = lines.at(-1)?.total
  // Two ways to the same number, table look-up and walk: a receipt is never written over a disagreement.
  if (total !== allotted) throw disagreement(stage, total)
  return {
    amount: inDays ? amount : amount / 3_600_000,
    unit,
    from: inDays ? fromEpochDay(start).toString() : formatInstant(start),
    allotted,
    measure: clock.measure,
    lines,
    due: { date: fromEpochDay(clock.dayOf(due)).toString(), until: formatInstant(clock.endOf(due, ends)) },
  }
}

function rulesOf(stages: readonly ReceiptStage[], { minimum }: LimitRequest): LimitRule[] {
  const units = stages.map(({ unit }) => unit)
  const inDays = stages.some(({ measure }) => measure === 'days')
  const applied: Record<LimitRule, boolean> = {
    R1: inDays,
    R2: stages.some(({ measure }) => measure === 'milliseconds'),
    R3: units.includes('months'),
    R4: stages.some(({ lines }) =>
      lines.some(({ as }) => as === 'rest-after-end' || as === 'next-working-day'),
    ),
    R5: inDays,
    R7: units.includes('working-days') || units.includes('working-hours'),
    R8: true,
    R10: minimum ?? false,
  }
  return (Object.keys(applied) as LimitRule[]).filter((rule) => applied[rule])
}

function disagreement({ unit, allotted }: SettledStage, total: number | undefined): TimeError {
  return new TimeError('receipt-disagrees', {
    found: `${total} counted line by line for ${unit}`,
    needed: `the ${allotted} that the limit allots`,
    remedy: 'report this with the limit and the calendar hash: it is a fault of the program',
  })
}

function byStart(a: Exclusion, b: Exclusion): number {
  return Temporal.Instant.compare(a.from, b.from) || Temporal.Instant.compare(a.to, b.to)
}

function iso(instant: Temporal.Instant): string {
  return formatInstant(instant.epochMilliseconds)
}
