import { describe, expect, test } from 'vitest'
import { fact } from '../../../src/process/condition.ts'
import type { Limit, Process } from '../../../src/process/definition.ts'
import { explore } from '../../../src/process/proofs/explore.ts'
import { subjectOf } from '../../../src/process/proofs/subject.ts'
import { certify } from '../../../src/process/reform/certify.ts'
import type { ReformLaw } from '../../../src/process/reform/law.ts'
import { shortestPath } from '../../../src/process/reform/shortest-path.ts'
import {
  type AnyLeaf,
  type Item,
  leaves,
  mapLeaves,
  parallel,
  sequence,
  type Tree,
} from '../../../src/process/tree.ts'
import { aConsult, aFact, aLimit, anItem, bureau, county, office, tiny } from '../tiny-process.ts'

const article = (words: string) => ({ law: words, mark: 'C' }) as const
const lawful = (id: string, more: Partial<AnyLeaf> = {}) =>
  anItem(id, { source: article(id), ...more } as object)
const none: ReformLaw = { orders: [], permissions: [] }
const taxFirst: ReformLaw = {
  orders: [
    {
      id: 'tax-first',
      first: { zh: '税', en: 'tax', leaves: ['tiny#tax'] },
      second: { zh: '登记', en: 'registration', leaves: ['tiny#registration'] },
      source: article('order'),
    },
  ],
  permissions: [],
}
const before = tiny(sequence(lawful('fire', { department: office }), lawful('tax'), lawful('registration')), {
  facts: [aFact('small', 'boolean')],
  limits: [aLimit('decision', { source: article('limit') })],
})
const next = (tree: Process['tree'], more: Partial<Process> = {}) =>
  tiny(tree, { ...before, version: 2, ...more })
const change = (id: string, of: Partial<AnyLeaf>) =>
  next(
    mapLeaves(before.tree, (leaf) => (leaf.id === id ? ({ ...leaf, ...of } as AnyLeaf) : leaf)) ??
      before.tree,
  )
const judged = (result: Process, law = none) => certify({ before: [before], result }, law)
const duty = (result: Process, id: string, law = none) =>
  judged(result, law).duties.find((one) => one.duty === `tiny@1#${id}`)

describe('a definition that nobody changed keeps everything', () => {
  const certificate = judged(next(before.tree), taxFirst)
  test('every duty is kept, every rule holds, and the states are counted', () => {
    expect(certificate.granted).toBe(true)
    expect(certificate.counts).toEqual({
      dropped: 0,
      weakened: 0,
      conditional: 0,
      moved: 0,
      concurrent: 0,
      kept: 4,
    })
    expect(certificate.limitCounts).toEqual({ ...certificate.counts, kept: 1 })
    expect(certificate.rules.map(({ rule, holds }) => [rule, holds])).toEqual([
      ['nothing-bypassed', true],
      ['refusals-reasoned', true],
      ['corrections-once', true],
      ['clocks-stop', true],
      ['every-case-ends', true],
      ['machine-sound', true],
      ['consulted-cannot-refuse', true],
      ['named-departments-take-part', true],
      ['promises-within-law', true],
      ['supervision-stays', true],
    ])
    for (const { states } of certificate.explored) expect(states).toBeGreaterThan(10)
    expect(certificate.leavesOut.length).toBeGreaterThan(0)
  })
})

test('a duty says what came before it, its own limits, its citation, and who may change it', () => {
  const limited = { ...before, limits: [aLimit('own', { item: 'tax' })] }
  const own = tiny(sequence(before.tree, anItem('visit')), limited)
  const { duties } = certify({ before: [own], result: tiny(own.tree, { ...own, version: 2 }) }, none)
  const [, tax, , visit] = duties
  expect(tax).toMatchObject({
    follows: ['fire'],
    limits: ['own'],
    citation: { zh: 'tax' },
    changedBy: 'plan-or-law',
  })
  expect(visit).toMatchObject({ follows: ['fire', 'tax', 'registration'], changedBy: 'county' })
})

describe('a name changes nothing, and hides nothing', () => {
  test('a new id under the old name and law is the same duty', () => {
    const renamed = change('fire', { id: 'blaze' })
    expect(duty(renamed, 'fire')).toMatchObject({ status: 'kept', now: ['blaze'] })
    expect(judged(renamed).granted).toBe(true)
  })

  test('the old id under another name is another act: the duty is dropped', () => {
    const disguised = change('fire', { zh: '资料核对', en: 'Papers checked', source: county })
    expect(duty(disguised, 'fire')).toMatchObject({ status: 'dropped', now: [] })
    expect(judged(disguised).granted).toBe(false)
  })

  test('the old id on what merely moved there does not stand for what it was', () => {
    const swapped = next(
      sequence(lawful('fire', { zh: 'registration', source: article('registration') }), lawful('tax')),
    )
    expect(duty(swapped, 'fire')?.status).toBe('dropped')
    expect(duty(swapped, 'registration')?.now).toEqual(['fire'])
  })

  test('an order of law is found out under new ids as well', () => {
    const turned = next(
      sequence(
        lawful('fire', { department: office }),
        lawful('entry', { zh: 'registration', source: article('registration') }),
        lawful('levy', { zh: 'tax', source: article('tax') }),
      ),
    )
    const [order] = judged(turned, taxFirst).orders
    expect(order?.holds).toBe(false)
    expect(order?.counterexample?.events.map(({ event }) => event)).toEqual([
      'accept',
      'fire.pass',
      'entry.pass',
    ])
  })

  test('a fact asked anew under an old id is another fact: what depends on it may be left out', () => {
    const conditional = tiny(before.tree, { ...before })
    const old = next(
      mapLeaves(before.tree, (leaf) =>
        leaf.id === 'fire' ? { ...leaf, when: fact('small').is(true) } : leaf,
      ) ?? before.tree,
      { facts: [{ ...aFact('small', 'boolean'), zh: '愿意' }] },
    )
    const { duties } = certify({ before: [conditional], result: old }, none)
    expect(duties[0]?.changes[0]).toMatchObject({ kind: 'conditional', allowed: false })
    expect(duties[0]?.changes[0]?.counterexample?.facts).toMatchObject({ small: false })
  })
})

describe('what has become of a duty', () => {
  test.each<[string, string, Process, string, boolean]>([
    ['another department does it', 'fire', change('fire', { department: bureau }), 'moved', false],
    ['it is done and no longer judged', 'tax', change('tax', { kind: 'step' }), 'weakened', false],
    ['it may be taken out', 'tax', change('tax', { separable: true } as object), 'weakened', false],
    [
      'checks alone may pass it',
      'tax',
      change('tax', { screening: { checks: [{ id: 'a', zh: 'a', en: 'a' }], source: county } } as object),
      'weakened',
      false,
    ],
    [
      'side by side',
      'registration',
      next(sequence(lawful('fire', { department: office }), parallel(lawful('tax'), lawful('registration')))),
      'concurrent',
      true,
    ],
  ])('%s', (_, id, result, status, granted) => {
    expect(duty(result, id)?.status).toBe(status)
    expect(judged(result).granted).toBe(granted)
  })

  test('every change that nothing allows shows its shortest way', () => {
    for (const result of [
      change('fire', { department: bureau }),
      change('tax', { kind: 'step' }),
      change('tax', { separable: true } as object),
    ]) {
      const changes = judged(result).duties.flatMap((one) => one.changes.filter(({ allowed }) => !allowed))
      for (const one of changes) expect(one.counterexample?.events[0]?.event, one.kind).toBe('accept')
    }
  })

  test('what is on record as allowed is allowed, with its citation', () => {
    const law: ReformLaw = {
      orders: [],
      permissions: [
        { id: 'x', changes: ['dropped'], of: ['tiny#tax'], source: { plan: '二-1', words: '取消' } },
      ],
    }
    const result = next(sequence(lawful('fire', { department: office }), lawful('registration')))
    expect(duty(result, 'tax', law)).toMatchObject({
      status: 'dropped',
      changes: [{ allowed: true, by: { zh: '宁政发〔2021〕8号 二-1：取消' } }],
    })
    expect(judged(result, law).granted).toBe(true)
    expect(judged(result, none).granted).toBe(false)
  })

  test('what the county alone has assumed the county may change, but not who supervises', () => {
    const own = tiny(sequence(anItem('visit', { department: office }), anItem('check')))
    const dropped = tiny(anItem('check'), { version: 2 })
    const alone = certify({ before: [own], result: dropped }, none)
    expect(alone.granted).toBe(true)
    expect(alone.countyDecides).toEqual([
      {
        of: 'tiny@1#visit',
        zh: 'visit：结果中没有承接它的事项',
        en: 'visit: no item of the result carries it',
        ground: { zh: '供测试用', en: 'made for a test' },
      },
    ])
    const moved = tiny(sequence(anItem('visit'), anItem('check')), { version: 2 })
    const certificate = certify({ before: [own], result: moved }, none)
    expect(certificate.rules.find(({ rule }) => rule === 'supervision-stays')?.holds).toBe(false)
  })
})

describe('a department that a clause of the plan names keeps a part in the cases in which it had one', () => {
  const named = { clauses: ['二-4'], effectiveFrom: { '二-4': null }, responsible: [office] }
  const own = tiny(sequence(anItem('check'), anItem('visit', { department: office })), {
    ...named,
    facts: [aFact('small', 'boolean')],
  })
  const madeOf = (tree: Process['tree'], law = none) =>
    certify({ before: [own], result: tiny(tree, { ...own, version: 2 }) }, law)
  const rule = ({ rules }: ReturnType<typeof madeOf>) =>
    rules.find((one) => one.rule === 'named-departments-take-part')
  const visit = (more: Partial<Item> = {}) => anItem('visit', { department: office, ...more })

  test('without it, no approval: the way that shows it, the clause, and nothing left to the county', () => {
    const certificate = madeOf(anItem('check'))
    expect(certificate.granted).toBe(false)
    expect(certificate.countyDecides).toEqual([])
    expect(certificate.duties.find(({ duty }) => duty === 'tiny@1#visit')?.changes).toMatchObject([
      { kind: 'dropped', allowed: false, by: null },
    ])
    const [finding] = rule(certificate)?.findings ?? []
    expect(finding?.zh).toBe(
      '住建局是宁政发〔2021〕8号 二-4所列的责任部门，原在“小”中审查、被征求意见或办理，不再参与',
    )
    expect(finding?.counterexample?.events.map(({ event }) => event)).toEqual([
      'accept',
      'check.pass',
      'approve',
    ])
  })

  test.each<[string, Tree, boolean]>([
    ['another does it alone', sequence(anItem('check'), visit({ department: bureau })), false],
    [
      'another does it and asks it',
      sequence(anItem('check'), visit({ department: bureau }), aConsult('asked')),
      true,
    ],
    ['it is only asked', sequence(anItem('check'), aConsult('visit')), true],
    ['some cases go without it', sequence(anItem('check'), visit({ when: fact('small').is(false) })), false],
    ['an approval can go past it', sequence(anItem('check'), visit({ separable: true })), false],
    [
      'checks alone may pass it',
      sequence(
        anItem('check'),
        visit({ screening: { checks: [{ id: 'a', zh: 'a', en: 'a' }], source: county } }),
      ),
      false,
    ],
  ])('%s', (_, tree, holds) => {
    const found = rule(madeOf(tree))
    expect(found?.holds).toBe(holds)
    for (const one of found?.findings ?? []) expect(one.counterexample?.events.at(-1)?.event).toBe('approve')
  })

  test('what the plan itself takes from it is not missed', () => {
    const abolished: ReformLaw = {
      orders: [],
      permissions: [
        { id: 'x', changes: ['dropped'], of: ['tiny#visit'], source: { plan: '二-1', words: '取消' } },
      ],
    }
    expect(madeOf(anItem('check'), abolished).granted).toBe(true)
  })

  test('a process that no clause names has its departments by assumption alone', () => {
    const earlier = tiny(own.tree, { ...own, clauses: [], effectiveFrom: {} })
    const dropped = tiny(anItem('check'), { ...earlier, version: 2 })
    expect(certify({ before: [earlier], result: dropped }, none).granted).toBe(true)
  })
})

describe('limits', () => {
  const limited = (limits: Process['limits']) => judged(next(before.tree, { limits })).limits[0]
  test.each<[string, Process['limits'], string, boolean]>([
    ['shorter', [aLimit('decision', { source: article('limit'), amount: 10 })], 'kept', true],
    ['longer', [aLimit('decision', { source: article('limit'), amount: 30 })], 'weakened', false],
    ['gone', [], 'dropped', false],
    [
      'within another in days of the calendar',
      [aLimit('other', { amount: 20, unit: 'calendar-days' })],
      'moved',
      true,
    ],
    ['months say nothing of days', [aLimit('other', { amount: 1, unit: 'months' })], 'dropped', false],
    [
      'in some cases only',
      [aLimit('decision', { source: article('limit'), when: fact('small').is(true) })],
      'weakened',
      false,
    ],
  ])('%s', (_, limits, status, allowed) => {
    const verdict = limited(limits)
    expect(verdict?.status).toBe(status)
    expect(verdict?.changes.every((one) => one.allowed)).toBe(allowed)
  })
})

test('a limit says whose it was, how much it gave, and how much what keeps it gives', () => {
  const [limit] = judged(
    next(before.tree, { limits: [aLimit('decision', { source: article('limit'), amount: 10 })] }),
  ).limits
  expect(limit).toMatchObject({
    of: { zh: '小', en: 'Tiny' },
    figure: { amount: 20, unit: 'working-days' },
    nowFigure: { amount: 10, unit: 'working-days' },
  })
  expect(judged(next(before.tree, { limits: [] })).limits[0]?.nowFigure).toBeNull()
})

test('what plan or law has for some cases only is kept in those, and called so', () => {
  const law: ReformLaw = {
    orders: [],
    permissions: [
      {
        id: 'x',
        changes: ['conditional'],
        of: ['two#visit'],
        when: fact('small').is(true),
        source: { plan: '二-6', words: '应建' },
      },
    ],
  }
  const facts = [aFact('small', 'boolean')]
  const one = tiny(anItem('check', { source: article('check') }), { slug: 'one' })
  const two = tiny(anItem('visit', { source: article('visit') }), { slug: 'two' })
  const result = tiny(
    sequence(
      anItem('check', { source: article('check') }),
      anItem('visit', { source: article('visit'), when: fact('small').is(false) }),
    ),
    { slug: 'both', facts },
  )
  const certificate = certify({ before: [one, two], result }, law)
  expect(certificate.duties.find(({ duty }) => duty === 'two@1#visit')?.status).toBe('conditional')
})

test('a promise beside a limit of law, that is not shown to be within it, is refused', () => {
  const promising = (more: Partial<Limit>) =>
    judged(
      next(before.tree, {
        limits: [...before.limits, aLimit('promised', { kind: 'promised', source: county, ...more })],
      }),
    )
  expect(promising({ amount: 10, unit: 'calendar-days' }).granted).toBe(true)
  const { granted, rules } = promising({ amount: 6, unit: 'months' })
  expect(granted).toBe(false)
  expect(rules.find(({ rule }) => rule === 'promises-within-law')?.findings).toMatchObject([
    { en: expect.stringContaining('promises 6 months, which is not shown to be within the 20 working days') },
  ])
})

describe('the shortest way is the shortest of all', () => {
  const wide = tiny(
    sequence(
      parallel(sequence(anItem('a'), anItem('b')), aConsult('c'), anItem('d', { separable: true })),
      anItem('e'),
    ),
  )
  const { config } = subjectOf(wide)
  const order = leaves(wide.tree).map(({ id }) => id)

  /** How many events lead to each state, with no branch put before another. */
  function distances(goal: (event: string) => boolean): number | undefined {
    const { edges, nodes } = explore(config, {})
    const [start] = nodes.keys()
    const from = Map.groupBy(edges, (edge) => edge.from)
    let front = new Set(start === undefined ? [] : [start])
    const seen = new Set(front)
    for (let length = 1; front.size > 0; length++) {
      const here = [...front].flatMap((key) => from.get(key) ?? [])
      if (here.some(({ event }) => goal(event))) return length
      front = new Set(here.map(({ to }) => to).filter((key) => !seen.has(key)))
      for (const key of front) seen.add(key)
    }
    return undefined
  }

  test.each(['approve', 'e.pass', 'b.fail', 'c.reply', 'd.separate', 'refuse'])('to %s', (event) => {
    const first = order.filter((id) => event.startsWith(`${id}.`))
    const needed = event === 'b.fail' ? ['b', 'a'] : first
    const path = shortestPath(
      config,
      {},
      {
        order: [...new Set([...needed, ...order])],
        goal: (taken) => taken.event === event,
      },
    )
    expect(path?.length).toBe(distances((one) => one === event))
  })
})
