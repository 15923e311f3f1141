import type { Department, Process, Source } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import { changeLeaf } from './change-leaf.ts'

/** Gives an item to another department. */
export interface Reassign {
  readonly operator: 'reassign'
  readonly item: string
  readonly to: Department
  /** Who supervises what the item decides; the former department when absent (二-20). */
  readonly supervisedBy?: Department
  readonly source: Source
}

export const reassign = (process: Process, operator: Reassign): Process =>
  changeLeaf(process, operator.item, (leaf) => {
    const { to, source, supervisedBy } = operator
    if (leaf.department.id === to.id) {
      throw new ReformError({
        found: { zh: `“${leaf.id}”已由${to.zh}办理`, en: `"${leaf.id}", which ${to.zh} has already` },
        needed: { zh: '另一个部门', en: 'another department' },
        remedy: { zh: '改正部门，或去掉此操作', en: 'correct the department, or leave the operator out' },
      })
    }
    const before = leaf.covers?.filter(({ item }) => item !== leaf.id) ?? []
    const own = leaf.covers?.find(({ item }) => item === leaf.id)?.supervisedBy
    const covers = [...before, { item: leaf.id, supervisedBy: supervisedBy ?? own ?? leaf.department }]
    return { ...leaf, department: to, covers, source }
  })
