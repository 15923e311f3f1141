import type { LimitRequest } from '../../time/limit-request.ts'
import { type LimitUnit, measureOf } from '../../time/limit-unit.ts'
import { readAmount } from '../input/amount.ts'
import { UsageError } from '../input/usage-error.ts'
import { readWhen } from '../input/when.ts'
import { readExclusion } from './exclusion.ts'
import { readExtension } from './extension.ts'

/** The options of `due` as the command line gives them. */
export interface DueOptions {
  readonly unit: string
  readonly amount: string
  readonly from: string
  readonly backward?: true
  readonly minimum?: true
  readonly exclude?: readonly string[]
  readonly extend?: readonly string[]
}

/** What the calculation is asked, and what was taken for granted in reading it. */
export interface Question {
  readonly request: LimitRequest
  readonly notes: readonly string[]
}

/** @throws UsageError, TimeError */
export function readQuestion(options: DueOptions): Question {
  const unit = options.unit as LimitUnit
  const inDays = measureOf(unit) === 'days'
  const from = readWhen(options.from, '--from')
  if (!inDays && from.value instanceof Temporal.PlainDate) {
    throw new UsageError({
      found: `--from ${options.from}, a date without a time`,
      needed: 'a date and time, because hours run from a moment (民法典 201(2))',
      remedy: `write it as ${options.from}T09:00+08:00`,
    })
  }
  const exclusions = (options.exclude ?? []).map((text) => readExclusion(text, inDays))
  const assumed = [from, ...exclusions.flatMap(({ given }) => given)].some(
    ({ assumedOffset }) => assumedOffset,
  )
  return {
    request: {
      amount: readAmount(options.amount, '--amount'),
      unit,
      from: from.value,
      excluded: exclusions.map(({ exclusion }) => exclusion),
      extensions: (options.extend ?? []).map(readExtension),
      ...(options.backward && { direction: 'backward' }),
      ...(options.minimum && { minimum: true }),
    },
    notes: [
      ...(assumed
        ? ['未注明时差，按北京时间（+08:00）计 A time without an offset was taken as Beijing time (+08:00)']
        : []),
      ...(inDays && exclusions.length > 0
        ? ['排除 A/B 指 A 次日至 B 日 Of excluded A/B the days after A up to B do not count']
        : []),
    ],
  }
}
