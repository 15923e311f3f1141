import { expect, test } from 'vitest'
import { plan } from '../../machines/plan/plan.ts'
import { findCopied } from './plan-text.ts'

const clauses = [...plan.sections.flatMap((section) => section.clauses), ...plan.mainText]

test('a passage of the plan would be found, as the title of a document that it cites', () => {
  expect(findCopied('见《关于开展政府采购备选库名录库资格库专项清理的通知》。')).toBeDefined()
})

test.each(clauses.map((clause) => [clause.id, clause] as const))(
  '%s is told in our own words, not in the plan’s',
  (_, { zh, milestones, open }) => {
    for (const text of [zh, ...milestones.map((one) => one.zh), open?.zh ?? '']) {
      expect(findCopied(text), text).toBeUndefined()
    }
  },
)

test.each(plan.targets.map((target) => [target.id, target] as const))(
  '%s is told in our own words',
  (_, { zh, formula, assumed }) => {
    for (const text of [zh, formula.zh, assumed?.zh ?? '']) expect(findCopied(text), text).toBeUndefined()
  },
)
