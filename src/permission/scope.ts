import type { Process } from '../process/definition.ts'
import { leadsOf, partsOf } from '../process/parts.ts'
import { leaves } from '../process/tree.ts'
import { comprehensive, type Scope } from './table.ts'

/** What an event is about beside its process: for an event of an item, the item. */
const departmentOfLeaf = ({ tree }: Process, leaf: string | undefined) =>
  leaves(tree).find(({ id }) => id === leaf)?.department.id

/** The departments at whose windows a process is handled; its leads first. */
function atWindows(process: Process): string[] {
  const own = [...leadsOf(process), ...process.responsible].map(({ id }) => id)
  return [...new Set([...own, comprehensive])]
}

/** The departments that a scope takes in. */
export function departmentsIn(scope: Scope, process: Process, leaf: string | undefined): readonly string[] {
  switch (scope) {
    case 'hall':
      return atWindows(process)
    case 'lead':
      return leadsOf(process).map(({ id }) => id)
    case 'any-part':
      return partsOf(process).map(({ id }) => id)
    case 'leaf': {
      const department = departmentOfLeaf(process, leaf)
      return department === undefined ? [] : [department]
    }
  }
}
