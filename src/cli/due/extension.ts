import type { Extension } from '../../time/limit-request.ts'
import { type LimitUnit, measureOf } from '../../time/limit-unit.ts'
import { readAmount } from '../input/amount.ts'
import { UsageError } from '../input/usage-error.ts'

/**
 * An extension from `N:UNIT`, as `10:working-days`.
 * @throws UsageError; TimeError `limit-unit-invalid`
 */
export function readExtension(text: string): Extension {
  const [amount, unit, ...rest] = text.split(':')
  if (amount === undefined || unit === undefined || rest.length > 0) {
    throw new UsageError({
      found: `--extend ${JSON.stringify(text)}`,
      needed: 'an amount and a unit with a colon between them, as 10:working-days',
      remedy: 'correct --extend; repeat the option for several extensions',
    })
  }
  measureOf(unit as LimitUnit)
  return { amount: readAmount(amount, '--extend'), unit: unit as LimitUnit }
}
