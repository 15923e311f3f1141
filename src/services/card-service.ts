import { type CardEvent, cardState, checkCardEvent } from '../audit/cards/card.ts'
import type { Charged } from '../audit/rules/finding.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import {
  type CardFilter,
  cardEventsOf,
  countFindings,
  type FindingFilter,
  findCard,
  findCardEvent,
  findConfirmation,
  findFinding,
  insertCardEvent,
  insertConfirmation,
  type LimitConfirmation,
  type ListedCard,
  type ListedFinding,
  listCards,
  listConfirmations,
  listFindings,
  listRuns,
  lockCard,
} from '../database/queries/audit-cards.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import { type AuditRunAsked, type AuditRunOptions, runAudit } from './audit-run.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { dailyRun } from './daily-run.ts'
import { proofOf } from './finding-proof.ts'
import { getVersions } from './get-process.ts'
import { inTransaction } from './in-transaction.ts'
import type { JobService } from './jobs/job-service.ts'
import { checkRepeated, once } from './once.ts'
import { settingsNow } from './threshold-service.ts'

export interface CardServiceOptions {
  readonly database: { readonly sql: Sql }
  readonly engine: CaseEngine
  readonly catalogue: readonly Process[]
  readonly poorAtMost: number
  readonly businesses: AuditRunOptions['businesses']
  readonly jobs: Pick<JobService, 'handle' | 'ask' | 'earlier'>
  readonly now: () => Temporal.Instant
  readonly onFault: (error: unknown, caseId: string) => void
}

interface Page {
  readonly limit: number
  readonly after?: string | undefined
}

interface FindingsAsked extends Page, Omit<FindingFilter, 'after' | 'limit' | 'from' | 'until'> {
  /** Days of China, both included. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const beginningOf = (day: Temporal.PlainDate) => day.toZonedDateTime('Asia/Shanghai').toInstant()

/** @throws Problem `invalid-date` */
function periodOfDays(from: string | undefined, until: string | undefined) {
  const first = from === undefined ? undefined : Temporal.PlainDate.from(from)
  const last = until === undefined ? undefined : Temporal.PlainDate.from(until)
  if (first && last && Temporal.PlainDate.compare(first, last) > 0) {
    throw new Problem('invalid-date', {
      zh: `起始日期${first}晚于截止日期${last}：请更正`,
      en: `the period begins on ${first}, after its last day ${last}: correct one of them`,
    })
  }
  return { from: first && beginningOf(first), until: last && beginningOf(last.add({ days: 1 })) }
}

const chargedView = (charged: Charged) => ({
  department: 'department' in charged ? charged.department : null,
  person: 'department' in charged ? charged.person : null,
  owedBy: 'owedBy' in charged ? charged.owedBy : null,
})

const findingView = ({ key: _, charged, at, recordedAt, ...finding }: ListedFinding) => ({
  ...finding,
  charged: chargedView(charged),
  at: String(at),
  recordedAt: String(recordedAt),
})

const cardView = (card: ListedCard, events: readonly CardEvent[], now: Temporal.Instant) => {
  const { charged, explainBy, issuedAt, ...rest } = card
  const state = cardState(events)
  return {
    ...rest,
    state,
    charged: chargedView(charged),
    issuedAt: String(issuedAt),
    explainBy: explainBy && String(explainBy),
    explanationLate: state === 'issued' && explainBy !== null && Temporal.Instant.compare(now, explainBy) > 0,
  }
}

const eventView = ({ at, card: _, ...event }: CardEvent) => ({ ...event, at: String(at) })

const unknownCard = (id: string) =>
  new Problem('unknown-card', {
    zh: `没有督办卡${id}，或不属于本部门：请在督办卡列表中查找`,
    en: `there is no card ${id} of your department: look it up in the list of cards`,
  })

/** What auditors have let the rules find, the cards that came of it, and what is said of them. */
export function cardService(options: CardServiceOptions) {
  const { database, engine, catalogue, poorAtMost, businesses, jobs, now, onFault } = options
  const { sql } = database

  jobs.handle<{ from: string; to: string }>('audit-run', {
    name: { zh: '监察规则运行', en: 'A look of the audit rules' },
    work: async ({ id, input, by, progress }) =>
      runAudit(
        {
          ...{ sql, engine, catalogue, poorAtMost, businesses, now, onFault },
          settings: await settingsNow(sql),
          onProgress: (cases) => progress(0, { zh: `已查${cases}件`, en: `${cases} cases looked at` }),
        },
        { id, from: Temporal.Instant.from(input.from), to: Temporal.Instant.from(input.to) },
        by,
      ),
  })

  /** Heads of departments see what is charged to their own. */
  const within = <T extends { department?: string | undefined }>(reader: Actor, filter: T): T =>
    reader.role === 'auditor' ? filter : { ...filter, department: reader.department }
  const isTheirs = (reader: Actor, { charged }: Pick<ListedCard, 'charged'>) =>
    reader.role === 'auditor' || ('department' in charged && charged.department === reader.department)

  return {
    /** Sees that the rules look once a day. */
    daily: dailyRun({ sql, jobs, now }),

    async runs({ limit, after }: Page) {
      const rows = await listRuns(sql, limit + 1, readCursor('runs', after))
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        runs: page.map(({ from, to, at, ...run }) => ({
          ...{ ...run, from: String(from), to: String(to), at: String(at) },
        })),
        next: rows.length > limit && last ? cursorOf('runs', last) : null,
      }
    },

    async confirmations() {
      const nameOf = (process: string, id: string) => {
        const found = catalogue.findLast(({ slug }) => slug === process)?.limits.find((one) => one.id === id)
        return { zh: found?.zh ?? id, en: found?.en ?? id }
      }
      return {
        confirmations: (await listConfirmations(sql)).map(({ at, ...one }) => ({
          ...{ ...one, name: nameOf(one.process, one.limit), at: String(at) },
        })),
      }
    },

    /**
     * Lets the rules look at a period, as a job: up to now, for what is still to come can't be judged.
     * @throws Problem `invalid-date`, `id-reused`
     */
    async run({ id, from, to: asked }: AuditRunAsked, by: Actor) {
      const at = now()
      const to = Temporal.Instant.compare(asked, at) > 0 ? at : asked
      if (Temporal.Instant.compare(from, to) >= 0) {
        throw new Problem('invalid-date', {
          zh: `开始${from}不早于结束${to}：请更正`,
          en: `it would begin at ${from} and end at ${to}: give a beginning before the end`,
        })
      }
      const { role, department } = by
      const known = await jobs.earlier(id, 'audit-run', by)
      if (known) return known
      const job = await jobs.ask('audit-run', { from, to }, { id: by.id, role, department }, { id })
      return { job }
    },

    /** @throws Problem `invalid-date`, `invalid-request` for a cursor that no list has given out */
    async findings({ limit, after, from, until, ...filter }: FindingsAsked, reader: Actor) {
      const period = periodOfDays(from, until)
      const own = { ...within(reader, filter), ...period }
      const place = readCursor('findings', after)
      const [rows, total] = await Promise.all([
        listFindings(sql, { ...own, limit: limit + 1, after: place }),
        countFindings(sql, own),
      ])
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        total,
        findings: page.map(findingView),
        next: rows.length > limit && last ? cursorOf('findings', { at: last.at, id: last.id }) : null,
      }
    },

    /** @throws Problem `unknown-finding`, for another department's too */
    async readFinding(id: string, reader: Actor) {
      const found = await findFinding(sql, id)
      if (!found || !isTheirs(reader, found.finding)) {
        throw new Problem('unknown-finding', {
          zh: `没有规则发现${id}，或不属于本部门：请在规则发现列表中查找`,
          en: `there is no finding ${id} of your department: look it up in the list of findings`,
        })
      }
      const { finding, card } = found
      return {
        finding: findingView(finding),
        card,
        proof: await proofOf(sql, finding.case, finding.evidence),
      }
    },

    async list({ limit, after, ...filter }: Page & Omit<CardFilter, 'after'>, reader: Actor) {
      const rows = await listCards(sql, {
        ...within(reader, filter),
        limit: limit + 1,
        after: readCursor('cards', after),
      })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const events = await cardEventsOf(
        sql,
        page.map(({ id }) => id),
      )
      const at = now()
      return {
        cards: page.map((card) => cardView(card, events.get(card.id) ?? [], at)),
        next: rows.length > limit && last ? cursorOf('cards', { at: last.issuedAt, id: last.id }) : null,
      }
    },

    /** @throws Problem `unknown-card`, for another department's too */
    async read(id: string, reader: Actor) {
      const card = await findCard(sql, id)
      if (!card || !isTheirs(reader, card)) throw unknownCard(id)
      const events = (await cardEventsOf(sql, [id])).get(id) ?? []
      return { card: cardView(card, events, now()), events: events.map(eventView) }
    },

    /**
     * An explanation by the department's head, or the auditor's decision.
     * @throws Problem `unknown-card`, `card-not-possible`, `not-permitted`, `id-reused`
     */
    act: (card: string, given: Pick<CardEvent, 'id' | 'type' | 'text'>, by: Actor) =>
      inTransaction(sql, async (tx) => {
        const found = await lockCard(tx, card)
        if (!found || !isTheirs(by, found)) throw unknownCard(card)
        const mayDecide = by.role === 'auditor'
        if (mayDecide === (given.type === 'explain')) {
          throw new Problem('not-permitted', {
            zh: mayDecide ? '说明由责任部门负责人作出' : '成立或撤销由审计员认定',
            en: mayDecide ? 'the head of the department explains' : 'an auditor upholds or withdraws',
          })
        }
        const events = (await cardEventsOf(tx, [card])).get(card) ?? []
        const { id, role, department } = by
        const at = now()
        const sent: CardEvent = { ...given, card, seq: 0, by: { id, role, department }, at }
        const kept = await findCardEvent(tx, given.id)
        if (kept) {
          checkRepeated(sent, { ...kept, seq: 0 })
          return { card: cardView(found, events, at), repeated: true }
        }
        const event = { ...sent, seq: events.length + 1 }
        checkCardEvent(found, events, event)
        await insertCardEvent(tx, event)
        return { card: cardView(found, [...events, event], at), repeated: false }
      }),

    /**
     * That the county has confirmed a statutory limit that no stored source confirms: from then on red may rest on it.
     * @throws Problem `unknown-process`, `unknown-limit`, `id-reused`
     */
    async confirm(given: Pick<LimitConfirmation, 'id' | 'process' | 'limit' | 'source'>, by: Actor) {
      const limits = getVersions(catalogue, given.process).flatMap((process) => process.limits)
      const open = limits.filter(({ source }) => 'law' in source && source.mark === 'K').map(({ id }) => id)
      if (!open.includes(given.limit)) {
        throw new Problem('unknown-limit', {
          zh: `${given.process}没有待确认的时限“${given.limit}”；待确认：${[...new Set(open)].join('、') || '无'}`,
          en: `${given.process} has no unconfirmed limit "${given.limit}"; unconfirmed: ${[...new Set(open)].join(', ') || 'none'}`,
        })
      }
      const { entry, repeated } = await once<LimitConfirmation>(
        { ...given, by, at: now() },
        (one) => insertConfirmation(sql, one),
        (id) => findConfirmation(sql, id),
      )
      return { confirmation: { ...entry, at: String(entry.at) }, repeated }
    },
  }
}

export type CardService = ReturnType<typeof cardService>
