import type {
  Measured,
  MeasuredAround,
  MeasuredCase,
  MeasuredClock,
} from '../../../src/plan/measures/measured.ts'
import { measures } from '../../../src/plan/measures/measures.ts'
import { type Result, tally } from '../../../src/plan/measures/tally.ts'
import type { Facts } from '../../../src/process/condition.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'

/** An instant in Beijing, as `2021-08-23T09:00`. */
export const at = (text: string) => Temporal.Instant.from(`${text}:00+08:00`)
export const monday = at('2021-08-23T09:00')

/** An event: its type, its payload, and when it was. */
export type TinyEvent = readonly [
  type: string,
  payload?: Record<string, unknown>,
  on?: string,
  window?: string,
]

export interface Tiny extends Partial<Omit<MeasuredCase, 'context' | 'clocks' | 'phases'>> {
  readonly facts?: Facts
  readonly broken?: readonly string[]
  /** How the clock of each limit stands. */
  readonly clocks?: Readonly<Record<string, Partial<MeasuredClock>>>
  /** The phases that it has entered. */
  readonly phases?: MeasuredCase['phases']
  readonly events?: readonly TinyEvent[]
}

export const keptClock: Partial<MeasuredClock> = { result: 'kept' }
export const endedClock: Partial<MeasuredClock> = { result: 'ended' }
export const exceeded: Partial<MeasuredClock> = { result: 'exceeded' }
/** Passed, and no sweep has said so yet. */
export const overdue: Partial<MeasuredClock> = { due: { until: monday.subtract({ hours: 1 }) } }
export const running: Partial<MeasuredClock> = { due: { until: monday.add({ hours: 1 }) } }

/** A case with what a test needs of it; its number is what the test calls it. */
function tinyCase(number: string, { facts, broken, clocks, phases, events, ...rest }: Tiny): Measured {
  const whole: MeasuredCase = {
    number,
    process: 'enterprise-setup-1545',
    version: 1,
    outcome: null,
    openedAt: monday,
    ...rest,
    phases: phases ?? {},
    context: { facts: facts ?? {}, broken: broken ?? [] },
    clocks: Object.entries(clocks ?? {}).map(([limit, clock]) => ({
      limit,
      run: 1,
      result: 'open',
      due: null,
      ...clock,
    })),
  }
  return {
    case: whole,
    events: (events ?? []).map(([type, payload = {}, on, window]) => ({
      type,
      payload,
      occurredAt: on === undefined ? monday : at(on),
      window: window ?? null,
    })),
  }
}

/** What a target gives of cases, each under its number. */
export function measure(
  target: string,
  cases: Readonly<Record<string, Tiny>>,
  around: Partial<MeasuredAround> = {},
): Record<string, Pick<Result, 'value' | 'of' | 'against' | 'cases'>> {
  const figures = measures.get(target) ?? []
  const whole = {
    now: monday,
    calendar: shippedCalendar(),
    closedBefore: () => false,
    supported: () => undefined,
    ...around,
  }
  return Object.fromEntries(
    figures.map((figure) => {
      const one = tally(figure, whole)
      for (const [number, tiny] of Object.entries(cases)) one.add(tinyCase(number, tiny))
      const { value, of, against, cases: named } = one.result()
      return [figure.id, { value, of, against, cases: named }]
    }),
  )
}
