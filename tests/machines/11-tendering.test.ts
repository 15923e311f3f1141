import { describe, expect, test } from 'vitest'
import complaint from '../../machines/11-tendering/bid-complaint.ts'
import objection from '../../machines/11-tendering/bid-objection.ts'
import suggestion from '../../machines/11-tendering/business-environment-suggestion.ts'
import inspection from '../../machines/11-tendering/double-random-inspection-bid.ts'
import evaluation from '../../machines/11-tendering/remote-bid-evaluation.ts'
import { tendering } from '../../machines/11-tendering/section.ts'
import promise from '../../machines/11-tendering/tendering-certification-commitment.ts'
import { checkAskable } from '../../src/case/opening.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the records of 十一 are these, as the plan prints them', () => {
  expect(tendering.map(printedOf)).toEqual(recordsOf('十一 招标投标'))
})

describe.each(tendering.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  test('is proved', () => expect(prove(subjectOf(process)).findings).toEqual([]))

  test('runs from receipt to closing in every case that its facts allow', () => {
    for (const facts of valuations(process.facts)) {
      expect(toClosing(process, facts).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    }
  })
})

describe('remote evaluation (十一-2) and suggestions (十一-11)', () => {
  test('only the evaluation itself, and the improving, stand in the plan', () => {
    const printed = (tree: typeof evaluation.tree) =>
      leaves(tree).flatMap(({ zh, source }) => ('plan' in source ? [zh] : []))
    expect(printed(evaluation.tree)).toEqual(['远程异地评标'])
    expect(printed(suggestion.tree)).toEqual(['改进管理、提升服务'])
  })

  test('neither has a time limit', () => expect([...evaluation.limits, ...suggestion.limits]).toEqual([]))
})

describe('commitment in place of certificates (十一-3)', () => {
  const facts = (matter: string, commits: boolean) => ({ matter, commits })

  test('who commits itself is not asked for the certificate; who does not, is', () => {
    expect(() => checkAskable(promise, facts('certificates', true), 'certificate')).toThrow('十一-3')
    expect(() => checkAskable(promise, facts('certificates', false), 'certificate')).not.toThrow()
  })

  test.each([
    ['certificates', true, 'certificate-commitment'],
    ['representative', true, 'representative-commitment'],
    ['certificates', false, 'certificate-check'],
    ['representative', false, 'certificate-check'],
  ])('%s, committing %s: %s', (matter, commits, expected) => {
    expect(leavesFor(promise.tree, facts(matter, commits)).map(({ id }) => id)).toEqual([
      'informing',
      expected,
      'handling',
    ])
  })

  test('no rule gives the day of the later check, so it must be entered', () => {
    expect(figuresOf(promise).map(([, amount]) => amount)).toEqual([null, null])
    const at = hall([promise])
    const informed = at.act(
      at.open(promise.slug, '2021-10-11T09:00', facts('certificates', true)).case,
      '2021-10-11T09:00',
      ['accept', 'informing.done'],
    )
    const sign = (payload: object) =>
      at.act(informed, '2021-10-11T10:00', 'certificate-commitment.promise', { document: '承 1', ...payload })
    expect(() => sign({})).toThrow('until')
    expect(at.clock(sign({ until: '2021-11-30' }), 'certificate-commitment').due?.date.toString()).toBe(
      '2021-11-30',
    )
  })

  test('the case stays open after delivery until the promise is kept or found broken', () => {
    const at = hall([promise])
    const informed = at.act(
      at.open(promise.slug, '2021-10-11T09:00', facts('representative', true)).case,
      '2021-10-11T09:00',
      ['accept', 'informing.done'],
    )
    const signed = at.act(informed, '2021-10-11T10:00', 'representative-commitment.promise', {
      document: '承 1',
      until: '2021-11-30',
    })
    const delivered = at.act(signed, '2021-10-12T09:00', ['handling.pass', 'deliver'])
    expect(delivered.value).toBe('following-up')
    const broken = at.act(delivered, '2021-11-01T09:00', 'representative-commitment.breach', {
      finding: '不具备评标资格',
      consequence: '更换代表',
    })
    expect(broken).toMatchObject({ value: 'closed', context: { broken: ['representative-commitment'] } })
  })
})

describe('objection (十一-5)', () => {
  const at = hall([objection])
  const received = (about: string) => at.open(objection.slug, '2021-10-11T09:00', { about }).case

  test('three days for documents and results, owed by the tenderer; none for the opening', () => {
    expect(figuresOf(objection)).toEqual([
      ['answer', 3, 'calendar-days', 'statutory', '招标投标法实施条例 22, 54 [C]'],
    ])
    expect(objection.limits[0]?.owedBy?.zh).toBe('招标人')
    expect(at.clock(received('documents'), 'answer').due?.date.toString()).toBe('2021-10-14')
    expect(at.clock(received('result'), 'answer').due?.date.toString()).toBe('2021-10-14')
    expect(received('opening').clocks).toEqual([])
  })

  test('the tendering is suspended before the answer; at the opening it is answered on the spot', () => {
    const ids = (about: string) => leavesFor(objection.tree, { about }).map(({ id }) => id)
    expect(ids('documents')).toEqual(['registration', 'suspension', 'answer'])
    expect(ids('result')).toEqual(['registration', 'suspension', 'answer'])
    expect(ids('opening')).toEqual(['registration', 'answer-on-the-spot'])
  })

  test('“及时” has no number', () => {
    expect(objection.unnumbered?.map(({ words }) => words)).toEqual(['及时答复和处理有关主体依法提出的异议'])
  })
})

const supervisors = [
  ['housing-construction', '县住建局'],
  ['transport', '县交通运输局'],
  ['water-resources', '县水利局'],
  ['agriculture', '县农业农村局'],
  ['commerce', '县商务局'],
  ['culture-tourism', '县文旅局'],
  ['development-reform', '县发改局'],
] as const

describe('double-random inspection (十一-7)', () => {
  test.each(supervisors)('of %s is wholly by %s', (supervisor, zh) => {
    const parts = leavesFor(inspection.tree, { supervisor })
    expect(parts).toHaveLength(4)
    expect(new Set(parts.map(({ department }) => department.zh))).toEqual(new Set([zh]))
  })

  test('the result has twenty working days from the end of the check, not confirmed', () => {
    const figures = new Set(figuresOf(inspection).map(([, ...figure]) => figure.join(' ')))
    expect(figures).toEqual(new Set(['20 working-days statutory 国发〔2019〕5号 [K]']))
    const at = hall([inspection])
    const drawn = at.act(
      at.open(inspection.slug, '2021-10-11T09:00', { supervisor: 'transport' }).case,
      '2021-10-11T09:00',
      ['accept', 'transport-rules.done', 'transport-draw.done'],
    )
    expect(drawn.clocks).toEqual([])
    const checked = at.act(drawn, '2021-10-12T09:00', 'transport-check.pass')
    expect(checked.clocks.map(({ limit, due }) => [limit, due?.date.toString()])).toEqual([
      ['transport-sharing', '2021-11-09'],
    ])
  })
})

describe('complaint (十一-8)', () => {
  const at = hall([complaint])
  const received = (supervisor: string) =>
    at.open(complaint.slug, '2021-10-11T09:00', { supervisor, knownOn: '2021-10-08' }).case

  test.each(supervisors)('in the field of %s is handled by %s', (supervisor, zh) => {
    const parts = leavesFor(complaint.tree, { supervisor })
    expect(parts.map(({ zh: name }) => name)).toEqual([
      '投诉调查',
      '投诉处理决定',
      '网上公开行政处罚处理决定',
    ])
    expect(new Set(parts.map(({ department }) => department.zh))).toEqual(new Set([zh]))
  })

  test('acceptance has three working days from receipt, the decision thirty from acceptance', () => {
    const [acceptance, ...decisions] = figuresOf(complaint)
    expect(acceptance).toEqual(['acceptance', 3, 'working-days', 'statutory', '招标投标法实施条例 61 [C]'])
    expect(new Set(decisions.map(([, ...figure]) => figure.join(' ')))).toEqual(
      new Set(['30 working-days statutory 招标投标法实施条例 61 [C]']),
    )
    expect(at.clock(received('commerce'), 'acceptance').due?.date.toString()).toBe('2021-10-14')
    const accepted = at.act(received('commerce'), '2021-10-13T09:00', 'accept')
    expect(accepted.clocks.filter(({ stoppedAt }) => !stoppedAt).map(({ limit }) => limit)).toEqual([
      'commerce-decision',
    ])
    expect(at.clock(accepted, 'commerce-decision').due?.date.toString()).toBe('2021-11-24')
  })

  test('publishing is not in the thirty days', () => {
    const decided = at.act(received('commerce'), '2021-10-13T09:00', [
      'accept',
      'commerce-investigation.pass',
      'commerce-decision.pass',
    ])
    expect(at.clock(decided, 'commerce-decision').stoppedAt).not.toBeNull()
    expect(at.possible(decided)).toContain('commerce-publication.done')
  })

  test('the day from which the bidder’s own ten days count is asked', () => {
    expect(complaint.facts.find(({ id }) => id === 'knownOn')).toMatchObject({
      type: 'date',
      source: { law: '招标投标法实施条例 60', mark: 'C' },
    })
  })
})
