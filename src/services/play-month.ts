import { liveMonth } from '../audit/month/month.ts'
import { score } from '../audit/month/score.ts'
import { auditRules } from '../audit/rules/rules.ts'
import type { RuleSettings } from '../audit/rules/settings.ts'
import { caseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { listCards, listFindings } from '../database/queries/audit-cards.ts'
import { closedInAll, isInUse } from '../database/queries/load-month.ts'
import type { Process } from '../process/definition.ts'
import type { Calendar } from '../time/calendar.ts'
import { type AuditRunOptions, runAudit } from './audit-run.ts'
import { loadMonth } from './load-month.ts'

export interface MonthAsked {
  readonly catalogue: readonly Process[]
  readonly calendar: Calendar
  readonly settings: readonly RuleSettings[]
  readonly poorAtMost: number
  readonly businesses: AuditRunOptions['businesses']
  readonly cases: number
  readonly seed: number
  /** What it took is measured by it; inside the month it is always the month's own time. */
  readonly clock: () => Temporal.Instant
  readonly note: (text: string) => void
}

/** The last moment of the month: September 2026, with a Sunday that is worked and Mid-Autumn. */
const now = Temporal.Instant.from('2026-09-30T18:00:00+08:00')
const from = Temporal.Instant.from('2026-08-01T00:00:00+08:00')

const by = { id: 'demo.approval-bureau.auditor', role: 'auditor', department: 'approval-bureau' }
const everything = { limit: 1_000_000 }

/**
 * Lives an invented month in an empty database, lets the rules look at it and holds what they found against the truth;
 * undefined where there are cases or accounts already, which it leaves alone.
 */
export async function playMonth(sql: Sql, asked: MonthAsked) {
  if (await isInUse(sql)) return undefined
  const { catalogue, calendar, settings, poorAtMost, businesses, cases, seed, clock, note } = asked
  const engine = caseEngine(catalogue, () => calendar)
  const since = (start: Temporal.Instant) => clock().since(start).total('seconds')
  const began = clock()
  const month = liveMonth({ engine, calendar, catalogue, seed, cases, now })
  const loaded = await loadMonth({ sql, engine }, month, now, (done) => note(`生成 lived ${done}/${cases}`))
  const livedIn = since(began)
  const looked = clock()
  const run = await runAudit(
    {
      ...{ sql, engine, catalogue, settings, poorAtMost, businesses },
      now: () => now,
      onFault: (error, caseId) => note(`${caseId}: ${error}`),
    },
    { id: crypto.randomUUID(), from, to: now },
    by,
  )
  const judgedIn = since(looked)
  const findings = await listFindings(sql, everything)
  return {
    ...{ loaded, run, findings, livedIn, judgedIn },
    ...(await closedInAll(sql)),
    cards: await listCards(sql, everything),
    scores: score(
      auditRules.map(({ id }) => id),
      loaded.labels,
      findings,
    ),
  }
}

export type PlayedMonth = NonNullable<Awaited<ReturnType<typeof playMonth>>>
