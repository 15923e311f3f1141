import type { Card, CardEvent } from '../../audit/cards/card.ts'
import type { YellowCard } from '../../audit/cards/three-yellows.ts'
import type { Finding } from '../../audit/rules/finding.ts'
import type { Actor } from '../../case/ledger.ts'
import type { After } from './cases.ts'
import type { Queryable } from './ledger.ts'

const json = (rows: unknown) => JSON.stringify(rows)

/** A finding with the id under which it is kept. */
export interface KeptFinding extends Finding {
  readonly id: string
  readonly recordedAt: Temporal.Instant
}

const partsOf = ({ limit, evidence, charged, message }: Finding) => ({ limit, evidence, charged, message })

/** Keeps findings; those that were not there yet. One that is found again at the same severity is no new one. */
export async function insertFindings(
  sql: Queryable,
  findings: readonly KeptFinding[],
): Promise<readonly KeptFinding[]> {
  const rows = findings.map((finding) => ({
    id: finding.id,
    key: finding.key,
    severity: finding.severity,
    rule: finding.rule,
    case_id: finding.case,
    department: 'department' in finding.charged ? finding.charged.department : null,
    person: 'department' in finding.charged ? finding.charged.person : null,
    at: finding.at,
    found: partsOf(finding),
    recorded_at: finding.recordedAt,
  }))
  const fresh = await sql<{ id: string }[]>`
    insert into audit_findings select * from jsonb_populate_recordset(null::audit_findings, ${json(rows)}::jsonb)
    on conflict (key, severity) do nothing returning id`
  const ids = new Set(fresh.map(({ id }) => id))
  return findings.filter(({ id }) => ids.has(id))
}

export async function insertCards(sql: Queryable, cards: readonly Card[]): Promise<void> {
  const rows = cards.map(({ id, finding, level, explainBy, issuedBy, issuedAt }) => ({
    ...{ id, finding, level },
    ...{ explain_by: explainBy, issued_by: issuedBy, recorded_at: issuedAt },
  }))
  await sql`insert into audit_cards select * from jsonb_populate_recordset(null::audit_cards, ${json(rows)}::jsonb)`
}

/** The yellow cards of some cases that were not withdrawn. */
export async function yellowCardsOf(sql: Queryable, caseIds: readonly string[]): Promise<YellowCard[]> {
  const rows = await sql<{ id: string; case: string; at: Temporal.Instant; found: YellowCard }[]>`
    select c.id, f.case_id as case, c.recorded_at as at, f.found
    from audit_cards c join audit_findings f on f.id = c.finding
    where c.level = 'yellow' and f.case_id = any(${caseIds as string[]}::uuid[])
      and not exists (select from audit_card_events e where e.card = c.id and e.type = 'withdraw')
    order by c.recorded_at, c.id`
  return rows.map(({ found, ...row }) => ({ ...row, charged: found.charged, evidence: found.evidence }))
}

export interface FindingFilter {
  readonly rule?: string | undefined
  readonly severity?: string | undefined
  readonly case?: string | undefined
  readonly department?: string | undefined
  /** When the pattern was complete: from the one, and before the other. */
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
  /** What was new in a run. */
  readonly run?: string | undefined
  readonly after?: After | undefined
  readonly limit: number
}

interface FindingRow extends Pick<Finding, 'rule' | 'key' | 'severity' | 'at' | 'case'> {
  readonly id: string
  readonly number: string | null
  readonly process: string | null
  readonly found: Pick<Finding, 'limit' | 'evidence' | 'charged' | 'message'>
  readonly recordedAt: Temporal.Instant
}

/** A finding with the number and the process of its case. */
export type ListedFinding = KeptFinding & Pick<FindingRow, 'number' | 'process'>

const findingOf = ({ found, ...row }: FindingRow): ListedFinding => ({ ...row, ...found })

const findingColumns = (sql: Queryable) => sql`
  f.id, f.rule, f.key, f.severity, f.at, f.case_id as case, f.found, f.recorded_at as "recordedAt", c.number, c.process
  from audit_findings f left join cases c on c.id = f.case_id`

/** Everything of a run was recorded at its instant. */
const ofRun = (sql: Queryable, run: string | undefined, at: ReturnType<Queryable>) =>
  run ? sql`and ${at} = (select recorded_at from audit_runs where id = ${run})` : sql``

const asked = (
  sql: Queryable,
  { rule, severity, case: caseId, department, from, until, run }: Omit<FindingFilter, 'after' | 'limit'>,
) => sql`
  (${rule ?? null}::text is null or f.rule = ${rule ?? null})
    and (${severity ?? null}::text is null or f.severity = ${severity ?? null})
    and (${caseId ?? null}::uuid is null or f.case_id = ${caseId ?? null})
    and (${department ?? null}::text is null or f.department = ${department ?? null})
    ${from ? sql`and f.at >= ${from}` : sql``}
    ${until ? sql`and f.at < ${until}` : sql``}
    ${ofRun(sql, run, sql`f.recorded_at`)}`

/** Findings, the latest patterns first: those of one run were all recorded at one instant. */
export async function listFindings(
  sql: Queryable,
  { after, limit, ...filter }: FindingFilter,
): Promise<ListedFinding[]> {
  const rows = await sql<FindingRow[]>`
    select ${findingColumns(sql)} where ${asked(sql, filter)}
      ${after ? sql`and (f.at, f.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by f.at desc, f.id desc limit ${limit}`
  return rows.map(findingOf)
}

export async function countFindings(
  sql: Queryable,
  filter: Omit<FindingFilter, 'after' | 'limit'>,
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from audit_findings f where ${asked(sql, filter)}`
  return row?.count ?? 0
}

/** A finding, and the card that it raised. */
export async function findFinding(
  sql: Queryable,
  id: string,
): Promise<{ finding: ListedFinding; card: string | null } | undefined> {
  const [row] = await sql<FindingRow[]>`select ${findingColumns(sql)} where f.id = ${id}`
  const [card] = await sql<{ id: string }[]>`select id from audit_cards where finding = ${id}`
  return row && { finding: findingOf(row), card: card?.id ?? null }
}

export interface CardFilter {
  readonly level?: string | undefined
  readonly rule?: string | undefined
  readonly case?: string | undefined
  readonly department?: string | undefined
  /** Neither upheld nor withdrawn yet. */
  readonly open?: boolean | undefined
  /** Those that a run issued. */
  readonly run?: string | undefined
  readonly after?: After | undefined
  readonly limit: number
}

export type ListedCard = Card & Pick<FindingRow, 'number' | 'process'>

type CardRow = Pick<
  Card,
  'id' | 'finding' | 'level' | 'rule' | 'case' | 'explainBy' | 'issuedBy' | 'issuedAt'
> &
  Pick<FindingRow, 'found' | 'number' | 'process'>

const cardOfRow = ({ found, ...row }: CardRow): ListedCard => ({ ...row, ...found })

const cardColumns = (sql: Queryable) => sql`
  k.id, k.finding, k.level, f.rule, f.case_id as case, k.explain_by as "explainBy", k.issued_by as "issuedBy",
  k.recorded_at as "issuedAt", f.found, c.number, c.process
  from audit_cards k join audit_findings f on f.id = k.finding left join cases c on c.id = f.case_id`

/** Cards, newest first. */
export async function listCards(
  sql: Queryable,
  { level, rule, case: caseId, department, open, run, after, limit }: CardFilter,
): Promise<ListedCard[]> {
  const rows = await sql<CardRow[]>`
    select ${cardColumns(sql)}
    where (${level ?? null}::text is null or k.level = ${level ?? null})
      and (${rule ?? null}::text is null or f.rule = ${rule ?? null})
      and (${caseId ?? null}::uuid is null or f.case_id = ${caseId ?? null})
      and (${department ?? null}::text is null or f.department = ${department ?? null})
      and (${open ?? null}::boolean is null or ${open ?? null} =
        not exists (select from audit_card_events e where e.card = k.id and e.type in ('uphold', 'withdraw')))
      ${ofRun(sql, run, sql`k.recorded_at`)}
      ${after ? sql`and (k.recorded_at, k.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by k.recorded_at desc, k.id desc limit ${limit}`
  return rows.map(cardOfRow)
}

export async function findCard(sql: Queryable, id: string): Promise<ListedCard | undefined> {
  const [row] = await sql<CardRow[]>`select ${cardColumns(sql)} where k.id = ${id}`
  return row && cardOfRow(row)
}

/** Locks a card; undefined when there is none. */
export async function lockCard(sql: Queryable, id: string): Promise<ListedCard | undefined> {
  const rows = await sql`select 1 from audit_cards where id = ${id} for no key update`
  return rows.length > 0 ? findCard(sql, id) : undefined
}

/** The events of some cards, each in order. */
export async function cardEventsOf(
  sql: Queryable,
  cards: readonly string[],
): Promise<Map<string, CardEvent[]>> {
  const rows = await sql<CardEvent[]>`
    select id, card, seq, type, text, by, recorded_at as at from audit_card_events
    where card = any(${cards as string[]}::uuid[]) order by card, seq`
  return Map.groupBy(
    rows.map((row) => ({ ...row })),
    ({ card }) => card,
  )
}

export async function findCardEvent(sql: Queryable, id: string): Promise<CardEvent | undefined> {
  const [row] = await sql<CardEvent[]>`
    select id, card, seq, type, text, by, recorded_at as at from audit_card_events where id = ${id}`
  return row && { ...row }
}

export async function insertCardEvent(
  sql: Queryable,
  { id, card, seq, type, text, by, at }: CardEvent,
): Promise<void> {
  await sql`
    insert into audit_card_events (id, card, seq, type, text, by, recorded_at)
    values (${id}, ${card}, ${seq}, ${type}, ${text}, ${json(by)}::jsonb, ${at})`
}

/** A look of the rules at the ledger. */
export interface AuditRun {
  readonly id: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly cases: number
  readonly findings: number
  readonly cards: number
  readonly calendar: string
  readonly settings: unknown
  readonly by: Actor
  readonly at: Temporal.Instant
}

/** Records a look of the rules; false when one with this id is there. */
export async function insertRun(sql: Queryable, run: AuditRun): Promise<boolean> {
  const { id, from, to, cases, findings, cards, calendar, settings, by, at } = run
  const rows = await sql`
    insert into audit_runs (id, "from", "to", cases, findings, cards, calendar, settings, by, recorded_at)
    values (${id}, ${from}, ${to}, ${cases}, ${findings}, ${cards}, ${calendar}, ${json(settings)}::jsonb,
      ${json(by)}::jsonb, ${at})
    on conflict do nothing returning id`
  return rows.length > 0
}

/** A run as a list shows it. */
export interface ListedRun extends Omit<AuditRun, 'settings'> {
  /** Findings that were not there before. */
  readonly fresh: number
}

/** Runs, newest first. */
export async function listRuns(
  sql: Queryable,
  limit: number,
  after: After | undefined,
): Promise<ListedRun[]> {
  const rows = await sql<ListedRun[]>`
    select r.id, r."from", r."to", r.cases, r.findings, r.cards, r.calendar, r.by, r.recorded_at as at,
      (select count(*)::int from audit_findings f where f.recorded_at = r.recorded_at) as fresh
    from audit_runs r ${after ? sql`where (r.recorded_at, r.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by r.recorded_at desc, r.id desc limit ${limit}`
  return rows.map((row) => ({ ...row }))
}

/** That the county has confirmed a limit: from what, by whom and when. */
export interface LimitConfirmation {
  readonly id: string
  readonly process: string
  readonly limit: string
  readonly source: string
  readonly by: Actor
  readonly at: Temporal.Instant
}

const confirmationColumns = (sql: Queryable) =>
  sql`id, process, limit_id as "limit", source, by, recorded_at as at`

/** Every confirmation, in the order of recording. */
export async function listConfirmations(sql: Queryable): Promise<LimitConfirmation[]> {
  const rows = await sql<LimitConfirmation[]>`
    select ${confirmationColumns(sql)} from limit_confirmations order by recorded_at, id`
  return rows.map((row) => ({ ...row }))
}

export async function findConfirmation(sql: Queryable, id: string): Promise<LimitConfirmation | undefined> {
  const [row] = await sql<LimitConfirmation[]>`
    select ${confirmationColumns(sql)} from limit_confirmations where id = ${id}`
  return row && { ...row }
}

/** Writes a confirmation; undefined when its id is there already. */
export async function insertConfirmation(
  sql: Queryable,
  confirmation: LimitConfirmation,
): Promise<LimitConfirmation | undefined> {
  const { id, process, limit, source, by, at } = confirmation
  const rows = await sql`
    insert into limit_confirmations (id, process, limit_id, source, by, recorded_at)
    values (${id}, ${process}, ${limit}, ${source}, ${json(by)}::jsonb, ${at})
    on conflict do nothing returning id`
  return rows.length > 0 ? confirmation : undefined
}
