import { phases, placeOf } from '../../process/clock-tags.ts'
import { compileLife } from '../../process/compile-life.ts'
import { type Facts, holds } from '../../process/condition.ts'
import type { Limit, Phase, Process } from '../../process/definition.ts'
import type { Outcome } from '../../process/state-config.ts'
import { leavesFor } from '../../process/tree.ts'
import { toEpochDay } from '../../time/epoch-day.ts'
import type { Stage } from '../../time/limit-plan.ts'
import { countableAmount } from '../../time/limit-unit.ts'
import type { CaseTables } from '../tables/case-tables.ts'
import { compileTables } from '../tables/compile-tables.ts'

/** A limit in the calendar's integers, for cases with given facts. */
export interface ModelLimit {
  readonly id: string
  readonly limit: Limit
  /** Undefined where the day is entered when the promise is made. */
  readonly stage: Stage | undefined
  readonly extension: Stage | undefined
  /** The phase that it starts with, by place; -1: when it begins to count. */
  readonly from: number
  /** It counts back from this epoch day. */
  readonly before: number | undefined
  /** Epoch days between which a clock must start for the limit to be in force. */
  readonly inForce: readonly [number, number]
  readonly waiting: boolean
  /** The column of the event that its end brings, and -1 where its end is only written down. */
  readonly brings: number
}

/** What a transition does to a case beside moving it. */
export interface ModelEffect {
  /** Phases entered, by place, in order; `true`: as of the receipt. */
  readonly phases: readonly (readonly [place: number, asOfReceipt: boolean])[]
  readonly outcome: Outcome | undefined
}

/** A definition made ready to run the cases with these facts: its tables, and its limits beside them. */
export interface CaseModel {
  readonly process: Process
  readonly facts: Facts
  readonly tables: CaseTables
  readonly limits: readonly ModelLimit[]
  readonly effects: readonly ModelEffect[]
  /** The column of an event; of a screening, of the one whose checks all hold under `TYPE true`. */
  readonly columns: ReadonlyMap<string, number>
  /** Bits of the limits that bind these cases. */
  readonly bound: number
  /** Bits of the limits that an event, or a phase entered, brings to what they run until. */
  readonly reachedByEvent: Int32Array
  readonly reachedByPhase: Int32Array
  /** By position, bits of the limits whose item was found not in order there: a refusal is its result. */
  readonly failedIn: Int32Array
  readonly refuse: number
}

/** What gives an item its result (see `clock-result.ts`, which says the same of a case on the ledger). */
const resultVerbs = ['pass', 'fail', 'screen', 'reply', 'done', 'elapsed', 'promise']

const day = (date: string | undefined, otherwise: number): number =>
  date === undefined ? otherwise : toEpochDay(Temporal.PlainDate.from(date))

function stageOf({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): Stage | undefined {
  return amount === null ? undefined : { unit, amount: countableAmount(amount, unit) }
}

function isBound(process: Process, { when, item }: Limit, facts: Facts): boolean {
  if (when && !holds(when, facts)) return false
  return item === undefined || leavesFor(process.tree, facts).some(({ id }) => id === item)
}

/** @throws TypeError for a definition that tables cannot hold */
export function compileModel(process: Process, facts: Facts): CaseModel {
  const ids = process.limits.map(({ id }) => id)
  const tables = compileTables(compileLife(process), facts, ids)
  const columns = new Map(
    tables.events.map(({ type, checksHold }, column) => [checksHold ? `${type} true` : type, column]),
  )
  const bitsWhere = (matches: (limit: Limit) => boolean) =>
    process.limits.reduce((bits, limit, index) => (matches(limit) ? bits | (1 << index) : bits), 0)
  const brings = ({ kind, item, onLapse }: Limit) =>
    columns.get(kind === 'waiting' ? `${item}.elapsed` : (onLapse?.event ?? '')) ?? -1

  return {
    process,
    facts,
    tables,
    columns,
    bound: bitsWhere((limit) => isBound(process, limit, facts)),
    refuse: columns.get('refuse') ?? -1,
    limits: process.limits.map((limit): ModelLimit => {
      const before = limit.before === undefined ? undefined : facts[limit.before]
      return {
        id: limit.id,
        limit,
        stage: stageOf(limit),
        extension: limit.extension && stageOf(limit.extension),
        from: placeOf(limit.from as Phase),
        before: typeof before === 'string' ? day(before, 0) : undefined,
        inForce: [
          day(limit.inForce?.from, Number.NEGATIVE_INFINITY),
          day(limit.inForce?.to, Number.POSITIVE_INFINITY),
        ],
        waiting: limit.kind === 'waiting',
        brings: brings(limit),
      }
    }),
    effects: tables.transitions.map(({ actions }) => ({
      phases: actions.flatMap((action) =>
        action.type === 'enter-phase'
          ? [[placeOf(action.params.phase), action.params.asOf === 'receipt'] as const]
          : [],
      ),
      outcome: actions
        .flatMap((action) => (action.type === 'conclude' ? [action.params.outcome] : []))
        .at(-1),
    })),
    reachedByEvent: Int32Array.from(tables.events, ({ type }) =>
      bitsWhere(({ id, until, item }) =>
        until === 'fulfilment'
          ? type === `${id}.fulfil`
          : item !== undefined && resultVerbs.some((verb) => type === `${item}.${verb}`),
      ),
    ),
    reachedByPhase: Int32Array.from(phases, (_, place) =>
      bitsWhere(({ until }) => until !== 'fulfilment' && until !== 'result' && place >= placeOf(until)),
    ),
    failedIn: Int32Array.from(tables.positions, ({ paths }) =>
      bitsWhere(
        ({ until, item }) => until !== 'fulfilment' && (paths.at(-1) ?? '').endsWith(`.${item}.failed`),
      ),
    ),
  }
}
