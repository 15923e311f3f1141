import { leaves } from '../tree.ts'
import type { Check } from './rule.ts'

/** One department approves; every other is consulted and cannot refuse. */
export const oneAuthority: Check = ({ tree }) => {
  const approving = leaves(tree).filter(({ kind }) => kind === 'item')
  const departments = [...new Set(approving.map(({ department }) => department.zh))]
  return departments.length > 1 ? [`${departments.join(', ')} approve: all but one must be consulted`] : []
}

/** Whoever handled a part before is still asked for it: by the same department, and no part is lost. */
export const supervisionStays: Check = ({ tree, mergedItems }, catalogue) => {
  const parts = leaves(tree)
  return mergedItems.flatMap((item) => {
    const earlier = catalogue.find(({ slug, version }) => `${slug}@${version}` === item)
    if (!earlier) return [`${item} is merged but not defined`]
    return leaves(earlier.tree).flatMap(({ id, zh, department }) => {
      const now = parts.find((part) => part.id === id)
      if (!now) return [`${zh} is lost`]
      return now.department.id === department.id
        ? []
        : [`${zh} has gone from ${department.zh} to ${now.department.zh}`]
    })
  })
}
