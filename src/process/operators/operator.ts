import { type Condition, not } from '../condition.ts'
import type { Department, Process, Source } from '../definition.ts'
import type { Item, Tree } from '../tree.ts'
import { mapLeaves } from '../tree.ts'

/**
 * A reform is operators on processes, as data: each says what it changes and by what right, so that before and
 * after can be compared and a planner's proposal is the same thing as the county's own reform.
 */
export type Operator =
  /** Takes an item out of the cases in which `when` holds. */
  | {
      readonly operator: 'exempt-item'
      readonly item: string
      readonly when: Condition
      readonly source: Source
    }
  /** Forbids asking for a material in the cases in which `when` holds. */
  | {
      readonly operator: 'exempt-material'
      readonly material: string
      readonly when: Condition
      readonly source: Source
    }
  /** Approval by any department but `authority` becomes a consultation, which cannot refuse (二-20). */
  | { readonly operator: 'consult'; readonly authority: Department; readonly source: Source }

const both = (first: Condition | true | undefined, second: Condition): Condition => {
  if (first === undefined || first === true) return second
  throw new TypeError('a second condition on one item or material: join the two in its definition')
}

function changeItem(tree: Tree, id: string, change: (item: Item) => Item): Tree {
  let found = false
  const changed = mapLeaves(tree, (leaf) => {
    if (leaf.id !== id || leaf.kind !== 'item') return leaf
    found = true
    return change(leaf)
  })
  if (!found || !changed) throw new TypeError(`operator on item "${id}", which is not in the tree`)
  return changed
}

/**
 * Applies one operator.
 * @throws TypeError when it names what the process does not have
 */
export function apply(process: Process, operator: Operator): Process {
  switch (operator.operator) {
    case 'exempt-item': {
      const belongs = not(operator.when)
      const tree = changeItem(process.tree, operator.item, (item) => ({
        ...item,
        when: both(item.when, belongs),
      }))
      return { ...process, tree }
    }
    case 'exempt-material': {
      if (!process.materials.some(({ id }) => id === operator.material)) {
        throw new TypeError(
          `operator on material "${operator.material}", which ${process.slug} does not ask for`,
        )
      }
      const materials = process.materials.map((material) =>
        material.id === operator.material
          ? { ...material, mayAsk: both(material.mayAsk, not(operator.when)), source: operator.source }
          : material,
      )
      return { ...process, materials }
    }
    case 'consult': {
      const tree = mapLeaves(process.tree, (leaf) => {
        if (leaf.kind !== 'item' || leaf.department.id === operator.authority.id) return leaf
        const { screening: _, separable: __, ...rest } = leaf
        return { ...rest, kind: 'consult' }
      })
      return { ...process, tree: tree ?? process.tree }
    }
  }
}
