import { assign, setup } from 'xstate'
import { compileLife } from './compile-life.ts'
import { type Condition, type Facts, holds } from './condition.ts'
import type { Process } from './definition.ts'
import type { LeafEvent, LifeEvent, TimeEvent } from './events.ts'
import type { Action } from './state-config.ts'

/** An event as a machine sees it: its type, with the payload beside it. */
export type MachineEvent =
  | { type: Exclude<LifeEvent, 'open'> | TimeEvent }
  | { type: `${string}.screen`; checks?: Readonly<Record<string, boolean>> }
  | { type: `${string}.${Exclude<LeafEvent, 'screen'>}` }

export interface MachineContext {
  facts: Facts
  extended: boolean
}

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
    'not-yet-extended': ({ context }) => !context.extended,
    'all-checks-hold': ({ event }, { checks }: { checks: readonly string[] }) =>
      'checks' in event && checks.every((check) => event.checks?.[check] === true),
  },
  actions: {
    // Effects as data: the engine reads these from the transition's list of actions, they do nothing themselves.
    'enter-phase': (_, _params: ActionParams<'enter-phase'>) => {},
    conclude: (_, _params: ActionParams<'conclude'>) => {},
    'mark-extended': assign({ extended: true }),
  },
})

/**
 * Compiles a process to a real XState machine, which also runs under `createActor` with `{ input: { facts } }`.
 * The configuration inside it is plain JSON (`machine.config`).
 */
export function compile(process: Process) {
  const config = compileLife(process)
  type Config = Parameters<typeof base.createMachine>[0]
  return base.createMachine({
    ...config,
    id: `${process.slug}@${process.version}`,
    context: ({ input }: { input: MachineInput }): MachineContext => ({
      facts: input?.facts ?? {},
      extended: false,
    }),
  } as unknown as Config)
}

export type CaseMachine = ReturnType<typeof compile>
