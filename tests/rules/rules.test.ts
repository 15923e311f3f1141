import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { plan } from '../../machines/plan/plan.ts'
import { rules } from '../../machines/rules.ts'
import { cites } from '../../src/process/rules/cited.ts'
import { findBreaches } from '../../src/process/rules/find-breaches.ts'
import { binds } from '../../src/process/rules/scope.ts'
import { findCopied } from '../plan/plan-text.ts'

const clauses = [...plan.sections.flatMap((section) => section.clauses), ...plan.mainText]
const notEnforced = rules.flatMap(({ id, enforcement }) => (enforcement.enforced ? [] : [id]))

test('every rule clause of the plan is on record, with the three that stand elsewhere', () => {
  const ruleClauses = clauses.flatMap(({ id, kind }) => (kind === 'rule' ? [id] : []))
  expect(ruleClauses).toHaveLength(17)
  const recorded = new Set(rules.map(({ clause }) => clause))
  expect([...recorded].sort()).toEqual([...ruleClauses, '十二-11', '十四-10', '正文三(四)'].sort())
})

test('a rule has an id of its own that begins with its clause, and binds some process', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, clause, scope } of rules) {
    expect(id.split('/')[0]).toBe(clause)
    expect(
      catalogue.some((process) => binds(scope, process)),
      id,
    ).toBe(true)
    const slugs = new Set(catalogue.map(({ slug }) => slug))
    for (const slug of scope.slugs ?? []) expect(slugs, id).toContain(slug)
  }
})

test('the dates of a rule are those of its clause, and some demands have none', () => {
  for (const { clause, milestones } of rules) {
    const dates = clauses.find(({ id }) => id === clause)?.milestones.map(({ date }) => date)
    for (const { date } of milestones) expect(dates).toContain(date)
  }
  const dateOf = (id: string) => rules.find((rule) => rule.id === id)?.milestones.map(({ date }) => date)
  expect(dateOf('二-20/consultation')).toEqual(['2021-07-31'])
  expect(dateOf('二-20/collaboration')).toEqual([])
  expect(dateOf('二-21/online')).toEqual([])
  expect(dateOf('十-1/e-seal')).toEqual(['2021-06-30'])
  expect(dateOf('十-1/payment')).toEqual(['2021-12-31'])
  expect(dateOf('十四-10')).toEqual(['2021-09-30'])
  expect(dateOf('正文三(四)')).toEqual([])
})

test.each(catalogue.map((process) => [`${process.slug}@${process.version}`, process] as const))(
  '%s breaks no rule',
  (_, process) => expect(findBreaches(rules, process, catalogue)).toEqual([]),
)

test('what a rule says is told in our own words', () => {
  for (const { demands, enforcement, read } of rules) {
    const how = enforcement.enforced ? enforcement.by : enforcement.why
    for (const { zh } of [demands, how, ...(read ? [read] : [])]) expect(findCopied(zh), zh).toBeUndefined()
  }
})

test('of the seventeen rule clauses all but two are enforced at least in part', () => {
  const enforced = new Set(rules.flatMap(({ clause, enforcement }) => (enforcement.enforced ? [clause] : [])))
  const left = clauses.flatMap(({ id, kind }) => (kind === 'rule' && !enforced.has(id) ? [id] : []))
  // 逐步, by degrees, is a support and no demand.
  expect(left).toEqual(['十二-6', '十二-7'])
})

describe('what the system does not enforce yet is said so', () => {
  test('it is these demands, and no others', () => {
    expect(notEnforced).toEqual([
      '二-1/sharing',
      '二-20/published',
      '二-20/collaboration',
      '二-21/integration',
      '十-1/payment',
      '十二-6',
      '十二-7',
      '十四-7/before',
      '十四-7/during',
      '十四-7/reward',
      '十四-9/coercion',
      '十二-11/first-asked',
      '十二-11/in-time',
    ])
  })

  test('each says why in both languages', () => {
    for (const { id, enforcement } of rules) {
      if (enforcement.enforced) continue
      expect(enforcement.why.zh, id).toMatch(/\p{Script=Han}/u)
      expect(enforcement.why.en, id).toMatch(/\w/)
    }
  })

  test.each(['十二-6', '十二-7'])('rule %s: by degrees, a support: no definition rests on it', (clause) => {
    const rule = rules.find(({ id }) => id === clause)
    expect(rule?.enforcement).toMatchObject({ enforced: false, why: { zh: expect.stringContaining('逐步') } })
    expect(catalogue.filter((process) => cites(process, clause))).toEqual([])
  })

  test('rule 十二-11: every item of the hall shows the words of its limit, and no figure', () => {
    const hall = rules.find(({ id }) => id === '十二-11/in-time')?.scope ?? {}
    for (const { unnumbered, limits } of catalogue.filter((process) => binds(hall, process))) {
      expect(unnumbered?.map(({ words }) => words)).toContain('限时办结')
      expect(limits.filter(({ source }) => 'plan' in source)).toEqual([])
    }
  })
})
