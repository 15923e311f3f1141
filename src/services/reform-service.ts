import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import { insertAdopted, lockAdoptions } from '../database/queries/adopted-definitions.ts'
import { latestDates } from '../database/queries/effective-dates.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  findReformEvent,
  insertReformEvent,
  listReforms,
  lockReform,
  reformEventsOf,
} from '../database/queries/reforms.ts'
import { type Role, roles } from '../permission/roles.ts'
import { proposalRules } from '../permission/table.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { Certificate } from '../process/reform/certificate.ts'
import { referenceOf } from '../process/reform/reference.ts'
import type { Reform } from '../process/reform/reform.ts'
import { ReformError } from '../process/reform/reform-error.ts'
import { referred, reformed } from '../process/reform/reformed.ts'
import { findBreaches } from '../process/rules/find-breaches.ts'
import type { Rule } from '../process/rules/rule.ts'
import { checkAdoptable, effective } from '../reforms/adoptable.ts'
import { checkCertificate } from '../reforms/check-certificate.ts'
import { promisedAgainstReal } from '../reforms/promised-against-real.ts'
import {
  actsIn,
  checkAct,
  type Proposal,
  type ProposalAct,
  type ProposalEvent,
  type ProposalState,
  proposalActs,
  proposalOf,
} from '../reforms/proposal.ts'
import { eventView, mayDo, proposalView } from '../reforms/proposal-view.ts'
import { readReform } from '../schemas/read-reform.ts'
import { canonicalHash } from '../time/canonical-hash.ts'
import type { AuditReportService } from './audit-report-service.ts'
import type { Certifier } from './certify-in-thread.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { dayOf } from './day-of.ts'
import { inTransaction } from './in-transaction.ts'
import { checkRepeated } from './once.ts'
import type { ProcessService } from './process-service.ts'
import {
  type ComparisonAsked,
  type ReformComparisonsOptions,
  reformComparisons,
} from './reform-comparisons.ts'
import type { RunningCatalogue } from './running-catalogue.ts'
import { unknownReform } from './unknown-reform.ts'

export interface ReformServiceOptions {
  readonly sql: Sql
  readonly catalogue: RunningCatalogue
  readonly processes: Pick<ProcessService, 'show'>
  /** What the plan demands of every process. */
  readonly rules: readonly Rule[]
  readonly certify: Certifier
  readonly jobs: ReformComparisonsOptions['jobs']
  /** The figures of closed cases. */
  readonly measures: AuditReportService['closedUnder']
  readonly now: () => Temporal.Instant
}

/** An act as it is sent: what is said of it, by its kind, is in the payload. */
export interface ActSent {
  readonly id: string
  readonly type: ProposalAct
  readonly revision: number
  readonly payload: Readonly<Record<string, unknown>>
}

/** What a reform says against, as the problem that whoever wrote it is told. */
function applied<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ReformError)) throw error
    throw new Problem('reform-not-applicable', { zh: error.zh, en: error.message }, { ...error.detail })
  }
}

/** Proposals of reforms: drafted, submitted, decided on by another person, and put into effect. */
export function reformService({
  sql,
  catalogue,
  processes,
  rules,
  certify,
  jobs,
  measures,
  now,
}: ReformServiceOptions) {
  const { definitions } = catalogue
  const comparisons = reformComparisons({ sql, definitions, jobs, now })

  async function get(on: Queryable, id: string) {
    const events = (await reformEventsOf(on, [id])).get(id) ?? []
    const proposal = proposalOf(events)
    if (!proposal) throw unknownReform(id)
    return { proposal, events }
  }

  /** What a proposal makes: of an adopted one the definition as it was adopted. */
  function definitionOf({ reform, adopted }: Proposal): Process {
    const { slug, version } = reform.makes
    const own = definitions.find((one) => one.slug === slug && one.version === version)
    return adopted && own ? own : applied(() => reformed(definitions, reform))
  }

  /** Whether a proposal keeps what plan and law demand: of a submitted one as it was submitted. */
  async function certificateOf(proposal: Proposal): Promise<Certificate> {
    if (proposal.certificate) return proposal.certificate
    const { of } = proposal.reform
    const before = applied(() => of.map((reference) => referred(definitions, reference)))
    return certify(before, definitionOf(proposal))
  }

  /** @throws Problem `reform-not-certified` for what breaks a demand of the plan, or is refused by the certificate */
  async function certified(proposal: Proposal): Promise<Certificate> {
    const result = definitionOf(proposal)
    const breaches = findBreaches(rules, result, [...definitions, result])
    const certificate = await certificateOf(proposal)
    checkCertificate(certificate, breaches)
    return certificate
  }

  /** Writes the definition that cases are received under from a day on. */
  async function adopt(tx: Queryable, { id, reform }: Proposal, from: Temporal.PlainDate, by: Actor) {
    await lockAdoptions(tx)
    await catalogue.read(tx)
    const today = dayOf(now())
    const result = applied(() => reformed(definitions, reform))
    const before = reform.of.map((reference) => referred(definitions, reference))
    checkAdoptable(definitions, await latestDates(tx), reform, { from, today })
    const definition = effective(reform, result, before, String(from))
    const hash = canonicalHash(definition)
    await insertAdopted(tx, { id, definition, hash, from, by, at: now() })
    return hash
  }

  /** What is said of an act, as it is kept. */
  const saidIn = ({ type, payload }: ActSent): Readonly<Record<string, unknown>> =>
    type === 'draft' ? { reform: applied(() => readReform(payload.reform, definitions)) } : payload

  /** What is kept of an act beside what is said, having done what it asks for. */
  async function foundBy(tx: Queryable, proposal: Proposal, sent: ActSent, by: Actor): Promise<object> {
    if (sent.type !== 'adopt') return {}
    return { hash: await adopt(tx, proposal, Temporal.PlainDate.from(sent.payload.from as string), by) }
  }

  /** The certificate and the report with which a proposal is submitted: seconds for which no transaction waits. */
  async function beforehand(reform: string, { id, type, revision, payload }: ActSent): Promise<object> {
    if (type !== 'submit' || (await findReformEvent(sql, id))) return {}
    const { proposal } = await get(sql, reform)
    const isNext = proposal.revision === revision && actsIn(proposal.state).includes(type)
    if (!isNext) return {}
    const { comparison } = payload as { comparison: string }
    const certificate = await certified(proposal)
    return { certificate, report: await comparisons.reportOf(proposal, comparison) }
  }

  const answer = (events: readonly ProposalEvent[], by: Actor, repeated: boolean) => {
    const proposal = proposalOf(events) as Proposal
    return { reform: { ...proposalView(proposal, events, by), draft: proposal.reform }, repeated }
  }

  return {
    async list(
      {
        limit,
        after,
        state,
      }: { limit: number; after?: string | undefined; state?: ProposalState | undefined },
      reader: Actor,
    ) {
      const found = await listReforms(sql, { state, after: readCursor('reforms', after), limit: limit + 1 })
      const page = found.slice(0, limit)
      const last = page.at(-1)
      const events = await reformEventsOf(
        sql,
        page.map(({ id }) => id),
      )
      return {
        reforms: page.map(({ id }) => {
          const own = events.get(id) as ProposalEvent[]
          return proposalView(proposalOf(own) as Proposal, own, reader)
        }),
        next: found.length > limit && last ? cursorOf('reforms', last) : null,
      }
    },

    /** @throws Problem `unknown-reform` */
    async read(id: string, reader: Actor) {
      const { events } = await get(sql, id)
      const { reform } = answer(events, reader, false)
      return { reform, earliest: String(dayOf(now()).add({ days: 1 })), events: events.map(eventView) }
    },

    /**
     * The definition that a proposal makes, as people read it.
     * @throws Problem `unknown-reform`, `reform-not-applicable`
     */
    async definition(id: string) {
      const { proposal } = await get(sql, id)
      return processes.show(definitionOf(proposal))
    },

    /**
     * What becomes of each duty, limit and order; of a submitted proposal as it was submitted.
     * @throws Problem `unknown-reform`, `reform-not-applicable`
     */
    async certificate(id: string) {
      const { proposal } = await get(sql, id)
      return { certificate: await certificateOf(proposal) }
    },

    /**
     * What a scenario of a proposal may say, and what holds where it is silent.
     * @throws Problem `unknown-reform`, `reform-not-applicable`, `scenario-invalid`
     */
    async scenario(id: string, given: object) {
      return comparisons.outline((await get(sql, id)).proposal, given, dayOf(now()))
    },

    /**
     * Simulates what a proposal changes, before against after, as a job.
     * @throws Problem `unknown-reform`, `reform-not-applicable`, `scenario-invalid`
     */
    async compare(id: string, asked: ComparisonAsked, by: Actor) {
      return comparisons.ask((await get(sql, id)).proposal, asked, by)
    },

    /**
     * What was promised beside what has come of it: the figures of the report with which an adopted proposal was
     * submitted, and those of the cases that were closed since under what it made.
     * @throws Problem `unknown-reform`, `reform-not-possible` before it is adopted
     */
    async outcome(id: string) {
      const { proposal } = await get(sql, id)
      const { adopted, report, reform } = proposal
      if (!adopted || !report) {
        throw new Problem('reform-not-possible', {
          zh: '方案尚未施行：施行并有办结的办件后才能对照',
          en: 'the proposal is not adopted: there is something to compare when it is, and cases have closed under it',
        })
      }
      const process = referenceOf(reform.makes)
      const real = await measures(process)
      return {
        ...{ process, from: adopted.from, cases: real.closed.cases, simulated: report.replications },
        figures: promisedAgainstReal(report, real),
      }
    },

    /** The simulations of a proposal, the latest first. @throws Problem `unknown-reform` */
    async comparisons(id: string, { reports = true }: { reports?: boolean } = {}) {
      return comparisons.list((await get(sql, id)).proposal, reports)
    },

    /** One of them with its report. @throws Problem `unknown-reform`, `unknown-comparison` */
    async comparison(id: string, comparison: string) {
      return comparisons.read((await get(sql, id)).proposal, comparison)
    },

    /**
     * Its report as a page that can be kept, as `banjie compare --html` writes it.
     * @throws Problem `unknown-reform`, `unknown-comparison`, `job-not-done`
     */
    async comparisonPage(id: string, comparison: string) {
      const { proposal } = await get(sql, id)
      const { state, report } = (await comparisons.read(proposal, comparison)).comparison
      if (!report) {
        throw new Problem('job-not-done', {
          zh: `模拟比较的状态为${state}：完成（done）后才有报告`,
          en: `the comparison is ${state}: there is a report when it is done`,
        })
      }
      // Drawing is loaded with the first page that is asked for.
      const { comparisonPage } = await import('../print/comparison/comparison-page.ts')
      return { name: `${proposal.reform.id}-${comparison.slice(0, 8)}`, page: comparisonPage(report) }
    },

    /**
     * What a reform would make, as people read it: a planner looks at each step before keeping it.
     * @throws Problem `reform-not-applicable`
     */
    preview: async (given: unknown) =>
      processes.show(applied(() => reformed(definitions, readReform(given, definitions)))),

    /**
     * Makes a proposal. What a draft says may still be impossible: it is told when the draft is read, and when it is
     * submitted.
     * @throws Problem `reform-not-applicable` for what is no reform, `id-reused`
     */
    create: ({ id, reform: given }: { id: string; reform: unknown }, by: Actor) =>
      inTransaction(sql, async (tx) => {
        await lockReform(tx, id)
        const reform: Reform = applied(() => readReform(given, definitions))
        const event = { id, reform: id, seq: 1, type: 'draft', payload: { reform }, by, at: now() } as const
        const known = await findReformEvent(tx, id)
        if (known) {
          checkRepeated<ProposalEvent>(event, known)
          return answer((await get(tx, known.reform)).events, by, true)
        }
        await insertReformEvent(tx, event)
        return answer([event], by, false)
      }),

    /**
     * Lets something happen to a proposal.
     * @throws Problem `unknown-reform`, `not-permitted`, `reform-changed`, `reform-not-possible`, `not-yourself`,
     *   `reform-not-applicable`, `reform-not-certified`, `reform-not-adoptable`, `invalid-date`, `id-reused`
     */
    async act(reform: string, sent: ActSent, by: Actor) {
      const { id, type, revision } = sent
      if (!mayDo(type, by)) {
        const may = proposalRules[type].may as readonly Role[]
        throw new Problem('not-permitted', {
          zh: `本岗位不能${proposalActs[type].zh}方案：可由${may.map((role) => roles[role].zh).join('、')}进行`,
          en: `"${type}" is not for ${by.role}: ${may.map((role) => roles[role].en).join(', ')} may`,
        })
      }
      const prepared = await beforehand(reform, sent)
      const outcome = await inTransaction(sql, async (tx) => {
        await lockReform(tx, reform)
        const { proposal, events } = await get(tx, reform)
        const known = await findReformEvent(tx, id)
        if (known) {
          // What the service has added is not the sender's to repeat.
          const { hash: _, certificate: __, report: ___, ...said } = known.payload as Record<string, unknown>
          const again = { id, reform, seq: revision + 1, type, by, payload: saidIn(sent), at: now() }
          checkRepeated(again, { ...known, payload: said, at: now() })
          return answer(events, by, true)
        }
        checkAct(proposal, type, revision, by)
        const payload = { ...saidIn(sent), ...prepared, ...(await foundBy(tx, proposal, sent, by)) }
        const event = {
          id,
          reform,
          seq: revision + 1,
          type,
          payload,
          by,
          at: now(),
        } as unknown as ProposalEvent
        await insertReformEvent(tx, event)
        return answer([...events, event], by, false)
      })
      // This node need not wait until it hears of it.
      if (type === 'adopt') await catalogue.read()
      return outcome
    },
  }
}

export type ReformService = ReturnType<typeof reformService>
