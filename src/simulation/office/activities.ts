import { isOwedOutside, leadsOf } from '../../process/parts.ts'
import type { AnyLeaf } from '../../process/tree.ts'
import { leaves } from '../../process/tree.ts'
import type { CaseModel } from './case-model.ts'

/** Who or what a case is with while it stands somewhere. */
export const APPLICANT = 'applicant'
export const WINDOWS = 'windows'
export const WAITING = 'waiting'

/** What happens to a case that stands at a position. */
export interface Activity {
  /**
   * `staff`: somebody works on it. `delay`: time passes with the applicant or in a special procedure. `at-once`:
   * nothing needs doing. `time`: only time moves it.
   */
  readonly kind: 'staff' | 'delay' | 'at-once' | 'time'
  /** How it ends; decides which events may come. */
  readonly ends:
    | 'intake'
    | 'intake-again'
    | 'correction'
    | 'review'
    | 'special-procedure'
    | 'rework'
    | 'decision'
    | 'one-way'
  /** A department's id, `windows`, `applicant` or `waiting`. */
  readonly holder: string
  /** The parameter that says how long; with the item's own before the general one. */
  readonly lasts: readonly string[]
  /** What chance is drawn for: the same name in two variants gets the same numbers. */
  readonly purpose: string
  /** Columns of the events that may end it, by verb; -1 where the machine knows no such event. */
  readonly columns: Readonly<Record<string, number>>
}

const general = { item: 'service.review', consult: 'service.consult', step: 'service.step' } as const

function ofLeaf(model: CaseModel, leaf: AnyLeaf, state: string): Activity | undefined {
  const column = (verb: string) => model.columns.get(`${leaf.id}.${verb}`) ?? -1
  const base = { holder: leaf.department.id, purpose: leaf.id }
  if (state === 'special-procedure') {
    const columns = { resume: column('resume') }
    return { ...base, kind: 'delay', ends: 'special-procedure', lasts: ['delay.special-procedure'], columns }
  }
  if (state === 'failed') {
    const columns = { reconsider: column('reconsider'), refuse: model.refuse }
    return { ...base, kind: 'delay', ends: 'rework', lasts: ['delay.rework'], columns }
  }
  if (state !== 'reviewing') return undefined
  switch (leaf.kind) {
    case 'item': {
      const screened = model.columns.get(`${leaf.id}.screen true`) ?? -1
      const columns = { pass: column('pass'), fail: column('fail'), suspend: column('suspend'), screened }
      return { ...base, kind: 'staff', ends: 'review', lasts: [`service.${leaf.id}`, general.item], columns }
    }
    case 'wait':
      return { ...base, kind: 'time', ends: 'one-way', holder: WAITING, lasts: [], columns: {} }
    case 'commitment':
      return {
        ...base,
        kind: 'at-once',
        ends: 'one-way',
        holder: APPLICANT,
        lasts: [],
        columns: { go: column('promise') },
      }
    default: {
      const go = column(leaf.kind === 'consult' ? 'reply' : 'done')
      if (isOwedOutside(model.process, leaf)) {
        const lasts = [`delay.${leaf.id}`, 'delay.owed']
        return { ...base, kind: 'delay', ends: 'one-way', holder: APPLICANT, lasts, columns: { go } }
      }
      const lasts = [`service.${leaf.id}`, general[leaf.kind]]
      return { ...base, kind: 'staff', ends: 'one-way', lasts, columns: { go } }
    }
  }
}

function ofLife(model: CaseModel, state: string, index: number): Activity | undefined {
  const column = (type: string) => model.columns.get(type) ?? -1
  const lead = leadsOf(model.process)[0]?.id ?? WINDOWS
  const act = (
    kind: Activity['kind'],
    ends: Activity['ends'],
    holder: string,
    name: string,
    lasts: string,
    columns: Activity['columns'],
  ): Activity => ({ kind, ends, holder, lasts: [lasts], purpose: `${name}#${index}`, columns })
  const intake = {
    accept: column('accept'),
    decline: column('decline'),
    correct: column('request-correction'),
  }
  switch (state) {
    case 'received':
      return act('staff', 'intake', WINDOWS, 'intake', 'service.intake', intake)
    case 'correction-requested': {
      const columns = { submit: column('submit-correction'), return: column('return') }
      return act('delay', 'correction', APPLICANT, 'correction', 'delay.correction', columns)
    }
    case 'correction-received':
      return act('staff', 'intake-again', WINDOWS, 'intake-again', 'service.intake', intake)
    case 'accepted.deciding': {
      const columns = { approve: column('approve'), refuse: model.refuse }
      return act('staff', 'decision', lead, 'decision', 'service.decision', columns)
    }
    case 'producing-certificate':
      return act('staff', 'one-way', lead, 'certificate', 'service.certificate', { go: column('issue') })
    case 'delivering':
    case 'refused':
      return act('staff', 'one-way', WINDOWS, 'delivery', 'service.delivery', { go: column('deliver') })
    default:
      return undefined
  }
}

/**
 * What happens at each position of a model's tables; undefined where a case only passes or has ended.
 * @param index which of an applicant's cases it is
 */
export function activitiesOf(model: CaseModel, index: number): readonly (Activity | undefined)[] {
  const known = new Map(leaves(model.process.tree).map((leaf) => [leaf.id, leaf]))
  return model.tables.positions.map(({ paths, children, final }) => {
    if (children.length > 0 || final) return undefined
    const path = paths.at(-1) ?? ''
    const parts = path.split('.')
    const leaf = path.startsWith('accepted.under-review.') ? known.get(parts.at(-2) ?? '') : undefined
    return leaf ? ofLeaf(model, leaf, parts.at(-1) ?? '') : ofLife(model, path, index)
  })
}
