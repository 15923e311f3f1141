import { type Condition, not } from '../condition.ts'
import type { Process, Source } from '../definition.ts'
import { known } from '../reform/known.ts'
import { also } from './also.ts'
import { changeLeaf } from './change-leaf.ts'

interface Exemption {
  readonly operator: 'exempt'
  readonly when: Condition
  readonly source: Source
}

/** Takes an item out of the cases in which `when` holds. */
export interface ExemptItem extends Exemption {
  readonly item: string
}

/** Forbids asking for a material in the cases in which `when` holds. */
export interface ExemptMaterial extends Exemption {
  readonly material: string
}

export type Exempt = ExemptItem | ExemptMaterial

export function exempt(process: Process, operator: Exempt): Process {
  const belongs = not(operator.when)
  if ('item' in operator) {
    return changeLeaf(process, operator.item, (leaf) => ({ ...leaf, when: also(leaf.when, belongs) }))
  }
  const { id } = known(
    process.materials,
    operator.material,
    { zh: '操作对象材料', en: 'operator on material' },
    { zh: `${process.slug}不要求提供`, en: `which ${process.slug} does not ask for` },
  )
  const materials = process.materials.map((material) =>
    material.id === id
      ? { ...material, mayAsk: also(material.mayAsk, belongs), source: operator.source }
      : material,
  )
  return { ...process, materials }
}
