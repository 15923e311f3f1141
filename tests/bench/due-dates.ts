import chineseDays from 'chinese-days'
import { dueInstantMs } from '../../src/time/due-date.ts'
import { countableAmount, type LimitUnit } from '../../src/time/limit-unit.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { median } from './measurement.ts'

const mix: readonly [LimitUnit, number][] = [
  ['working-hours', 4],
  ['clock-hours', 4],
  ['working-days', 20],
  ['calendar-days', 7],
  ['months', 3],
]

/** Times `count` runs of `work(i)`, three times over, and gives the median per second. */
function perSecond(count: number, work: (i: number) => number): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now()
    let sum = 0
    for (let i = 0; i < count; i += 1) sum += work(i)
    if (!Number.isFinite(sum)) throw new Error('a due date was lost')
    return count / ((performance.now() - start) / 1000)
  })
  return median(runs)
}

/** Due dates a second on one core over a mix of all units, and of working days beside a well-known package. */
export function benchDueDates() {
  const calendar = shippedCalendar()
  const amounts = mix.map(([unit, amount]) => [unit, countableAmount(amount, unit)] as const)
  const first = Temporal.Instant.from('2021-02-01T00:00:00Z').epochMilliseconds
  const span = 5 * 365 * 86_400_000
  const from = (i: number) => first + ((i * 7_919_003) % span)
  const all = perSecond(5_000_000, (i) => {
    const [unit, amount] = amounts[i % 5] as (typeof amounts)[number]
    return dueInstantMs(calendar, unit, amount, from(i))
  })
  const workingDays = perSecond(1_000_000, (i) => dueInstantMs(calendar, 'working-days', 20, from(i)))
  const days = Array.from({ length: 1000 }, (_, i) =>
    Temporal.Instant.fromEpochMilliseconds(from(i))
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDate()
      .toString(),
  )
  const peer = perSecond(5_000, (i) => chineseDays.findWorkday(20, days[i % 1000] as string).length)
  return { all, workingDays, peer }
}
