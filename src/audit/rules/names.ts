import type { Name, Process } from '../../process/definition.ts'
import { findEventKind } from '../../process/events.ts'
import { leaves } from '../../process/tree.ts'
import { itemOf, verbOf } from './reading.ts'

/** What a limit is called in its process; its id where the process has it no more. */
export const limitName = ({ limits }: Pick<Process, 'limits'>, id: string): Name =>
  limits.find((limit) => limit.id === id) ?? { zh: id, en: id }

/** What an event of a process is called, with the item that it happens to: 名称查验·审查通过. */
export function eventName({ tree }: Pick<Process, 'tree'>, event: { readonly type: string }): Name {
  const verb = verbOf(event)
  const kind = findEventKind(event.type) ?? { zh: verb, en: verb }
  const item = leaves(tree).find(({ id }) => id === itemOf(event))
  return item ? { zh: `${item.zh}·${kind.zh}`, en: `${item.en}: ${kind.en}` } : { zh: kind.zh, en: kind.en }
}

/** So many of something, in English. */
export const plural = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`
