import { inBoth } from '../../process/in-both.ts'
import type { Rule } from '../../process/rules/rule.ts'
import { bold } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled, wrap } from '../print/wrap.ts'

/** Each rule with what it demands, and by what it is enforced or why it is not. */
export const rulesPage = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ id, demands, milestones, enforcement, atOpening, read }, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(`${id}  ${inBoth(demands)}`, WIDTH).map(bold),
    ...milestones.flatMap(({ words, date }) => labelled('  期限 Milestone  ', `${words} ${date}`, WIDTH)),
    ...(enforcement.enforced
      ? labelled('  落实 Enforced   ', inBoth(enforcement.by), WIDTH)
      : labelled('  未落实 Not      ', inBoth(enforcement.why), WIDTH)),
    ...(atOpening
      ? labelled(
          '  施行 In effect  ',
          '自县里填写之日起 from the day that the county enters, for openings',
          WIDTH,
        )
      : []),
    ...(read ? labelled('  解读 Read as    ', inBoth(read), WIDTH) : []),
  ])
