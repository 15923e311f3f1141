import { TimeError } from './time-error.ts'

/**
 * The five units of a limit. They are never converted into one another: 7日 is not 7个工作日 (R9).
 * Labels are the words used in the county's papers.
 */
export const LIMIT_UNITS = {
  'working-hours': { label: '工作小时', measure: 'milliseconds', most: 100_000 },
  'clock-hours': { label: '小时', measure: 'milliseconds', most: 1_000_000 },
  'working-days': { label: '工作日', measure: 'days', most: 10_000 },
  'calendar-days': { label: '日', measure: 'days', most: 40_000 },
  months: { label: '个月', measure: 'days', most: 1_200 },
} as const

export type LimitUnit = keyof typeof LIMIT_UNITS

/** What a unit is counted in: whole days, or milliseconds of working or clock time. */
export type Measure = (typeof LIMIT_UNITS)[LimitUnit]['measure']

const SECONDS_PER_HOUR = 3600

/** @throws TimeError `limit-unit-invalid` */
export function measureOf(unit: LimitUnit): Measure {
  if (!Object.hasOwn(LIMIT_UNITS, unit)) {
    throw new TimeError('limit-unit-invalid', {
      found: `the unit ${JSON.stringify(unit)}`,
      needed: `one of ${Object.keys(LIMIT_UNITS).join(', ')}`,
      remedy: 'correct the unit of the limit',
    })
  }
  return LIMIT_UNITS[unit].measure
}

/**
 * Checks an amount and gives it back ready to count: whole days or months as they are, hours as milliseconds.
 * Hours may be decimal when they come to whole seconds (1.5 h, 0.25 h).
 *
 * @throws TimeError `limit-unit-invalid`, `limit-amount-invalid`
 */
export function countableAmount(amount: number, unit: LimitUnit): number {
  const measure = measureOf(unit)
  if (!(amount > 0) || amount > LIMIT_UNITS[unit].most) throw amountError(amount, unit)
  if (measure === 'days') {
    if (!Number.isInteger(amount)) throw amountError(amount, unit)
    return amount
  }
  const seconds = amount * SECONDS_PER_HOUR
  const whole = Math.round(seconds)
  // A third of an hour has no exact double; a millionth of a second is far above that error.
  if (whole === 0 || Math.abs(seconds - whole) > 1e-6) throw amountError(amount, unit)
  return whole * 1000
}

function amountError(amount: number, unit: LimitUnit): TimeError {
  const { measure, most } = LIMIT_UNITS[unit]
  const shape = measure === 'days' ? 'a whole number' : 'a number of hours that comes to whole seconds'
  return new TimeError('limit-amount-invalid', {
    found: `${amount} ${unit}`,
    needed: `${shape}, above 0 and at most ${most}`,
    remedy: 'correct the amount of the limit',
  })
}
