import type { LimitUnit } from '../../time/limit-unit.ts'
import { type Condition, not } from '../condition.ts'
import type { Name, Process, Source } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import type { AnyLeaf, Commitment, Tree } from '../tree.ts'
import { also } from './also.ts'
import { leafOf } from './change-leaf.ts'
import { onPromise } from './on-promise.ts'
import { replaceLeaf } from './replace-leaf.ts'

/** A promise stands in for an item (告知承诺制): what was examined is owed later. */
export interface Commit {
  readonly operator: 'commit'
  readonly item: string
  /** The cases in which one may promise; in all others the item stays. All when absent. */
  readonly when?: Condition
  /** By when it is owed; the day is entered with the promise when absent. */
  readonly within?: { readonly amount: number; readonly unit: LimitUnit }
  readonly owedBy: Name
  /** Materials that the promise replaces. */
  readonly materials?: readonly string[]
  readonly source: Source
}

/** Of the ids that are free, the one that says what it is. */
const promiseOf = (leaf: AnyLeaf) => `${leaf.id}-commitment`

export function commit(process: Process, operator: Commit): Process {
  const { item, when, within, owedBy, materials = [], source } = operator
  const leaf = leafOf(process.tree, item)
  if (leaf.kind === 'commitment' || leaf.kind === 'wait') {
    throw new ReformError({
      found: { zh: `“${item}”不是审查事项`, en: `"${item}", which is a ${leaf.kind}` },
      needed: {
        zh: '可由承诺代替的事项、步骤或征求意见',
        en: 'an item, a step or a consultation that a promise can stand in for',
      },
      remedy: { zh: '改正事项', en: 'correct the item' },
    })
  }
  const id = promiseOf(leaf)
  const belongs = when && leaf.when ? also(leaf.when, when) : (when ?? leaf.when)
  const promise: Commitment = {
    kind: 'commitment',
    id,
    zh: `${leaf.zh}（告知承诺）`,
    en: `${leaf.en} (on commitment)`,
    department: leaf.department,
    ...(belongs && { when: belongs }),
    covers: [...(leaf.covers ?? []), { item, supervisedBy: leaf.department }],
    source,
  }
  const stays: Tree[] = when ? [{ ...leaf, when: also(leaf.when, not(when)) }] : []
  const tree = replaceLeaf(process.tree, item, [promise, ...stays])
  const gone = stays.length === 0
  const own = gone
    ? {
        limits: process.limits.filter((limit) => limit.item !== item),
        certificates: process.certificates.map((paper) =>
          paper.item === item ? { ...paper, item: id } : paper,
        ),
      }
    : {}
  const limit = {
    id,
    zh: `兑现：${leaf.zh}`,
    en: `Kept: ${leaf.en}`,
    amount: within?.amount ?? null,
    unit: within?.unit ?? 'calendar-days',
    kind: 'law' in source ? 'statutory' : 'plan' in source ? 'plan' : 'promised',
    source,
    from: 'promise',
    until: 'fulfilment',
    owedBy,
  } as const
  const changed = { ...process, ...own, tree }
  const asked = onPromise(changed, materials, when, source)
  return { ...asked, limits: [...asked.limits, limit] }
}
