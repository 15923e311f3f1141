import { assign, setup } from 'xstate'
import { compileLife } from './compile-life.ts'
import { type Condition, type Facts, holds } from './condition.ts'
import type { Process } from './definition.ts'
import type { LeafEvent, LifeEvent, TimeEvent } from './events.ts'
import type { Action, StateConfig } from './state-config.ts'

/** An event as a machine sees it: its type, with the payload beside it. */
export type MachineEvent =
  | { type: Exclude<LifeEvent, 'open' | 'request-correction'> | TimeEvent }
  | { type: 'request-correction'; until?: string }
  | { type: `${string}.promise`; until?: string }
  | { type: `${string}.screen`; checks?: Readonly<Record<string, boolean>> }
  | { type: `${string}.suspend`; kind?: string; notice?: string; until?: string }
  | { type: `${string}.${Exclude<LeafEvent, 'screen' | 'suspend' | 'promise'>}` }

/** The fields of an event's payload that a machine reads: all others are the ledger's. */
export const readByMachine = ['checks', 'kind', 'notice', 'until'] as const

/** A special procedure that holds an item's limits (行政许可法 45). */
export interface SpecialProcedure {
  /** Its kind and the number of the notice. */
  readonly ground: string
  /** The last day that the applicant was promised (ISO). */
  readonly until: string | null
  /** That day is past. */
  readonly overdue: boolean
}

/**
 * What a case remembers beside its state. Guards in the review read the facts alone, which never change; those of
 * the life around it may read what is owed.
 */
export interface MachineContext {
  readonly facts: Facts
  /** Separable items that left the case without being passed, sorted. */
  readonly takenOut: readonly string[]
  /** The special procedures under way, by item. */
  readonly special: Readonly<Record<string, SpecialProcedure>>
  /** The last day that the applicant was given for corrections (ISO), once they have been asked for. */
  readonly correctionUntil: string | null
  /** Commitments that are owed: for each the day promised, where it was entered. */
  readonly owed: Readonly<Record<string, string | null>>
  /** Commitments that were found broken, sorted. */
  readonly broken: readonly string[]
}

/** The context of a case that begins. */
export const initialContext = (facts: Facts): MachineContext => ({
  facts,
  takenOut: [],
  special: {},
  correctionUntil: null,
  owed: {},
  broken: [],
})

/** Absent when a tool starts the machine bare: then no fact is known and every condition is false. */
export type MachineInput = { facts: Facts } | undefined

export type ActionParams<T extends Action['type']> =
  Extract<Action, { type: T }> extends { params: infer P } ? P : never

const base = setup({
  types: {
    context: {} as MachineContext,
    events: {} as MachineEvent,
    input: {} as MachineInput,
    tags: {} as string,
  },
  guards: {
    fact: ({ context }, { condition }: { condition: Condition }) => holds(condition, context.facts),
    'all-checks-hold': ({ event }, { checks }: { checks: readonly string[] }) =>
      'checks' in event && checks.every((check) => event.checks?.[check] === true),
    owes: ({ context }, { commitment }: { commitment: string }) => Object.hasOwn(context.owed, commitment),
    'owes-nothing': ({ context }) => Object.keys(context.owed).length === 0,
  },
  actions: {
    // Effects as data: the engine reads these from the transition's list of actions, they do nothing themselves.
    'enter-phase': (_, _params: ActionParams<'enter-phase'>) => {},
    conclude: (_, _params: ActionParams<'conclude'>) => {},
    record: () => {},
    'take-out': assign({
      takenOut: ({ context }, { item }: ActionParams<'take-out'>) => [...context.takenOut, item].sort(),
    }),
    'begin-special-procedure': assign({
      special: ({ context, event }, { item }: ActionParams<'begin-special-procedure'>) => {
        const { kind, notice, until = null } = event as { kind?: string; notice?: string; until?: string }
        const ground = [kind, notice].filter(Boolean).join(' ')
        return { ...context.special, [item]: { ground, until, overdue: false } }
      },
    }),
    'special-procedure-overdue': assign({
      special: ({ context }, { item }: ActionParams<'special-procedure-overdue'>) => {
        const current = context.special[item]
        return current ? { ...context.special, [item]: { ...current, overdue: true } } : context.special
      },
    }),
    'end-special-procedure': assign({
      special: ({ context }, { item }: ActionParams<'end-special-procedure'>) => {
        const { [item]: _, ...rest } = context.special
        return rest
      },
    }),
    owe: assign({
      owed: ({ context, event }, { commitment }: ActionParams<'owe'>) => ({
        ...context.owed,
        [commitment]: ('until' in event && event.until) || null,
      }),
    }),
    settle: assign({
      owed: ({ context }, { commitment }: ActionParams<'settle'>) => {
        const { [commitment]: _, ...rest } = context.owed
        return rest
      },
      broken: ({ context }, { commitment, kept }: ActionParams<'settle'>) =>
        kept ? context.broken : [...context.broken, commitment].sort(),
    }),
    'await-correction': assign({
      correctionUntil: ({ event }) => ('until' in event && event.until) || null,
    }),
  },
})

/** The machine of a configuration in plain JSON; the guards and actions that it names are the ones above. */
export function compileConfig(id: string, config: StateConfig) {
  type Config = Parameters<typeof base.createMachine>[0]
  return base.createMachine({
    ...config,
    id,
    context: ({ input }: { input: MachineInput }): MachineContext => initialContext(input?.facts ?? {}),
  } as unknown as Config)
}

/**
 * Compiles a process to a real XState machine, which also runs under `createActor` with `{ input: { facts } }`.
 * The configuration inside it is plain JSON (`machine.config`), but for the function that makes the context.
 */
export const compile = (process: Process) =>
  compileConfig(`${process.slug}@${process.version}`, compileLife(process))

export type CaseMachine = ReturnType<typeof compile>
