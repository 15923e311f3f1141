import { describe, expect, test } from 'vitest'
import complaints from '../../machines/17-foreign-investment/foreign-investor-complaint.ts'
import projects from '../../machines/17-foreign-investment/foreign-project-conditional-acceptance.ts'
import award from '../../machines/17-foreign-investment/major-fdi-award.ts'
import { foreignInvestment } from '../../machines/17-foreign-investment/section.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { testAgreement } from './agreement.ts'

describe.each(foreignInvestment.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  testAgreement(process)
})

test('the award is 2% of the capital used, once the standard is met (十七-1)', () => {
  expect(leaves(award.tree).map(({ id }) => id)).toEqual(['verification', 'report', 'award'])
  expect(leaves(award.tree).at(-1)?.zh).toContain('2%')
  expect(award.facts).toMatchObject([{ id: 'capitalUsed', type: 'number', unit: '元' }])
})

describe('conditional acceptance of foreign projects (十七-3)', () => {
  const { open, act, clock } = hall([projects])
  const opened = (facts: object) =>
    act(
      open(projects.slug, '2021-09-01T09:00', { procedures: [], lacking: true, ...facts }).case,
      '2021-09-01T09:00',
      ['accept', 'green-card.pass', 'agent.done'],
    )
  const promise = 'lacking-material.promise'

  test('T8 容缺 has no number, so its day must be entered', () => {
    expect(projects.limits[0]).toMatchObject({ id: 'lacking-material', amount: null })
    const asked = opened({})
    expect(() => act(asked, '2021-09-01T10:00', promise, { document: '承 1' })).toThrow('enter the day')
    const promised = act(asked, '2021-09-01T10:00', promise, { document: '承 1', until: '2021-09-30' })
    expect(String(clock(promised, 'lacking-material').due?.date)).toBe('2021-09-30')
  })

  test('T8 the case stays open after delivery until the material is made good', () => {
    const promised = act(opened({}), '2021-09-01T10:00', promise, { document: '承 1', until: '2021-09-30' })
    const delivered = act(promised, '2021-09-02T10:00', 'deliver')
    expect(delivered).toMatchObject({ ended: false, value: 'following-up' })
    const kept = act(delivered, '2021-09-20T10:00', 'lacking-material.fulfil', { proof: '材 1' })
    expect(kept).toMatchObject({ ended: true, value: 'closed' })
  })

  test('each permit by itself has 20 working days; jointly handled they have 45', () => {
    const own = opened({ lacking: false, procedures: ['ecology', 'natural-resources'] })
    const counting = ({ clocks }: typeof own) =>
      clocks.filter(({ stoppedAt }) => !stoppedAt).map(({ limit }) => limit)
    expect(counting(own)).toEqual(['permit-decision-natural-resources', 'permit-decision-ecology'])
    expect(String(clock(own, 'permit-decision-ecology').due?.date)).toBe('2021-09-29')
    const joint = opened({ lacking: false, procedures: ['ecology', 'natural-resources'], jointly: true })
    expect(counting(joint)).toEqual(['joint-permit-decision'])
    expect(String(clock(joint, 'joint-permit-decision').due?.date)).toBe('2021-11-09')
  })

  test('the figures and their extensions are those of 行政许可法 42', () => {
    const of = (id: string) => projects.limits.find((limit) => limit.id === id)
    expect(of('permit-decision-ecology')).toMatchObject({
      amount: 20,
      source: { law: '行政许可法 42(1)', mark: 'C' },
      extension: { amount: 10, approver: '本行政机关负责人' },
    })
    expect(of('joint-permit-decision')).toMatchObject({
      amount: 45,
      source: { law: '行政许可法 42(2)', mark: 'C' },
      extension: { amount: 15, approver: '本级人民政府负责人' },
    })
    expect(of('permit-decision-tax-bureau')).toBeUndefined()
  })

  test('departments meet only where there are difficulties', () => {
    const facts = { procedures: [], lacking: false, jointly: false }
    const ids = (difficulty: boolean) =>
      leavesFor(projects.tree, { ...facts, difficulty }).map(({ id }) => id)
    expect(ids(true)).toEqual(['green-card', 'agent', 'meeting'])
    expect(ids(false)).toEqual(['green-card', 'agent'])
  })
})

describe('requests and complaints of foreign investors (十七-4, 十七-6)', () => {
  const { open, act, clock } = hall([complaints])

  test('a complaint: 7 working days to accept, 60 to close', () => {
    expect(complaints.limits.map(({ amount, unit, source }) => [amount, unit, source])).toEqual([
      [7, 'working-days', { law: '商务部令2020年第3号 15', mark: 'C' }],
      [60, 'working-days', { law: '商务部令2020年第3号 19', mark: 'C' }],
    ])
    const received = open(complaints.slug, '2021-09-01T09:00', { kind: 'complaint' }).case
    expect(String(clock(received, 'complaint-acceptance').due?.date)).toBe('2021-09-10')
    const accepted = act(received, '2021-09-02T09:00', 'accept')
    expect(String(clock(accepted, 'complaint-closing').due?.date)).toBe('2021-12-01')
  })

  test('a request has words of speed and no limit', () => {
    const received = open(complaints.slug, '2021-09-01T09:00', { kind: 'request' }).case
    expect(act(received, '2021-09-02T09:00', 'accept').clocks).toEqual([])
    expect(complaints.unnumbered?.map(({ words }) => words)).toContain('及时应答')
  })

  test.each([
    ['request', 'foreign-affairs', 'answer-foreign-affairs'],
    ['request', 'parks', 'answer-commerce'],
    ['complaint', 'parks', 'complaint-parks'],
    ['complaint', 'foreign-affairs', 'complaint-commerce'],
  ])('a %s before %s is with %s: each clause has its own bodies', (kind, body, leaf) => {
    expect(leavesFor(complaints.tree, { kind, body }).map(({ id }) => id)).toEqual([
      leaf,
      'joint-solution',
      'solution',
      'reply',
    ])
  })
})
