import { fact } from '../condition.ts'
import type { Department, FactDeclaration, Name, Process, Source } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import { type Commitment, sequence } from '../tree.ts'
import { onPromise } from './on-promise.ts'

/**
 * 容缺受理: the case is accepted and examined although materials are lacking, on the promise to make them good. By
 * when is entered with the promise (trap T8: the plan gives no number).
 */
export interface AcceptConditionally extends Name {
  readonly operator: 'acceptConditionally'
  /** The id of the promise that it puts first into the tree. */
  readonly id: string
  readonly department: Department
  readonly materials: readonly string[]
  /** The fact that says in which cases it is granted; it is asked with the others, and is no when silent. */
  readonly granted: Name & { readonly id: string }
  readonly owedBy: Name
  readonly source: Source
}

export function acceptConditionally(process: Process, operator: AcceptConditionally): Process {
  const { id, zh, en, department, materials, granted, owedBy, source } = operator
  if (materials.length === 0) {
    throw new ReformError({
      found: { zh: `容缺受理“${id}”未列材料`, en: `"${id}", a conditional acceptance with no materials` },
      needed: { zh: '可以后补的材料', en: 'the materials that may be handed in later' },
      remedy: { zh: '列出材料', en: 'list them under materials' },
    })
  }
  const when = fact(granted.id).is(true)
  const asked: FactDeclaration = { ...granted, type: 'boolean', default: false, source }
  const promise: Commitment = { kind: 'commitment', id, zh, en, department, when, source }
  const owing = onPromise(process, materials, when, source)
  const { tree } = process
  return {
    ...owing,
    facts: [...process.facts, asked],
    limits: [
      ...process.limits,
      {
        id,
        zh,
        en,
        amount: null,
        unit: 'calendar-days',
        kind: 'plan' in source ? 'plan' : 'law' in source ? 'statutory' : 'promised',
        source,
        from: 'promise',
        until: 'fulfilment',
        owedBy,
      },
    ],
    tree: tree.kind === 'sequence' ? { ...tree, parts: [promise, ...tree.parts] } : sequence(promise, tree),
  }
}
