import { describe, expect, test } from 'vitest'
import { smeSupport } from '../../machines/10-government-procurement/sme-support.ts'
import { catalogue } from '../../machines/catalogue.ts'
import * as departments from '../../machines/departments.ts'
import { registers } from '../../machines/registers.ts'
import { noPreliminaryReview, rules } from '../../machines/rules.ts'
import { all, fact, not } from '../../src/process/condition.ts'
import { lackingIn, type Register } from '../../src/process/register.ts'
import { registerKey } from '../../src/process/register-key.ts'
import { abolished } from '../../src/process/rules/abolished.ts'
import { ofRules, whyNotOpen } from '../../src/process/rules/at-opening.ts'
import { compareItems, type ListedItem } from '../../src/process/rules/compare-items.ts'
import { treatmentOf, whyNotSupported } from '../../src/process/rules/sme-support.ts'
import { type AnyLeaf, item, leaves, step } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { breachesOf, changed, definitionOf, withLeaf, withMore, without } from './planted.ts'

const source = { county: { zh: '由测试写入', en: 'planted by a test' } }
const leaf = { en: 'planted', department: departments.approvalBureau, source }

describe('rule 一-2: no paper in setting up an enterprise', () => {
  const words = '不再收取纸质证照证明材料'

  test('a set-up that takes paper, or is paperless by another clause, breaks it', () => {
    expect(breachesOf('一-2', without('enterprise-setup-split', 'paperless'))).toHaveLength(1)
    const other = changed('enterprise-setup-split', { paperless: { plan: '一-1', words } })
    expect(breachesOf('一-2', other)).toHaveLength(1)
  })

  test('a change of registration is not bound, and must not be made paperless by it', () => {
    expect(breachesOf('一-2', definitionOf('enterprise-change'))).toEqual([])
    expect(breachesOf('一-2', changed('enterprise-change', { paperless: { plan: '一-2', words } }))).toEqual([
      'it rests on 一-2, which does not bind it',
    ])
  })

  test('the earlier single items and the joint issue ask for nothing that could be paper', () => {
    const slugs = ['enterprise-registration', 'seal-engraving', 'tax-matters', 'eseal-elicence-joint-issue']
    for (const slug of slugs) expect(definitionOf(slug).materials).toEqual([])
  })
})

describe('rule 二-1: the filing is abolished, and two papers are not asked for', () => {
  test('the filing must be abolished by it, and must not live on in a merger', () => {
    expect(breachesOf('二-1/abolished', without('tender-report-filing', 'abolishedBy'))).toHaveLength(1)
    const undated = changed('tender-report-filing', { effectiveFrom: {} })
    expect(breachesOf('二-1/abolished', undated)).toEqual(['no day can be entered for 二-1'])
    const heir = changed('construction-permit-merged', { mergedItems: ['tender-report-filing@1'] })
    expect(abolished('二-1')(definitionOf('tender-report-filing'), [heir])).toEqual([
      'it lives on inside construction-permit-merged',
    ])
  })

  test.each(['bid-notice', 'construction-contract'])(
    '%s may be asked for where there was no tender, and only there',
    (id) => {
      const { materials } = definitionOf('construction-permit-merged')
      for (const mayAsk of [true as const, fact('tendered').is(true)]) {
        const planted = materials.map((one) => (one.id === id ? { ...one, mayAsk } : one))
        expect(
          breachesOf('二-1/papers', changed('construction-permit-merged', { materials: planted })),
        ).toEqual([`${id} may be asked for in other cases than the rule allows`])
      }
    },
  )

  test('the permit in stages may not ask for them either; the permit as it stood before may', () => {
    const { materials } = definitionOf('construction-permit')
    expect(breachesOf('二-1/papers', changed('construction-permit-staged', { materials }))).toHaveLength(2)
    expect(breachesOf('二-1/papers', definitionOf('construction-permit'))).toEqual([])
  })

  test('nothing else is abolished by it', () => {
    expect(breachesOf('二-1', changed('drainage-connection', { abolishedBy: '二-1' }))).toHaveLength(1)
  })
})

describe('rule 二-12: six conditions free from the review of the preliminary design', () => {
  const review = (when?: Parameters<typeof not>[0]) =>
    item('preliminary', { ...leaf, zh: '初步设计审查', ...(when && { when }) })
  const findings = (slug: string, when?: Parameters<typeof not>[0]) =>
    breachesOf('二-12', withMore(slug, review(when)))

  test('the review stands in exactly the other cases', () => {
    expect(findings('construction-permit-merged', not(noPreliminaryReview))).toEqual([])
    expect(findings('construction-permit-merged')).toEqual(['初步设计审查 is owed in an exempt case'])
  })

  test.each([0, 1, 2, 3, 4, 5])('five of the six are not enough (without number %i)', (index) => {
    const six = 'all' in noPreliminaryReview ? noPreliminaryReview.all : []
    expect(six).toHaveLength(6)
    const five = all(...six.filter((_, at) => at !== index))
    expect(findings('construction-permit-merged', not(five))).toEqual([
      '初步设计审查 is not owed in a case that is not exempt',
    ])
  })

  test('a material of that name is bound alike; another section is not', () => {
    const material = { id: 'design', zh: '初步设计批复', en: 'planted', mayAsk: true, source } as const
    const asked = changed('construction-permit-merged', { materials: [material] })
    expect(breachesOf('二-12', asked)).toHaveLength(1)
    expect(findings('park-instant-power')).toEqual([])
  })
})

describe('rule 二-16: what intermediaries do is a step inside the approval', () => {
  const zh = '雷电防护装置检测'
  const findings = (slug: string, planted: Parameters<typeof withMore>[1]) =>
    breachesOf('二-16/steps', withMore(slug, planted))

  test('as a step it stands; as an item that is judged, or as an approval of its own, it does not', () => {
    expect(findings('construction-permit-merged', step('test', { ...leaf, zh }))).toEqual([])
    expect(findings('construction-permit-merged', item('test', { ...leaf, zh }))).toHaveLength(1)
    expect(breachesOf('二-16/steps', changed('integrated-surveying', { zh }))).toHaveLength(1)
    const alone = changed('integrated-surveying', { tree: step('test', { ...leaf, zh }) })
    expect(breachesOf('二-16/steps', alone)).toEqual(['there is no approval that it could be a step of'])
  })

  test('the drawings of civil-defence works are approved, not reviewed by an intermediary', () => {
    expect(breachesOf('二-16/steps', definitionOf('construction-permit-merged'))).toEqual([])
  })

  test('the lightning test of another section is not bound', () => {
    expect(findings('park-instant-power', item('test', { ...leaf, zh }))).toEqual([])
  })
})

describe('rule 二-17: the government buys the surveying', () => {
  test('for small and micro enterprises alone, and as a step', () => {
    const slug = 'low-risk-pre-construction'
    expect(
      breachesOf(
        '二-17',
        withLeaf(slug, 'survey', () => undefined),
      ),
    ).toHaveLength(1)
    const forAll = withLeaf(slug, 'survey', ({ when: _, ...rest }) => rest)
    expect(breachesOf('二-17', forAll)).toEqual(['survey stands in other cases than the rule says'])
    const judged = withLeaf(slug, 'survey', (one) => ({ ...one, kind: 'item' }))
    expect(breachesOf('二-17', judged)).toEqual(['survey is no step: found item'])
  })

  test('no other surveying is bought by it', () => {
    const planted = step('survey', { ...leaf, zh: '测绘', source: { plan: '二-17', words: '政府购买' } })
    expect(breachesOf('二-17', definitionOf('integrated-surveying'))).toEqual([])
    expect(breachesOf('二-17', withMore('integrated-surveying', planted))).toHaveLength(1)
  })
})

describe('rule 二-20: others are consulted, and supervision stays', () => {
  const merged = 'construction-permit-merged'

  test.each([merged, 'low-risk-post-completion', 'design-scheme-review'])(
    'an item of a second department in %s breaks it',
    (slug) => {
      const second = item('second', { ...leaf, zh: '另一审批', department: departments.ecology })
      expect(breachesOf('二-20/consultation', withMore(slug, second))).toHaveLength(1)
    },
  )

  test('a consultation that is made an approval again breaks it', () => {
    const back = withLeaf(merged, 'quality', (one) => ({ ...one, kind: 'item' }))
    expect(breachesOf('二-20/consultation', back)).toHaveLength(1)
  })

  test('a part that is lost or goes to another department breaks the supervision', () => {
    expect(
      breachesOf(
        '二-20/supervision',
        withLeaf(merged, 'safety', () => undefined),
      ),
    ).toEqual(['建设工程安全监督手续 is lost'])
    const moved = withLeaf(merged, 'safety', (one) => ({ ...one, department: departments.approvalBureau }))
    expect(breachesOf('二-20/supervision', moved)).toHaveLength(1)
  })

  test('an item before the merger, and a process of another section, may have several approvals', () => {
    for (const slug of ['planning-permit', 'power-external-line-joint-permit']) {
      expect(breachesOf('二-20/consultation', definitionOf(slug))).toEqual([])
    }
    const cited = changed('power-external-line-joint-permit', { clauses: ['三-2', '二-20'] })
    expect(breachesOf('二-20', cited)).toEqual(['it rests on 二-20, which does not bind it'])
  })
})

describe('rule 二-21: engineering approvals are online', () => {
  const channels = [{ id: 'window', zh: '窗口', en: 'Window' }]

  test('one that the window alone takes breaks it; the item before the reform and another section do not', () => {
    expect(breachesOf('二-21/online', changed('planning-permit-merged', { channels }))).toHaveLength(1)
    expect(breachesOf('二-21/online', changed('planning-permit', { channels }))).toEqual([])
    expect(breachesOf('二-21/online', definitionOf('one-window-acceptance'))).toEqual([])
  })
})

describe('rule 二-16: an intermediary service stands on the list with its promise', () => {
  const register = registers.find(({ id }) => id === 'intermediary-services') as Register

  test('an entry without it, or with an empty one, lacks it; one that is taken out says nothing', () => {
    for (const data of [{}, { promise: ' ' }, { promise: 5 }]) {
      expect(lackingIn(register, data)).toMatchObject([{ id: 'promise' }])
    }
    expect(lackingIn(register, { promise: '5个工作日出具报告' })).toEqual([])
    expect(lackingIn(register, null)).toEqual([])
  })
})

describe('rule 二-22: the published list of engineering approvals', () => {
  const list = 'engineering-approval-items'
  const open = (slug: string, on: string, { listed = false, dates = day('2021-12-01') } = {}) =>
    whyNotOpen(
      rules,
      dates,
      { process: definitionOf(slug), channel: 'online', facts: {}, listed: (id) => listed && id === list },
      Temporal.PlainDate.from(on),
    )?.reason
  const day = (date: string) => [{ process: ofRules, clause: '二-22', date: Temporal.PlainDate.from(date) }]

  test('from the day that the county enters, what is not on it can not be opened, and what is can', () => {
    expect(open('construction-permit-merged', '2021-12-01')).toBe('not-listed')
    expect(open('construction-permit-merged', '2021-12-01', { listed: true })).toBeUndefined()
    expect(open('construction-permit-merged', '2021-11-30')).toBeUndefined()
  })

  test('the milestone closes nothing: it is only the latest day for publishing', () => {
    expect(open('construction-permit-merged', '2022-06-01', { dates: [] })).toBeUndefined()
  })

  test('surveying, inspections and another section are not bound', () => {
    for (const slug of ['integrated-surveying', 'low-risk-joint-inspection', 'park-instant-power']) {
      expect(open(slug, '2022-06-01')).toBeUndefined()
    }
  })

  test('an entry names scope, materials and time limit, all three', () => {
    const register = registers.find(({ id }) => id === list) as Register
    const whole = { scope: '房屋建筑', materials: '申请表', limit: '7日' }
    expect(lackingIn(register, whole)).toEqual([])
    for (const id of Object.keys(whole)) {
      expect(lackingIn(register, { ...whole, [id]: '' })).toMatchObject([{ id }])
    }
  })
})

describe('rule 十-1: procurement online, and under the supervisor’s eyes', () => {
  const intent = definitionOf('procurement-intent-disclosure')
  const by = (channel: string, on = '2021-07-01') =>
    whyNotOpen(
      rules,
      [{ process: ofRules, clause: '十-1', date: Temporal.PlainDate.from('2021-07-01') }],
      { process: intent, channel, facts: {}, listed: () => true },
      Temporal.PlainDate.from(on),
    )?.reason

  test('from the day that the county enters, what the buyer handles is opened online only', () => {
    expect(by('window')).toBe('channel')
    expect(by('online')).toBeUndefined()
    expect(by('window', '2021-06-30')).toBeUndefined()
  })

  test('a definition without the supervisor, or without an online channel, breaks it', () => {
    const slug = 'award-and-contract-online'
    expect(breachesOf('十-1/supervision', definitionOf(slug))).toEqual([])
    expect(breachesOf('十-1/supervision', changed(slug, { lead: [departments.approvalBureau] }))).toEqual([
      '县财政局 has no part in it, and does not see it',
    ])
    expect(breachesOf('十-1/supervision', changed(slug, { channels: [] }))).toHaveLength(1)
  })
})

describe('rule 十二-2: items as the province’s system has them', () => {
  const permit = definitionOf('construction-permit-merged')
  const survey = definitionOf('integrated-surveying')
  const compare = (...entries: { key: string; data: object }[]) =>
    compareItems([permit, survey], entries as ListedItem[])

  test('what is missing, named differently or unknown here is reported, and nothing is guessed', () => {
    const { items, unknown } = compare(
      { key: ` ${permit.zh.replace('（', '(')}`, data: {} },
      { key: '多测合一', data: { process: survey.slug } },
      { key: '合成：别的事项', data: {} },
    )
    expect(items.map(({ standing, entry }) => [standing, entry])).toEqual([
      ['listed', ` ${permit.zh.replace('（', '(')}`],
      ['renamed', '多测合一'],
    ])
    expect(unknown).toEqual(['合成：别的事项'])
    expect(compare({ key: '多测合一', data: {} }).items.map(({ standing }) => standing)).toEqual([
      'missing',
      'missing',
    ])
  })

  test('one item has one definition at every window, so that it is handled alike', () => {
    const names = new Map(catalogue.map(({ zh, slug }) => [registerKey(zh), slug]))
    for (const { zh, slug } of catalogue) expect(names.get(registerKey(zh)), zh).toBe(slug)
  })
})

describe('rule 十-4: what procurement owes smaller enterprises', () => {
  const purchase = { atLeastThreshold: true, suitable: true }

  test.each([
    ['goods-or-services', 2_000_000, 2_000_001, { from: 6, to: 10 }],
    ['works', 4_000_000, 4_000_001, { from: 3, to: 5 }],
  ] as const)('%s are reserved up to %i yuan, the figure included', (kind, bound, above, deduction) => {
    expect(treatmentOf(smeSupport, { ...purchase, kind, budget: bound })).toEqual({ way: 'reserved' })
    expect(treatmentOf(smeSupport, { ...purchase, kind, budget: above })).toEqual({
      way: 'share-or-deduction',
      leastShare: 40,
      deduction,
    })
  })

  const facts = (budget: number, support: string, supportPercent = 0) => ({
    procurementKind: 'goods-or-services',
    budget,
    atLeastThreshold: true,
    suitable: true,
    support,
    supportPercent,
  })

  test.each([
    [2_000_000, 'reserved', 0],
    [2_000_001, 'reserved', 0],
    [2_000_001, 'share', 40],
    [2_000_001, 'deduction', 6],
    [2_000_001, 'deduction', 10],
  ] as const)('of %i yuan, %s %i%% is enough', (budget, support, percent) => {
    expect(whyNotSupported(smeSupport, facts(budget, support, percent))).toBeUndefined()
  })

  test.each([
    [2_000_000, 'none', 0],
    [2_000_000, 'share', 100],
    [2_000_001, 'share', 39.9],
    [2_000_001, 'deduction', 5],
    [2_000_001, 'deduction', 11],
    [2_000_001, 'none', 50],
  ] as const)(
    'of %i yuan, %s %i%% is not, from the day that the county enters',
    (budget, support, percent) => {
      const process = definitionOf('procurement-intent-disclosure')
      const given = facts(budget, support, percent)
      const opened = { process, channel: 'online', facts: given, listed: () => true }
      const entered = [{ process: ofRules, clause: '十-4', date: Temporal.PlainDate.from('2021-09-01') }]
      const why = (on: string) => whyNotOpen(rules, entered, opened, Temporal.PlainDate.from(on))
      expect(why('2021-09-01')).toMatchObject({ reason: 'support', clause: '十-4' })
      expect(why('2021-08-31')).toBeUndefined()
    },
  )

  test('a definition whose cases do not tell the budget breaks it', () => {
    const slug = 'procurement-intent-disclosure'
    const told = definitionOf(slug).facts.filter(({ id }) => id !== 'budget')
    expect(breachesOf('十-4', changed(slug, { facts: told }))).toEqual(['its cases do not tell budget'])
    expect(breachesOf('十-4', without(slug, 'support'))).toHaveLength(1)
  })

  test('below the threshold, or when it does not suit them, nothing is owed', () => {
    for (const change of [{ atLeastThreshold: false }, { suitable: false }]) {
      expect(treatmentOf(smeSupport, { ...purchase, kind: 'works', budget: 4_000_000, ...change })).toEqual({
        way: 'not-bound',
      })
    }
  })
})

describe('rule 十四-3: the class of risk decides', () => {
  test('classes that are treated alike, or not asked for, break it', () => {
    const slug = 'joint-double-random-inspection'
    expect(
      breachesOf(
        '十四-3',
        withLeaf(slug, 'lower-frequency', () => undefined),
      ),
    ).toHaveLength(1)
    expect(breachesOf('十四-3', changed(slug, { facts: [] }))).toEqual(['risk does not tell classes apart'])
  })

  test('the inspection of tenders has no classes and needs none', () => {
    expect(breachesOf('十四-3', definitionOf('double-random-inspection-bid'))).toEqual([])
  })
})

describe('rule 十四-7: publicity and repair come after', () => {
  test('a case that can end without them breaks it', () => {
    const hidden = withLeaf('credit-dual-disclosure', 'publish', () => undefined)
    expect(breachesOf('十四-7/publicity', hidden)).toEqual(['publish is not in every case'])
    const kept = withLeaf('credit-repair', 'withdraw-publicity', (one) => ({
      ...one,
      when: fact('toldUnasked').is(true),
    }))
    expect(breachesOf('十四-7/repair', kept)).toEqual(['withdraw-publicity is not in every case'])
    expect(breachesOf('十四-7/repair', hidden)).toEqual([])
  })
})

describe('rule 十四-9: the two lists are looked at before a penalty', () => {
  const findings = (process: Parameters<typeof breachesOf>[1]) => breachesOf('十四-9/lists', process)
  const slug = 'major-enforcement-legal-review'

  test('whether an act is on a list is for the register to say, not for whoever sends the case', () => {
    const facts = definitionOf(slug).facts.map(({ register, ...fact }) =>
      fact.id === 'noPenalty' ? fact : { ...fact, ...(register && { register }) },
    )
    expect(findings(definitionOf(slug))).toEqual([])
    expect(findings(changed(slug, { facts }))).toEqual(['noPenalty is not looked up in no-penalty-list'])
  })

  test('a listed act has a step of its own, and an act on no list has none', () => {
    expect(findings(withLeaf(slug, 'light-penalty', () => undefined))).toEqual([
      'lightPenalty does not decide what is done by 十四-9',
    ])
    const always = withLeaf(slug, 'no-penalty', ({ when: _, ...leaf }) => leaf as typeof leaf & AnyLeaf)
    expect(findings(always)).toContain('no-penalty is done though the act is on no list')
  })

  test('the step comes before the decision', () => {
    const moved = withLeaf(slug, 'decision', () => undefined)
    const { tree } = definitionOf(slug)
    const decision = leaves(tree).find(({ id }) => id === 'decision') as AnyLeaf
    expect(findings({ ...moved, tree: { kind: 'sequence', parts: [decision, moved.tree] } })).toEqual([
      'no-penalty does not come before the decision',
      'light-penalty does not come before the decision',
    ])
  })
})

describe('rule 十六-7: the series is open to skilled workers', () => {
  test('whether it is open is examined for them, and for nobody else', () => {
    const slug = 'professional-title-review'
    const forAll = withLeaf(slug, 'series-open', ({ when: _, ...rest }) => rest)
    expect(breachesOf('十六-7', forAll)).toHaveLength(1)
    expect(
      breachesOf(
        '十六-7',
        withLeaf(slug, 'series-open', () => undefined),
      ),
    ).toHaveLength(1)
    expect(breachesOf('十六-7', definitionOf('skill-self-evaluation'))).toEqual([])
  })
})

describe('rule 十二-11: told once', () => {
  test('a hall case gives no second request for corrections', () => {
    const county = hall()
    const received = county.open('nitpick-feedback', '2021-11-01T09:00').case
    expect(county.possible(received)).toContain('request-correction')
    const asked = county.act(received, '2021-11-01T10:00', 'request-correction')
    const back = county.act(asked, '2021-11-02T10:00', 'submit-correction')
    expect(county.possible(back)).not.toContain('request-correction')
  })
})

describe('rule 十四-10: nothing on site that can be done from afar', () => {
  const slug = 'pollution-data-e-supervision'

  test('an inspection on site in every case breaks it', () => {
    const always = withLeaf(slug, 'on-site-check', ({ when: _, ...rest }) => rest)
    expect(breachesOf('十四-10', always)).toEqual(['现场检查 is made though it can be done from afar'])
    const planted = step('visit', { ...leaf, zh: '现场核查' })
    expect(breachesOf('十四-10', withMore('travel-agency-offsite-check', planted))).toHaveLength(1)
  })

  test('the site inspection of a joint acceptance is no routine check', () => {
    expect(breachesOf('十四-10', definitionOf('joint-completion-acceptance'))).toEqual([])
  })
})

describe('rule 正文三(四): no fee outside the list', () => {
  const county = hall()
  const opened = () => county.open('real-property-complaint', '2021-11-01T09:00', { about: 'service' }).case

  test('a charge without an entry of the fee catalogue is refused', () => {
    const fee = { fen: 100, basis: '登记费' }
    expect(() => county.act(opened(), '2021-11-01T10:00', 'charge', fee)).toThrow(/fee catalogue/)
  })
})
