import type { CaseEngine } from '../case/engine.ts'
import type { Actor } from '../case/ledger.ts'
import type { Migration, Moving } from '../case/migration/migration.ts'
import type { Refusal } from '../case/migration/proof.ts'
import type { Sql } from '../database/client.ts'
import type { AskedBy } from '../database/queries/jobs.ts'
import { eventsOf, lockFreeCases, writeChanges } from '../database/queries/ledger.ts'
import { countEarlier, earlierCases, lastMigration } from '../database/queries/migrations.ts'
import { reformEventsOf } from '../database/queries/reforms.ts'
import { Problem } from '../problem.ts'
import type { Name, Process } from '../process/definition.ts'
import { referenceOf } from '../process/reform/reference.ts'
import { isForAnother, type Proposal, proposalOf } from '../reforms/proposal.ts'
import { attempt } from './attempt.ts'
import type { Certifier } from './certify-in-thread.ts'
import { changeOf } from './change-of.ts'
import { isCollision } from './database-unavailable.ts'
import { dayOf } from './day-of.ts'
import type { JobService } from './jobs/job-service.ts'
import type { RunningCatalogue } from './running-catalogue.ts'
import { unknownReform } from './unknown-reform.ts'
import { recordedAfter } from './when.ts'

export interface MigrationServiceOptions {
  readonly sql: Sql
  readonly catalogue: RunningCatalogue
  readonly engine: CaseEngine
  readonly certify: Certifier
  readonly jobs: Pick<JobService, 'handle' | 'ask' | 'earlier'>
  /** Sees that the calendars are not too old to go by. */
  readonly fresh: () => Promise<void>
  readonly now: () => Temporal.Instant
}

/** A case that stays on its version, and every line of the proof that fails. */
interface Staying {
  readonly case: string
  readonly number: string
  readonly version: number
  readonly refusals: readonly Refusal[]
}

/** What came of moving the open cases. */
interface Outcome {
  readonly moved: number
  readonly stayed: number
  /** Cases that somebody else held each time: ask again. */
  readonly busy: number
  /** The first of those that stayed. */
  readonly staying: readonly Staying[]
}

interface Input {
  readonly reform: string
  readonly reasons: string
}

const KIND = 'case-migration'
const firstId = '00000000-0000-0000-0000-000000000000'
/** Cases looked at between two words on the progress. */
const page = 50
/** Times that cases in somebody's hands are gone through again, and that a transaction which met another is tried. */
const [rounds, tries] = [3, 3]
const namedAtMost = 200

/** Why a case stays where something other than its proof keeps it. */
const otherwise = (error: Error): Refusal => ({
  line: 'case',
  zh: (error instanceof Problem && error.zh) || `无法判断：${error.message}`,
  en: error.message,
})

const notNow = (detail: Name) => new Problem('reform-not-possible', detail)

/** The open cases of a process after a later version of it is adopted: which may move to it, and moving those. */
export function migrationService({
  sql,
  catalogue,
  engine,
  certify,
  jobs,
  fresh,
  now,
}: MigrationServiceOptions) {
  const deciding = new Map<string, Promise<(moving: Moving) => Migration>>()

  /**
   * An adopted proposal that makes a later version of one process, once that is in force.
   * @throws Problem `unknown-reform`, `reform-not-possible`
   */
  async function adopted(id: string): Promise<{ proposal: Proposal; to: Process }> {
    const proposal = proposalOf((await reformEventsOf(sql, [id])).get(id) ?? [])
    if (!proposal) throw unknownReform(id)
    const { adopted: adoption, reform } = proposal
    if (!adoption) {
      throw notNow({
        zh: '方案尚未施行：施行后才能把在办办件转入新版本',
        en: 'the proposal is not adopted: open cases can move when it is',
      })
    }
    if (reform.of.length !== 1) {
      throw notNow({
        zh: `${referenceOf(reform.makes)}由${reform.of.join('、')}合并而成：几个办件不能合成一个，在办办件按原事项办结`,
        en: `${referenceOf(reform.makes)} was merged from ${reform.of.join(', ')}: several cases can not become one, so open cases end under the earlier items`,
      })
    }
    if (adoption.from > String(dayOf(now()))) {
      throw notNow({
        zh: `新版本自${adoption.from}起施行：到时再转入`,
        en: `the new version is in force from ${adoption.from}: open cases can move from that day on`,
      })
    }
    await catalogue.read()
    const { slug, version } = reform.makes
    return { proposal, to: engine.processOf({ process: slug, version }) }
  }

  /** Decides for the cases of one version; what it has found out is known for the next case. */
  function decisionFor({ id, reform, certificate }: Proposal, to: Process, version: number) {
    const key = `${id} ${version}`
    const known = deciding.get(key)
    if (known) return known
    const from = engine.processOf({ process: to.slug, version })
    const own = certificate && referenceOf(from) === reform.of[0] ? certificate : certify([from], to)
    const made = Promise.resolve(own).then((one) => engine.migration({ from, to, certificate: one }))
    made.catch(() => deciding.delete(key))
    deciding.set(key, made)
    return made
  }

  /** Whether a case may move, by its ledger alone; undefined where it has moved or ended meanwhile. */
  async function look(proposal: Proposal, to: Process, id: string): Promise<Staying | 'may' | undefined> {
    const history = await eventsOf(sql, id)
    const of = engine.replay(history)
    if (of.ended || of.version >= to.version) return undefined
    const migrate = await decisionFor(proposal, to, of.version)
    const at = recordedAfter(now(), of.lastAt)
    const found = attempt(
      () => engine.movable(of, migrate, history, { occurredAt: at, recordedAt: at }).found,
    )
    if (!(found instanceof Error) && found.moves) return 'may'
    const refusals = found instanceof Error ? [otherwise(found)] : found.refusals
    return { case: id, number: of.number, version: of.version, refusals }
  }

  /** Moves one case in one transaction, or not at all. */
  async function moveOne(
    proposal: Proposal,
    to: Process,
    { id: caseId, version }: { readonly id: string; readonly version: number },
    { reasons, actor }: { readonly reasons: string; readonly actor: Actor },
  ): Promise<Staying | 'moved' | 'busy' | undefined> {
    // Certifying another version takes seconds, for which no transaction waits.
    const migrate = await decisionFor(proposal, to, version)
    const { id: reform } = proposal
    const once = () =>
      sql.begin(async (tx) => {
        const before = (await lockFreeCases(tx, [caseId])).get(caseId)
        if (before === 'locked') return 'busy'
        // Somebody has moved or ended it meanwhile.
        if (!before || before.ended || before.version !== version) return undefined
        const history = await eventsOf(tx, caseId)
        const at = recordedAfter(now(), before.lastAt)
        const when = { occurredAt: at, recordedAt: at }
        const step = attempt(() => engine.move(before, { migrate, reform, reasons }, actor, when, history))
        if (step instanceof Error || 'refusals' in step) {
          const refusals = step instanceof Error ? [otherwise(step)] : step.refusals
          return { case: caseId, number: before.number, version: before.version, refusals }
        }
        await writeChanges(tx, [changeOf(engine, before, step)])
        return 'moved'
      }) as Promise<Staying | 'moved' | 'busy' | undefined>
    for (let tried = 1; ; tried += 1) {
      try {
        return await once()
      } catch (error) {
        if (!isCollision(error) || tried === tries) throw error
      }
    }
  }

  jobs.handle<Input>(KIND, {
    name: { zh: '在办办件转入新版本', en: 'Open cases move to an adopted version' },
    async work({ input: { reform, reasons }, by, progress }): Promise<Outcome> {
      const { proposal, to } = await adopted(reform)
      await fresh()
      const actor: Actor = { id: by.id, role: by.role, department: by.department }
      const open = await countEarlier(sql, to.slug, to.version)
      const staying = new Map<string, Staying>()
      let [moved, looked, busy] = [0, 0, 0]
      // What has moved is no earlier case any more, so a job that is begun again goes on where it stopped.
      for (let round = 1; round <= rounds; round += 1) {
        busy = 0
        for (let after = firstId; ; ) {
          const cases = await earlierCases(sql, to.slug, to.version, after, page)
          for (const one of cases.filter(({ id }) => !staying.has(id))) {
            const found = await moveOne(proposal, to, one, { reasons, actor })
            looked += 1
            if (found === 'moved') moved += 1
            else if (found === 'busy') busy += 1
            else if (found) staying.set(one.id, found)
          }
          await progress(open === 0 ? 1 : looked / open, {
            zh: `已看${looked}件，转入${moved}件，留在原版本${staying.size}件`,
            en: `${looked} looked at: ${moved} moved, ${staying.size} stay on their version`,
          })
          const last = cases.at(-1)
          if (!last || cases.length < page) break
          after = last.id
        }
        if (busy === 0) break
      }
      return { moved, stayed: staying.size, busy, staying: [...staying.values()].slice(0, namedAtMost) }
    },
  })

  return {
    /**
     * Which open cases may move, so many at a time; nothing is changed.
     * @throws Problem `unknown-reform`, `reform-not-possible`
     */
    async dryRun(id: string, { limit, after = firstId }: { limit: number; after?: string | undefined }) {
      const { proposal, to } = await adopted(id)
      await fresh()
      const [open, cases, last] = await Promise.all([
        countEarlier(sql, to.slug, to.version),
        earlierCases(sql, to.slug, to.version, after, limit),
        lastMigration(sql, KIND, id),
      ])
      const staying: Staying[] = []
      let may = 0
      for (const one of cases) {
        const found = await look(proposal, to, one.id)
        if (found === 'may') may += 1
        else if (found) staying.push(found)
      }
      return {
        process: referenceOf(to),
        at: String(now()),
        open,
        looked: cases.length,
        may,
        staying,
        next: cases.length === limit ? (cases.at(-1)?.id ?? null) : null,
        last: last ? { ...last, askedAt: String(last.askedAt), result: last.result as Outcome | null } : null,
      }
    },

    /**
     * Moves the open cases that may, as a job. Whoever made the proposal does not.
     * @throws Problem `unknown-reform`, `reform-not-possible`, `not-yourself`, `id-reused`
     */
    async move(reform: string, { id, reasons }: { id: string; reasons: string }, by: Actor) {
      const known = await jobs.earlier(id, KIND, by)
      if (known) return known
      const { proposal } = await adopted(reform)
      if (isForAnother(proposal, 'adopt', by)) {
        throw new Problem('not-yourself', {
          zh: '起草或提交方案的人不得自行把办件转入新版本：请由他人办理',
          en: 'whoever made or submitted a proposal does not move cases to what it makes: somebody else has to',
        })
      }
      const asker: AskedBy = { id: by.id, role: by.role, department: by.department }
      const input: Input = { reform, reasons }
      return { job: await jobs.ask(KIND, input, asker, { id }) }
    },
  }
}

export type MigrationService = ReturnType<typeof migrationService>
