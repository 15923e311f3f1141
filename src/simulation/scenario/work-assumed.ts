import type { Name } from '../../process/definition.ts'
import { leaves } from '../../process/tree.ts'
import type { OfficeVariant } from '../office/office-input.ts'
import { defaultParameters } from '../office/parameters.ts'
import type { Distribution } from '../random/distribution.ts'
import { samplerOf } from '../random/sampler.ts'

const minutesOf = (name: 'service.consult' | 'service.review'): number =>
  samplerOf(defaultParameters[name].value as Distribution).mean

/**
 * What defaults say of the work of a reform, and no data: a merged item takes as long as any other, an answer to a
 * consultation less than an examination. A reader must not take such a saving for a finding.
 * @param isGiven whether a scenario gives a parameter
 */
export function workAssumed(variants: readonly OfficeVariant[], isGiven: (name: string) => boolean): Name[] {
  if (variants.length < 2) return []
  const all = variants.flatMap(({ cases }) => cases.flatMap(({ tree }) => leaves(tree)))
  const merged = all.filter(({ id, covers = [] }) => covers.length > 1 && !isGiven(`service.${id}`))
  const opinions = all.filter(({ id, kind }) => kind === 'consult' && !isGiven(`service.${id}`))
  const ofMerged = [...new Map(merged.map((leaf) => [leaf.id, leaf])).values()].map(
    ({ id, zh, en, covers = [] }): Name => ({
      zh: `合并后的“${zh}”由${covers.length}项并成，仍按一项的默认用时计算：由此显示的人员工时节约是假定（可用 service.${id} 给出）`,
      en: `"${en}", made of ${covers.length} items, is taken to last as long as one: staff hours saved by that are assumed, not found (service.${id} says otherwise)`,
    }),
  )
  if (opinions.length === 0 || isGiven('service.consult')) return ofMerged
  const [opinion, examination] = [minutesOf('service.consult'), minutesOf('service.review')]
  return [
    ...ofMerged,
    {
      zh: `答复一次征求意见按默认用时${opinion}分钟、审查一项按${examination}分钟计算：由此显示的人员工时节约是假定（可用 service.consult 给出）`,
      en: `answering a consultation is taken to last ${opinion} minutes, examining an item ${examination}: staff hours saved by that are assumed, not found (service.consult says otherwise)`,
    },
  ]
}
