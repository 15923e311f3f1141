import { type Card, cardOf } from '../audit/cards/card.ts'
import { threeYellows } from '../audit/cards/three-yellows.ts'
import { type AuditedPeriod, type BriefCase, briefOf } from '../audit/rules/audited-case.ts'
import { findInCase, findInPeriod } from '../audit/rules/find.ts'
import type { Finding } from '../audit/rules/finding.ts'
import type { View } from '../audit/rules/rule.ts'
import { type RuleSettings, settingsOn } from '../audit/rules/settings.ts'
import { takeUp } from '../audit/rules/take-up.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import {
  insertCards,
  insertFindings,
  insertRun,
  type KeptFinding,
  yellowCardsOf,
} from '../database/queries/audit-cards.ts'
import { ledgersOf } from '../database/queries/audit-measures.ts'
import {
  attachmentsOfCases,
  caseIdsBetween,
  changesBetween,
  confirmedLimits,
  feesListed,
  lowRiskProjects,
  ratingsBetween,
  ticketEventsBetween,
} from '../database/queries/audited-cases.ts'
import { latestDates } from '../database/queries/effective-dates.ts'
import { loadedNotices } from '../database/queries/notices.ts'
import { ticketOf } from '../hall/ticket.ts'
import type { Name, Process } from '../process/definition.ts'
import { dayOf } from './day-of.ts'

export interface AuditRunOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly catalogue: readonly Process[]
  readonly settings: readonly RuleSettings[]
  readonly poorAtMost: number
  /** What people take a number for. */
  readonly businesses: readonly (Name & { readonly id: string })[]
  readonly now: () => Temporal.Instant
  /** Told of a case that can't be replayed; the rules look at the others. */
  readonly onFault: (error: unknown, caseId: string) => void
  /** Told how many cases have been looked at; it may reject to end the run. */
  readonly onProgress?: (cases: number) => Promise<void> | void
  /** Cases read at a time. */
  readonly most?: number
}

export interface AuditRunAsked {
  readonly id: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

const before = '00000000-0000-0000-0000-000000000000'

/**
 * Lets the rules look at everything that happened in a period, and issues the cards. It may run as often as one likes:
 * what was found before is neither found nor carded again.
 */
export async function runAudit(options: AuditRunOptions, { id, from, to }: AuditRunAsked, by: Actor) {
  const {
    sql,
    engine,
    catalogue,
    settings,
    poorAtMost,
    businesses,
    now,
    onFault,
    onProgress,
    most = 200,
  } = options
  const at = now()
  const calendar = engine.calendarAt(at)
  const [entered, confirmed, ratings] = await Promise.all([
    latestDates(sql),
    confirmedLimits(sql),
    ratingsBetween(sql, from, to),
  ])
  const view = (day: Temporal.PlainDate): View => ({
    settings: settingsOn(settings, day),
    calendar,
    now: to,
    isConfirmed: ({ slug }, limit) => confirmed.has(`${slug} ${limit}`),
  })
  const byCase = Map.groupBy(ratings, ({ caseId }) => caseId)
  const found: Finding[] = []
  const cases: BriefCase[] = []
  for (let last = before; ; ) {
    const ids = await caseIdsBetween(sql, { from, to }, last, most)
    const [ledgers, attachments] = await Promise.all([ledgersOf(sql, ids), attachmentsOfCases(sql, ids)])
    for (const [caseId, events] of ledgers) {
      try {
        const audited = takeUp(engine, events, {
          ...{ catalogue, entered, ratings: byCase.get(caseId) ?? [] },
          attachments: attachments.get(caseId) ?? [],
        })
        found.push(...findInCase(audited, view(dayOf(audited.case.openedAt))))
        cases.push(briefOf(audited))
      } catch (error) {
        onFault(error, caseId)
      }
    }
    await onProgress?.(cases.length)
    const next = ids.at(-1)
    if (next === undefined || ids.length < most) break
    last = next
  }
  found.push(
    ...findInPeriod(
      await periodOf(sql, { from, to, cases, ratings, poorAtMost }, businesses),
      view(dayOf(from)),
    ),
  )
  const rules = settingsOn(settings, dayOf(at))
  const issue = (findings: readonly Finding[]) => keep(sql, findings, { at, by: by.id, calendar, rules })
  const cards = await issue(found)
  const touched = [...new Set(cards.flatMap((card) => card.case ?? []))]
  const third = await issue(threeYellows(await yellowCardsOf(sql, touched), rules.yellowsToRed))
  const run = {
    id,
    from,
    to,
    cases: cases.length,
    findings: found.length,
    cards: cards.length + third.length,
  }
  await insertRun(sql, { ...run, calendar: calendar.hash, settings: rules, by, at })
  return { ...run, from: String(from), to: String(to), at: String(at) }
}

async function periodOf(
  sql: Sql,
  { from, to, ...rest }: Pick<AuditedPeriod, 'from' | 'to' | 'cases' | 'ratings' | 'poorAtMost'>,
  businesses: AuditRunOptions['businesses'],
): Promise<AuditedPeriod> {
  const [tickets, fees, changes, lowRisk, loaded] = await Promise.all([
    ticketEventsBetween(sql, dayOf(from), dayOf(to)),
    feesListed(sql),
    changesBetween(sql, from, to),
    lowRiskProjects(sql),
    loadedNotices(sql),
  ])
  const notices = loaded
    .map(({ notice, by }) => ({
      ...{
        knownFrom: Temporal.Instant.from(notice.recordedAt as string),
        by: by.id,
        department: by.department,
      },
    }))
    .sort((a, b) => Temporal.Instant.compare(a.knownFrom, b.knownFrom))
  return {
    ...{ from, to, ...rest, fees, changes, lowRisk, notices },
    nameOf: (business) => businesses.find(({ id }) => id === business) ?? { zh: business, en: business },
    tickets: [...tickets.values()].map(ticketOf),
  }
}

interface Issuing {
  readonly at: Temporal.Instant
  readonly by: string
  readonly calendar: View['calendar']
  readonly rules: RuleSettings
}

/** Findings and cards in one transaction; the cards that are new. */
async function keep(
  sql: Sql,
  findings: readonly Finding[],
  { at, by, calendar, rules }: Issuing,
): Promise<Card[]> {
  const kept = findings.map(
    (finding): KeptFinding => ({ ...finding, id: crypto.randomUUID(), recordedAt: at }),
  )
  const issued: Card[] = []
  for (let first = 0; first < kept.length; first += 500) {
    await sql.begin(async (tx) => {
      const fresh = await insertFindings(tx, kept.slice(first, first + 500))
      const cards = fresh.map((finding) =>
        cardOf(
          finding,
          { id: crypto.randomUUID(), finding: finding.id, by, at },
          { calendar, workingDays: rules.explanationWorkingDays },
        ),
      )
      await insertCards(tx, cards)
      issued.push(...cards)
    })
  }
  return issued
}
