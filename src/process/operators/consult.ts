import type { Department, Process, Source } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import { leaves, mapLeaves } from '../tree.ts'

/** Approval by any department but `authority` becomes a consultation, which cannot refuse (二-20). */
export interface Consult {
  readonly operator: 'consult'
  readonly authority: Department
  readonly source: Source
}

export function consult(process: Process, { authority: { id, zh } }: Consult): Process {
  const examining = leaves(process.tree).filter(({ kind }) => kind === 'item')
  if (!examining.some(({ department }) => department.id === id)) {
    const others = [...new Set(examining.map(({ department }) => department.zh))].join('、')
    throw new ReformError({
      found: {
        zh: `由${zh}审批，而它在${process.slug}中没有审查事项`,
        en: `operator that leaves the approval to ${zh}, which examines no item of ${process.slug}`,
      },
      needed: { zh: `有审查事项的部门：${others}`, en: `a department that examines one: ${others}` },
      remedy: { zh: '改正部门', en: 'correct the authority' },
    })
  }
  const tree = mapLeaves(process.tree, (leaf) => {
    if (leaf.kind !== 'item' || leaf.department.id === id) return leaf
    const { screening: _, separable: __, ...rest } = leaf
    return { ...rest, kind: 'consult' }
  })
  return { ...process, tree: tree ?? process.tree }
}
