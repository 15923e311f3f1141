import type { LimitReading } from '../audit/counterfactual/clock-readings.ts'
import {
  type CounterfactualSource,
  counterfactual,
  type Question,
  specialProceduresOf,
} from '../audit/counterfactual/counterfactual.ts'
import type { CaseEngine } from '../case/engine.ts'
import { earlierDefinitions } from '../case/migration/earlier-definitions.ts'
import type { Sql } from '../database/client.ts'
import { eventsOf } from '../database/queries/ledger.ts'
import { loadedNotices } from '../database/queries/notices.ts'
import type { Acting } from '../permission/may-do.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import type { Name, Process } from '../process/definition.ts'
import { leaves } from '../process/tree.ts'
import { measureOf } from '../time/limit-unit.ts'
import { shippedHallSessions, shippedNotices } from '../time/shipped-data.ts'
import { getVersion } from './get-process.ts'
import { readableCase } from './readable-case.ts'

export interface CounterfactualServiceOptions {
  readonly sql: Sql
  readonly catalogue: readonly Process[]
  readonly processOf: CaseEngine['processOf']
  readonly now: () => Temporal.Instant
}

/** What is to have been otherwise: one of them. */
export interface AskedOtherwise {
  /** The event that began the special procedure. */
  readonly withoutSpecial?: number
  /** `slug@version` */
  readonly process?: string
}

function withoutSpecial(source: CounterfactualSource, asked: number): Question {
  const all = specialProceduresOf(source)
  const procedure = all.find(({ seq }) => seq === asked)
  if (procedure) return { kind: 'without-special', procedure }
  const list = all.map(({ seq, item }) => `${seq} (${item})`).join(', ')
  throw new Problem('unknown-special-procedure', {
    zh: `第${asked}号事件没有启动特别程序；${list ? `本办件有：${list}` : '本办件没有过特别程序，请改问其他'}`,
    en: `event ${asked} began no special procedure; ${list ? `this case has: ${list}` : 'this case has had none: ask something else of it'}`,
  })
}

/** A limit's time; days in days, hours in seconds. */
function readingView(reading: LimitReading | null) {
  if (!reading) return null
  const { limit, startedAt, stoppedAt, due, used, result } = reading
  const { zh, en, kind, amount, unit } = limit
  const inDays = measureOf(unit) === 'days'
  return {
    ...{ zh, en, kind, amount, unit, citation: citationOf(limit.source), result },
    startedAt: String(startedAt),
    stoppedAt: stoppedAt && String(stoppedAt),
    due: due && { ...due, date: String(due.date), until: String(due.until) },
    used: inDays ? used : Math.round(used / 1000),
    measure: inDays ? ('days' as const) : ('seconds' as const),
  }
}

/** What a limit or an item is called in the first of the processes that has it. */
function nameIn(processes: readonly Process[], id: string): Name {
  const named = processes.flatMap(({ limits, tree }) => [...limits, ...leaves(tree)])
  const { zh, en } = named.find((one) => one.id === id) ?? { zh: id, en: id }
  return { zh, en }
}

/** What would have become of a case if one thing had been otherwise. Nothing is written. */
export function counterfactualService({ sql, catalogue, processOf, now }: CounterfactualServiceOptions) {
  function questionIn(source: CounterfactualSource, asked: AskedOtherwise): Question {
    if (asked.withoutSpecial !== undefined) return withoutSpecial(source, asked.withoutSpecial)
    const [slug = '', version] = (asked.process ?? '').split('@')
    return { kind: 'process', process: getVersion(catalogue, slug, Number(version)) }
  }

  return {
    /**
     * The case as it is on the ledger; what is open in it is measured up to now.
     * @throws Problem `unknown-case`, `not-permitted`, `unknown-special-procedure`, `unknown-process`,
     *   `invalid-request` for no question and for two; TimeError `calendar-missing`
     */
    async ask(idOrNumber: string, asked: AskedOtherwise, who: Acting) {
      const given = Object.values(asked).filter((value) => value !== undefined).length
      if (given !== 1)
        throw new Problem('invalid-request', {
          zh: `问了${given}件事；须在withoutSpecial和process中只问一件：这样答案才说明这一件事的影响`,
          en: `${given} questions were asked; one of withoutSpecial and process is needed: then the answer shows what that one thing made`,
        })
      const of = await readableCase(sql, processOf, idOrNumber, who)
      const loaded = (await loadedNotices(sql)).map(({ notice }) => notice)
      const events = await eventsOf(sql, of.id, { upTo: of.revision })
      const source: CounterfactualSource = {
        process: processOf(of),
        earlier: earlierDefinitions(processOf, of, events),
        events,
        calendar: { notices: [...shippedNotices, ...loaded], sessions: shippedHallSessions },
        until: now(),
      }
      const question = questionIn(source, asked)
      const answer = counterfactual(source, question)
      const named = question.kind === 'process' ? [question.process, source.process] : [source.process]
      return {
        until: String(answer.until),
        late: answer.late,
        clocks: answer.clocks.map(({ was, wouldBe }) => {
          const { limit, run } = (was ?? wouldBe) as LimitReading
          return { limit: limit.id, run, was: readingView(was), wouldBe: readingView(wouldBe) }
        }),
        impossible: answer.impossible.map(({ seq, type, occurredAt }) => ({
          ...{ seq, type, occurredAt: String(occurredAt) },
        })),
        unmapped: answer.unmapped.map(({ id, zh, en }) => ({ id, ...nameIn(named, id), why: { zh, en } })),
        assumes: answer.assumes,
      }
    },
  }
}

export type CounterfactualService = ReturnType<typeof counterfactualService>
