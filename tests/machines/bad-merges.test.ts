import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { approvalBureau, housingConstruction } from '../../machines/departments.ts'
import { reformLaw } from '../../machines/duties/law.ts'
import { fact } from '../../src/process/condition.ts'
import type { Operator } from '../../src/process/operators/operator.ts'
import type { Counterexample } from '../../src/process/reform/certificate.ts'
import { certify } from '../../src/process/reform/certify.ts'
import type { Reform } from '../../src/process/reform/reform.ts'
import { referred, reformed } from '../../src/process/reform/reformed.ts'

/** Reforms that no county may make, each with a right that it only claims. */
const claimed = { plan: '二-21', words: '进一步整合' }

function certified(of: readonly string[], operators: readonly Operator[], more: Partial<Reform> = {}) {
  const [slug = '', version] = of[0]?.split('@') ?? []
  const makes = of.length > 1 ? { slug: 'bad-merge', version: 1 } : { slug, version: Number(version) + 1 }
  const reform: Reform = { id: 'bad', zh: '坏', en: 'Bad', of, makes, operators, source: claimed, ...more }
  const before = of.map((reference) => referred(catalogue, reference))
  return certify({ before, result: reformed(catalogue, reform) }, reformLaw)
}
const events = (shown: Counterexample | undefined) => shown?.events.map(({ event }) => event)

describe('a merge that drops the fire inspection is refused with the shortest path that shows it', () => {
  const shortest = [
    'accept',
    'split.done',
    'site-inspection.done',
    'construction.pass',
    'planning.pass',
    'approve',
  ]
  const fire = (operators: readonly Operator[]) => {
    const certificate = certified(['joint-completion-acceptance@1'], operators)
    expect(certificate.granted).toBe(false)
    const verdict = certificate.duties.find(({ duty }) => duty === 'joint-completion-acceptance@1#fire')
    expect(verdict?.status).toBe('dropped')
    const [change] = verdict?.changes ?? []
    expect(change).toMatchObject({ kind: 'dropped', by: null, allowed: false })
    return change?.counterexample
  }

  test('when it is simply left out', () => {
    const shown = fire([{ operator: 'drop', item: 'fire', source: claimed }])
    expect(shown?.facts).toMatchObject({ fireAcceptance: true })
    expect(events(shown)).toEqual(shortest)
  })

  test('when an item takes it in and does not cover it', () => {
    const shown = fire([
      {
        operator: 'merge',
        items: ['construction', 'fire'],
        into: {
          id: 'construction',
          zh: '住建部门验收意见',
          en: 'One opinion',
          department: housingConstruction,
        },
        covers: ['construction'],
        source: claimed,
      },
    ])
    expect(events(shown)).toEqual(shortest)
  })

  test('and one that covers it is not', () => {
    const { duties, granted } = certified(
      ['joint-completion-acceptance@1'],
      [
        {
          operator: 'merge',
          items: ['construction', 'fire'],
          into: { id: 'both', zh: '住建部门验收', en: 'One acceptance', department: housingConstruction },
          covers: ['construction', 'fire'],
          source: claimed,
        },
      ],
    )
    expect(duties.find(({ duty }) => duty.endsWith('#fire'))).toMatchObject({
      status: 'moved',
      now: ['both'],
    })
    expect(granted).toBe(true)
  })
})

describe('二-20 has departments asked where they approved, and not where they accept works', () => {
  const asked = (id: string, items: readonly string[]): Operator => ({
    operator: 'merge',
    items,
    into: {
      id,
      zh: '住建部门意见',
      en: 'Opinion of Housing',
      department: housingConstruction,
      kind: 'consult',
    },
    covers: items,
    source: claimed,
  })

  test('a fire acceptance that becomes an opinion is refused with the path that shows it', () => {
    const { granted, duties } = certified(
      ['joint-completion-acceptance@1'],
      [asked('opinion', ['construction', 'fire'])],
    )
    expect(granted).toBe(false)
    const change = duties
      .find(({ duty }) => duty.endsWith('#fire'))
      ?.changes.find(({ kind }) => kind === 'opinion')
    expect(change).toMatchObject({ allowed: false, by: null })
    expect(events(change?.counterexample)?.at(-1)).toBe('opinion.reply')
  })

  test('what is said to be an approval is a definition that there is', () => {
    const [right] = reformLaw.permissions.filter(({ id }) => id === 'opinion-for-approval')
    const slugs = new Set(catalogue.map(({ slug }) => slug))
    expect(right?.processes?.length).toBeGreaterThan(0)
    for (const slug of right?.processes ?? []) expect(slugs, slug).toContain(slug)
  })

  test('the approval of an air-raid basement may become one', () => {
    const { duties } = certified(
      ['planning-permit@1', 'air-raid-basement-approval@1'],
      [{ operator: 'consult', authority: approvalBureau, source: claimed }],
    )
    const change = duties
      .find(({ duty }) => duty.endsWith('#basement'))
      ?.changes.find(({ kind }) => kind === 'opinion')
    expect(change).toMatchObject({ allowed: true, by: { zh: expect.stringContaining('二-20') } })
  })
})

test('a merge that leaves out the opinion of a department that 二-4 names is refused, though only the county asks for it', () => {
  const certificate = certified(
    ['joint-completion-acceptance@1'],
    [{ operator: 'drop', item: 'planning', source: claimed }],
  )
  expect(certificate).toMatchObject({ granted: false, countyDecides: [] })
  const rule = certificate.rules.find(({ rule }) => rule === 'named-departments-take-part')
  expect(rule?.findings).toHaveLength(1)
  expect(rule?.findings[0]?.zh).toContain('县自然资源和规划局是宁政发〔2021〕8号 二-4所列的责任部门')
  expect(events(rule?.findings[0]?.counterexample)).toEqual([
    'accept',
    'split.done',
    'site-inspection.done',
    'construction.pass',
    'approve',
  ])
})

test('the joint visit, which the county alone asks for, may go: and the certificate says who decides that', () => {
  const { granted, countyDecides } = certified(
    ['joint-completion-acceptance@1'],
    [{ operator: 'drop', item: 'site-inspection', source: claimed }],
  )
  expect(granted).toBe(true)
  expect(countyDecides.map(({ of }) => of)).toEqual(['joint-completion-acceptance@1#site-inspection'])
})

test('a reform that lets registration precede the tax is refused with the shortest path that shows it', () => {
  const certificate = certified(
    ['real-property-judicial-disposal@1'],
    [{ operator: 'parallelise', items: ['tax', 'registration'], source: claimed }],
  )
  expect(certificate.granted).toBe(false)
  const order = certificate.orders.find(({ order }) => order === 'tax-before-registration')
  expect(order).toMatchObject({ holds: false, citation: { zh: expect.stringContaining('四-3') } })
  expect(events(order?.counterexample)).toEqual([
    'accept',
    'to-registry.done',
    'to-tax.done',
    'registration.pass',
  ])
  const registration = certificate.duties.find(({ duty }) => duty.endsWith('#registration'))
  expect(registration?.status).toBe('concurrent')
})

describe('a merge that lets a consulted department refuse is refused with the shortest path that shows it', () => {
  test('when a department approves where 二-20 has it asked', () => {
    const certificate = certified(['construction-permit@1', 'construction-quality-supervision@1'], [], {
      makes: { slug: 'bad-merge', version: 1, lead: [approvalBureau, housingConstruction] },
    })
    expect(certificate.granted).toBe(false)
    const rule = certificate.rules.find(({ rule }) => rule === 'consulted-cannot-refuse')
    expect(rule?.holds).toBe(false)
    expect(events(rule?.findings[0]?.counterexample)).toEqual(['accept', 'quality.fail', 'refuse'])
  })

  test('when what was an opinion becomes part of an examination by the department that gave it', () => {
    const certificate = certified(
      ['low-risk-post-completion@1'],
      [
        {
          operator: 'merge',
          items: ['acceptance', 'construction-opinion'],
          into: { id: 'joint', zh: '验收', en: 'Acceptance', department: housingConstruction },
          covers: ['acceptance', 'construction-opinion'],
          source: claimed,
        },
      ],
    )
    expect(certificate.granted).toBe(false)
    const opinion = certificate.duties.find(({ duty }) => duty.endsWith('#construction-opinion'))
    const change = opinion?.changes.find(({ kind }) => kind === 'refuses')
    expect(change).toMatchObject({ allowed: false })
    expect(events(change?.counterexample)).toEqual(['accept', 'low-risk.pass', 'joint.fail', 'refuse'])
  })
})

test('a reform after which a clock never stops is refused with the shortest path that shows it', () => {
  const certificate = certified(
    ['enterprise-deregistration@2'],
    [
      {
        operator: 'changeLimit',
        limit: 'publicity',
        to: { when: fact('holdsPermits').is(true) },
        source: { law: '市场主体登记管理条例 33', mark: 'C' },
      },
    ],
  )
  expect(certificate.granted).toBe(false)
  const rule = certificate.rules.find(({ rule }) => rule === 'clocks-stop')
  const [worst] = rule?.findings ?? []
  expect(worst?.en).toContain('never stops')
  expect(worst?.counterexample?.facts).toMatchObject({ procedure: 'simple', holdsPermits: false })
  expect(events(worst?.counterexample)).toEqual(['accept'])
})

test('who supervised a former item still does, or the merge is refused', () => {
  const merge = (supervisedBy?: typeof approvalBureau) =>
    certified(
      ['joint-completion-acceptance@1'],
      [
        {
          operator: 'merge',
          items: ['construction', 'fire'],
          into: { id: 'both', zh: '住建部门验收', en: 'One acceptance', department: housingConstruction },
          covers: ['construction', 'fire'],
          ...(supervisedBy && { supervisedBy: { fire: supervisedBy } }),
          source: claimed,
        },
      ],
    )
  expect(merge().granted).toBe(true)
  const moved = merge(approvalBureau)
  expect(moved.granted).toBe(false)
  expect(moved.rules.find(({ rule }) => rule === 'supervision-stays')?.findings).toHaveLength(1)
})
