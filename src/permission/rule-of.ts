import type { Handling } from '../case/handling.ts'
import type { Process } from '../process/definition.ts'
import { leaves } from '../process/tree.ts'
import { type EventRule, eventRules, type RuleName } from './table.ts'

/** The part of an event's type that says what happens, and the item that it happens to. */
export function partsOfType(type: string): { readonly verb: string; readonly leaf: string | undefined } {
  const dot = type.lastIndexOf('.')
  return dot < 0 ? { verb: type, leaf: undefined } : { verb: type.slice(dot + 1), leaf: type.slice(0, dot) }
}

/** The row that an event stands under: two of them mean different things in different places. */
export function nameOf(process: Process, type: string, offered: Handling['offered'] = null): string {
  const { verb, leaf } = partsOfType(type)
  if (verb === 'take-over') return `take-over:${offered?.to ?? 'back-office'}`
  if (verb !== 'fail') return verb
  const of = leaves(process.tree).find(({ id }) => id === leaf)
  return of?.kind === 'item' && of.separable ? 'fail:separable' : 'fail'
}

/** The row of this name. */
export const ruleNamed = (name: string): EventRule | undefined =>
  Object.hasOwn(eventRules, name) ? eventRules[name as RuleName] : undefined

/** The row of the table for an event; undefined for what nobody may do. */
export function ruleOf(
  process: Process,
  type: string,
  offered: Handling['offered'] = null,
): EventRule | undefined {
  return ruleNamed(nameOf(process, type, offered))
}
