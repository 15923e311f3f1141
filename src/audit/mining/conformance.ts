import { initialTransition, transition } from 'xstate'
import { activePaths } from '../../case/active-paths.ts'
import type { Facts } from '../../process/condition.ts'
import type { Process } from '../../process/definition.ts'
import { compile, type MachineEvent } from '../../process/machine.ts'
import { leaves } from '../../process/tree.ts'
import { instancesOf, type MinedEvent } from './instances.ts'

/** Which event of a definition an activity of a log stands for; what is not named here is passed over. */
export type ActivityMapping = Readonly<Record<string, string>>

/** Names of cases that are shown with a deviation. */
const mostCases = 100

export interface ConformanceReport {
  readonly process: string
  readonly version: number
  readonly cases: number
  /** Every mapped activity was possible when it came, and the case ended. */
  readonly conforming: number
  /** Every mapped activity was possible, but the case is not at an end. */
  readonly unfinished: number
  /** Possible ones of all mapped activities; null where none is mapped. */
  readonly fitness: number | null
  /** Activities that stand for nothing in the definition, with how often they came. */
  readonly unmapped: readonly { readonly activity: string; readonly count: number }[]
  /** What came where it is not possible, the most frequent first. */
  readonly deviations: readonly {
    readonly activity: string
    readonly event: string
    /** The innermost states that the case was in. */
    readonly states: readonly string[]
    /** Events that would have been possible. */
    readonly possible: readonly string[]
    readonly count: number
    readonly cases: readonly string[]
  }[]
}

const innermost = (paths: readonly string[]) =>
  paths.filter((path) => path !== '' && !paths.some((other) => other.startsWith(`${path}.`)))

/**
 * Replays a log on the machine of a definition: each mapped activity is sent as its event; one that is not possible is
 * a deviation, and the replay goes on where it stood.
 * @param facts what is taken to be so of every case, since a log from elsewhere seldom says
 */
export function conformance(process: Process, mapping: ActivityMapping, facts: Facts) {
  const machine = compile(process)
  const [initial] = initialTransition(machine, { facts })
  const checks = new Map(
    leaves(process.tree).map((leaf) => [
      leaf.id,
      leaf.kind === 'item'
        ? Object.fromEntries((leaf.screening?.checks ?? []).map(({ id }) => [id, true]))
        : {},
    ]),
  )
  const unmapped = new Map<string, number>()
  const deviations = new Map<
    string,
    { activity: string; event: string; states: string[]; possible: string[]; count: number; cases: string[] }
  >()
  let cases = 0
  let conforming = 0
  let unfinished = 0
  let sent = 0
  let possible = 0

  /** An event of a type, with what its guards would read: that the checks of a screening were passed. */
  function eventOf(type: string): MachineEvent {
    const leaf = type.slice(0, Math.max(0, type.lastIndexOf('.')))
    return { type, checks: checks.get(leaf) ?? {} } as unknown as MachineEvent
  }

  return {
    /** @param of the events of one case, in order of time, then of the file */
    add(name: string, of: readonly MinedEvent[]): void {
      cases += 1
      let snapshot = initial
      let whole = true
      for (const { activity } of instancesOf(of)) {
        const type = Object.hasOwn(mapping, activity) ? mapping[activity] : undefined
        if (type === undefined) {
          unmapped.set(activity, (unmapped.get(activity) ?? 0) + 1)
          continue
        }
        sent += 1
        const event = eventOf(type)
        if (snapshot.status === 'active' && snapshot.can(event)) {
          possible += 1
          snapshot = transition(machine, snapshot, event)[0]
          continue
        }
        whole = false
        const states = innermost(activePaths(snapshot.value))
        const key = JSON.stringify([activity, states])
        const known = deviations.get(key) ?? {
          ...{ activity, event: type, states, count: 0, cases: [] },
          possible: [...new Set(Object.values(mapping))].filter((one) => snapshot.can(eventOf(one))),
        }
        deviations.set(key, known)
        known.count += 1
        if (known.cases.length < mostCases && known.cases.at(-1) !== name) known.cases.push(name)
      }
      if (whole && snapshot.status === 'done') conforming += 1
      else if (whole) unfinished += 1
    },

    report: (): ConformanceReport => ({
      process: process.slug,
      version: process.version,
      ...{ cases, conforming, unfinished },
      fitness: sent === 0 ? null : possible / sent,
      unmapped: [...unmapped]
        .map(([activity, count]) => ({ activity, count }))
        .sort((a, b) => b.count - a.count),
      deviations: [...deviations.values()].sort((a, b) => b.count - a.count),
    }),
  }
}

/** The mapped events that no such definition has. */
export function unknownEvents(process: Process, mapping: ActivityMapping): string[] {
  const known = new Set<string>(compile(process).events)
  return [...new Set(Object.values(mapping))].filter((type) => !known.has(type))
}
