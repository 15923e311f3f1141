import { catalogue } from '../../../machines/catalogue.ts'
import { hallQueue } from '../../../machines/hall-queue.ts'
import { hallRatings } from '../../../machines/hall-ratings.ts'
import { type Label, liveMonth } from '../../../src/audit/month/month.ts'
import { type AuditedPeriod, briefOf } from '../../../src/audit/rules/audited-case.ts'
import { defaultSettings } from '../../../src/audit/rules/default-settings.ts'
import { findInCase, findInPeriod } from '../../../src/audit/rules/find.ts'
import type { Finding } from '../../../src/audit/rules/finding.ts'
import type { View } from '../../../src/audit/rules/rule.ts'
import { settingsOn } from '../../../src/audit/rules/settings.ts'
import { takeUp } from '../../../src/audit/rules/take-up.ts'
import { caseEngine } from '../../../src/case/engine.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'

/** Wednesday evening; the month before it has a Sunday that is worked and Mid-Autumn. */
export const now = Temporal.Instant.from('2026-09-30T18:00:00+08:00')
const engine = caseEngine(catalogue, shippedCalendar)
const calendar = shippedCalendar()

const settings = settingsOn([defaultSettings], Temporal.PlainDate.from('2026-09-01'))
const view: View = { settings, calendar, now, isConfirmed: () => false }

/** Lives a month and lets the rules look at it, without a database. */
export function judgedMonth(cases: number, seed: number) {
  const parts = [...liveMonth({ engine, calendar, catalogue, seed, cases, now })]
  const changes = parts.flatMap((part) => part.changes)
  const entered = changes.flatMap(({ process, clause, from }) =>
    process && clause ? [{ process, clause, date: from }] : [],
  )
  const findings: Finding[] = []
  const labels: Label[] = []
  const lived = parts.flatMap((part) => part.cases)
  const visits = parts.flatMap((part) => part.visits)
  const brief = lived.map(({ events, ratings, attachedAt }) => {
    const attachments = attachedAt.map((at) => ({ material: '', at }))
    const audited = takeUp(engine, events, { catalogue, entered, ratings, attachments })
    findings.push(...findInCase(audited, view))
    return briefOf(audited)
  })
  const period: AuditedPeriod = {
    from: now.subtract({ hours: 24 * 60 }),
    to: now,
    cases: brief,
    tickets: visits.map(({ ticket }) => ticket),
    ratings: [...lived, ...visits].flatMap(({ ratings }) => ratings),
    fees: [{ basis: '施工许可工本费', mostFen: 1000 }],
    changes,
    notices: [],
    nameOf: (business) =>
      hallQueue.businesses.find(({ id }) => id === business) ?? { zh: business, en: business },
    lowRisk: new Set(parts.flatMap(({ lowRisk }) => lowRisk)),
    poorAtMost: hallRatings.poorAtMost,
  }
  findings.push(...findInPeriod(period, view))
  for (const { label } of parts) if (label) labels.push(label)
  return { findings, labels, cases: lived, visits }
}
