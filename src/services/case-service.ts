import type { Case } from '../case/case.ts'
import { limitOf, requestOf } from '../case/clocks.ts'
import type { CaseEngine } from '../case/engine.ts'
import { eventsInForce } from '../case/in-force.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Client } from '../database/client.ts'
import { type CaseFilter, isNumber, listCases } from '../database/queries/cases.ts'
import { eventsOf, type Queryable } from '../database/queries/ledger.ts'
import { type Acting, whyMayNotDo } from '../permission/may-do.ts'
import { processesRead } from '../permission/may-read.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import type { Process } from '../process/definition.ts'
import { inBoth } from '../process/in-both.ts'
import type { Rule } from '../process/rules/rule.ts'
import type { Calendar } from '../time/calendar.ts'
import { receiptFor } from '../time/receipt-for.ts'
import type { Act, Outcome } from './act.ts'
import { attempt } from './attempt.ts'
import { caseDetails } from './case-details.ts'
import { caseRowView } from './case-row-view.ts'
import { caseView, eventView } from './case-view.ts'
import { commitActs } from './commit-acts.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { groupCommit } from './group-commit.ts'
import { openDays } from './open-days.ts'
import { getCase, readableCase } from './readable-case.ts'
import { sealParties } from './seal-parties.ts'
import { recordedAfter } from './when.ts'

export interface CaseServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly engine: CaseEngine
  readonly catalogue: readonly Process[]
  /** Takes in what the county has adopted by now, in a transaction of acts. */
  readonly readAdopted: (tx: Queryable) => Promise<void>
  /** What the plan demands of several processes at once. */
  readonly rules: readonly Rule[]
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly vault: Vault
  /** Sees that the calendars are not too old to go by. */
  readonly fresh: () => Promise<void>
  readonly now: () => Temporal.Instant
}

/** What routes and the command line ask of cases: one transaction each, shared with whoever asks at the same time. */
export function caseService({
  database,
  engine,
  catalogue,
  readAdopted,
  rules,
  calendarAt,
  fresh,
  vault,
  now,
}: CaseServiceOptions) {
  const { sql, db } = database
  const commit = groupCommit<Act, Outcome>(
    commitActs({ sql, engine, catalogue, readAdopted, rules, fresh, now }),
  )

  /**
   * A case as time has it at `at`, even where no sweep has come by yet. It keeps the revision that is stored, which
   * is the one that the next act may have seen. Where time can't move it, for want of a calendar, it is shown as
   * it is stored.
   */
  async function caseAt(idOrNumber: string, who: Acting, at: Temporal.Instant) {
    await fresh()
    return asTimeHasIt(await readableCase(sql, engine.processOf, idOrNumber, who), at)
  }

  function asTimeHasIt(stored: Case, at: Temporal.Instant) {
    const fired = attempt(() => engine.fire(stored, at, recordedAfter(at, stored.lastAt)))
    if (fired instanceof Error) return { case: stored, stored, fired: [] }
    return { case: { ...fired.case, revision: stored.revision }, stored, fired: fired.effects.events }
  }

  return {
    /** @throws Problem when the act is refused; then nothing has changed */
    async act(act: Act) {
      const outcome = await commit(act.kind === 'open' ? sealParties(vault, act) : act)
      if (outcome instanceof Error) throw outcome
      const { event, case: after, repeated } = outcome
      // An act entered after the fact leaves the case as it was then: time catches up before it is shown.
      const { case: shown } = asTimeHasIt(after, event.recordedAt)
      const view = caseView(engine, calendarAt(event.recordedAt), shown, event.recordedAt)
      return { event: eventView(event), case: view, repeated }
    },

    /** The id of a case given by id or number. @throws Problem `unknown-case` */
    async idOf(idOrNumber: string) {
      return isNumber(idOrNumber) ? (await getCase(sql, idOrNumber)).id : idOrNumber.toLowerCase()
    },

    async read(idOrNumber: string, who: Acting) {
      const at = now()
      const { case: found, stored, fired } = await caseAt(idOrNumber, who, at)
      const recorded = await eventsOf(sql, found.id, { upTo: stored.revision })
      const events = [...eventsInForce(recorded).inForce, ...fired] as [LedgerEvent, ...LedgerEvent[]]
      return {
        ...caseView(engine, calendarAt(at), found, at),
        ...caseDetails(engine.processOf(found), found, events),
      }
    },

    /** How a case's time stands, without anything about people: what a page asks again and again. */
    async clocks(idOrNumber: string, who: Acting) {
      const at = now()
      const { case: found } = await caseAt(idOrNumber, who, at)
      const calendar = calendarAt(at)
      const { revision, status, asOf, clocks } = caseView(engine, calendar, found, at)
      return { revision, status, asOf, open: openDays(calendar, at), clocks }
    },

    /** What may happen now, and of that what whoever asks may do. */
    async availableEvents(idOrNumber: string, who: Acting) {
      const { case: found } = await caseAt(idOrNumber, who, now())
      const process = engine.processOf(found)
      const events = engine.available(found).map((event) => {
        const why = whyMayNotDo(who, event.type, process, found.handling)
        return { ...event, permitted: why === undefined, notPermitted: why ?? null }
      })
      return { revision: found.revision, events }
    },

    async history(idOrNumber: string, who: Acting) {
      const { id } = await readableCase(sql, engine.processOf, idOrNumber, who)
      const events = await eventsOf(sql, id)
      return { events: events.map(eventView), voided: eventsInForce(events).voided }
    },

    /**
     * The proof of the due date as it is stored, on the calendar with which it was counted: a notice that is known but
     * not yet counted by does not move it.
     * @throws Problem `unknown-limit`; `no-due-date` while the clock is held
     */
    async receipt(idOrNumber: string, who: Acting, limitId: string, run: number) {
      const at = now()
      const { case: found, stored, fired } = await caseAt(idOrNumber, who, at)
      const clock = found.clocks.find((one) => one.limit === limitId && one.run === run)
      if (!clock)
        throw new Problem('unknown-limit', {
          zh: `办件${found.number}没有时限${limitId}的第${run}次计时`,
          en: `case ${found.number} has no clock ${limitId} run ${run}`,
        })
      if (clock.held.at(-1)?.to === null) {
        throw new Problem('no-due-date', {
          zh: `时限${limitId}自${clock.held.at(-1)?.from}起暂停计时：恢复后才有到期日`,
          en: `${limitId} is held since ${clock.held.at(-1)?.from}: it is due again once it counts`,
        })
      }
      const limit = limitOf(engine.processOf(found), clock)
      const request = requestOf(limit, clock)
      if (!request) {
        throw new Problem('no-due-date', {
          zh: `时限${limitId}的日期随承诺填写，没有计算`,
          en: `the day of ${limitId} was entered with the promise: nothing was calculated`,
        })
      }
      const recorded = await eventsOf(sql, found.id, { upTo: stored.revision })
      const known = engine.countedAt([...recorded, ...fired], limitId, run) ?? at
      return receiptFor(calendarAt(known), request, {
        kind: limit.kind,
        citation: inBoth(citationOf(limit.source)),
        event: `${found.number} ${limit.from}`,
      })
    },

    async list(who: Acting, filter: Omit<CaseFilter, 'after'> & { readonly after?: string | undefined }) {
      const { limit, order } = filter
      const rows = await listCases(db, {
        ...filter,
        readable: processesRead(catalogue, who),
        limit: limit + 1,
        after: readCursor(order, filter.after),
      })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const at = order === 'due' ? last?.dueAt : last?.openedAt
      return {
        cases: page.map(caseRowView),
        next: rows.length > limit && last && at ? cursorOf(order, { at, id: last.id }) : null,
      }
    },
  }
}

export type CaseService = ReturnType<typeof caseService>
