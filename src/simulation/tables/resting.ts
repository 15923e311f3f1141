import { type Facts, holds } from '../../process/condition.ts'
import type { Action, Transition } from '../../process/state-config.ts'
import { type SourceState, type TableSource, targetOf, upwards } from './table-source.ts'

/** Where a step comes to rest in its region, and what was done on the way. */
export interface Rest {
  readonly at: SourceState
  readonly actions: readonly Action[]
}

/** Whether a guard may let an event pass, as far as facts and checks say; what is owed is asked at each step. */
export function passes({ guard }: Transition, facts: Facts, checksHold?: boolean): boolean {
  if (guard?.type === 'fact') return holds(guard.params.condition, facts)
  return guard?.type === 'all-checks-hold' ? checksHold === true : true
}

/**
 * Follows a machine's steps as far as the facts decide them: which item belongs in, which way of a choice, what
 * comes after an item that is over. What the facts decide is decided once, and not at each step of each case.
 */
export function restingIn(source: TableSource, facts: Facts) {
  const branches = (state: SourceState) => [...state.children.values()]

  /** Goes down from a state that is entered to where a case can be. */
  function enter(state: SourceState): Rest {
    const own = state.config.entry ?? []
    if (state.config.type === 'parallel')
      return {
        at: state,
        actions: [...own, ...branches(state).flatMap((branch) => beginning(branch).actions)],
      }
    const first = state.config.initial === undefined ? undefined : state.children.get(state.config.initial)
    if (!first) return { at: state, actions: own }
    const { at, actions } = enter(first)
    return { at, actions: [...own, ...actions] }
  }

  /** Where a branch begins, when nothing has happened in it yet. */
  const beginning = (branch: SourceState): Rest => rest(enter(branch))

  /** Whether every branch of a parallel state is over as soon as it begins: no item of it belongs in. */
  const isEmpty = (state: SourceState): boolean =>
    branches(state).every((branch) => isOver(beginning(branch).at, branch))

  function isOver(at: SourceState, branch: SourceState): boolean {
    if (at.config.type === 'parallel') return at === branch && isEmpty(at)
    return at.config.type === 'final' && at.parent === branch
  }

  /** Where the facts, or items that are over, lead on from here. */
  function onward(at: SourceState): { from: SourceState; by: Transition } | undefined {
    for (const from of upwards(at)) {
      const by = from.config.always?.find((one) => one.guard?.type !== 'owes-nothing' && passes(one, facts))
      if (by) return { from, by }
    }
    const ended = at.config.type === 'final' ? at.parent : at
    const isDone = at.config.type === 'final' || (at.config.type === 'parallel' && isEmpty(at))
    const by = isDone ? ended?.config.onDone : undefined
    return ended && by && { from: ended, by }
  }

  /** Follows what leads on of itself until a case rests. */
  function rest(start: Rest): Rest {
    const on = onward(start.at)
    if (!on) return start
    const { at, actions } = follow(on.from, on.by)
    return rest({ at, actions: [...start.actions, ...actions] })
  }

  /** Takes one transition, without what leads on from its target. */
  function follow(from: SourceState, { target, actions = [] }: Transition): Rest {
    if (target === undefined) return { at: from, actions }
    const entered = enter(targetOf(source, from, target))
    return { at: entered.at, actions: [...actions, ...entered.actions] }
  }

  return {
    beginning,
    /** Takes a transition and all that leads on from its target. */
    after: (from: SourceState, by: Transition): Rest =>
      by.target === undefined ? follow(from, by) : rest(follow(from, by)),
  }
}
