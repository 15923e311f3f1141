/**
 * `npm run bench:back-test`: company set-ups of generated months, each month's first half calibrated on, and what the
 * office model then predicts of the second half against how it was. By the plan's four hours, which only planted cases
 * miss, and by promises that a part of the cases misses. Arguments: how many months (6) and replications (100).
 */
import { catalogue } from '../../machines/catalogue.ts'
import { liveMonth } from '../../src/audit/month/month.ts'
import { caseEngine } from '../../src/case/engine.ts'
import { backTestOffice } from '../../src/simulation/calibration/back-test-office.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../src/time/shipped-data.ts'

const months = Number(process.argv[2] ?? 6)
const replications = Number(process.argv[3] ?? 100)
const SLUG = 'enterprise-setup-1545'
const LIMIT = 'four-hours'
const now = Temporal.Instant.from('2026-09-30T18:00:00+08:00')
const day = (text: string) => Temporal.PlainDate.from(text)
const percent = (share: number | null | undefined) => ((share ?? Number.NaN) * 100).toFixed(1)

console.log('| promise | month | calibrated on | judged | on time | predicted | 95 % interval | inside |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |')
for (const hours of [4, 2.5, 2]) {
  const processes = catalogue.map((one) =>
    one.slug === SLUG
      ? {
          ...one,
          limits: one.limits.map((limit) => (limit.id === LIMIT ? { ...limit, amount: hours } : limit)),
        }
      : one,
  )
  const engine = caseEngine(processes, shippedCalendar)
  for (let seed = 1; seed <= months; seed += 1) {
    const month = liveMonth({
      engine,
      calendar: shippedCalendar(),
      catalogue: processes,
      seed,
      cases: 900,
      now,
    })
    const setUps = [...month].flatMap(({ cases }) => cases).filter((lived) => lived.case.process === SLUG)
    const [definition] = processes.filter(({ slug }) => slug === SLUG)
    if (!definition) throw new TypeError(`no ${SLUG} in the catalogue`)
    const { limits, cases } = backTestOffice(
      setUps.map(({ events }) => events),
      {
        ...{ engine, process: definition, notices: shippedNotices, sessions: shippedHallSessions },
        ...{ from: day('2026-08-31'), split: day('2026-09-16'), to: day('2026-10-01') },
        ...{ source: { zh: '生成的一个月', en: 'a generated month' }, seed: 6, replications },
      },
    )
    const found = limits.find(({ limit }) => limit === LIMIT)
    console.log(
      `| ${hours} h | ${seed} | ${cases[0]} | ${found?.judged} | ${percent(found?.actual)} | ${percent(found?.predicted)} | ${percent(found?.low)} to ${percent(found?.high)} | ${found?.isInside ? 'yes' : 'no'} |`,
    )
  }
}
