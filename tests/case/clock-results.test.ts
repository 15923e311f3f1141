import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import { clockResult } from '../../src/case/clock-result.ts'
import { commitment, parallel, sequence } from '../../src/process/tree.ts'
import { aLimit, anItem, bureau, county, tiny } from '../process/tiny-process.ts'
import { hall } from './hall.ts'

const permit = tiny(sequence(parallel(anItem('one'), anItem('two', { separable: true })), anItem('three')), {
  certificates: [{ id: 'permit', zh: '证', en: 'Permit' }],
  limits: [
    aLimit('notice', { from: 'receipt', until: 'acceptance', amount: 5 }),
    aLimit('decision'),
    aLimit('licence', { from: 'receipt', until: 'certificate' }),
    aLimit('one-days', { from: 'turn', until: 'result', item: 'one', amount: 3 }),
    aLimit('two-days', { from: 'turn', until: 'result', item: 'two', amount: 3 }),
    aLimit('three-days', { from: 'turn', until: 'result', item: 'three', amount: 3 }),
  ],
})
const { open, act, wait } = hall([permit])
const received = open('tiny', '2021-09-01T09:00').case
const accepted = act(received, '2021-09-01T10:00', 'accept')
const certificates = [{ certificate: 'permit', number: '1' }]

/** What became of each run of each limit. */
const results = (of: Case) =>
  Object.fromEntries(of.clocks.map((clock) => [`${clock.limit} ${clock.run}`, clockResult(of, clock)]))

describe('a limit is kept only when what it runs until came about in time', () => {
  test('while it counts it is open', () => {
    expect(results(received)).toEqual({ 'notice 1': 'open', 'licence 1': 'open' })
  })

  test('the notice by acceptance, the decision by the decision, the licence by its issue', () => {
    const decided = act(accepted, '2021-09-02T09:00', ['one.pass', 'two.pass', 'three.pass', 'approve'])
    expect(results(decided)).toMatchObject({
      'notice 1': 'kept',
      'decision 1': 'kept',
      'one-days 1': 'kept',
      'licence 1': 'open',
    })
    const issued = act(decided, '2021-09-02T10:00', 'issue', { certificates })
    expect(results(issued)).toMatchObject({ 'licence 1': 'kept' })
  })

  test('a refusal is a decision, and no licence', () => {
    const failed = act(accepted, '2021-09-02T09:00', ['one.fail', 'refuse'])
    // The item that was found not in order has had its result; its neighbour has had none.
    expect(results(failed)).toEqual({
      'notice 1': 'kept',
      'licence 1': 'ended',
      'decision 1': 'kept',
      'one-days 1': 'kept',
      'two-days 1': 'ended',
    })
  })

  test('an item that is not in order has a result; one taken out at the applicant’s wish has none', () => {
    expect(results(act(accepted, '2021-09-02T09:00', 'two.fail'))).toMatchObject({ 'two-days 1': 'kept' })
    expect(results(act(accepted, '2021-09-02T09:00', 'two.separate'))).toMatchObject({
      'two-days 1': 'ended',
    })
  })

  test('passed is passed, whatever comes after', () => {
    const late = act(wait(accepted, '2021-09-08T09:00'), '2021-09-08T10:00', ['one.pass', 'withdraw'])
    expect(results(late)).toMatchObject({ 'one-days 1': 'exceeded', 'two-days 1': 'exceeded' })
  })
})

describe('a case that goes another way ends its limits', () => {
  const both = { 'notice 1': 'ended', 'licence 1': 'ended' }
  test.each([['withdraw'], ['decline']])('%s before acceptance', (type) => {
    expect(results(act(received, '2021-09-01T10:00', type))).toEqual(both)
  })

  test.each([['withdraw'], ['terminate']])('%s after it', (type) => {
    expect(results(act(accepted, '2021-09-02T10:00', type))).toEqual({
      'notice 1': 'kept',
      'licence 1': 'ended',
      'decision 1': 'ended',
      'one-days 1': 'ended',
      'two-days 1': 'ended',
    })
  })
})

describe('corrections supersede a run', () => {
  const asked = act(received, '2021-09-01T11:00', 'request-correction', { until: '2021-09-10' })

  test('from the moment they are asked for', () => {
    expect(results(asked)).toEqual({ 'notice 1': 'superseded', 'licence 1': 'superseded' })
  })

  test('and for good once the time counts anew', () => {
    const back = act(asked, '2021-09-06T11:00', ['submit-correction', 'accept'])
    expect(results(back)).toMatchObject({
      'notice 1': 'superseded',
      'notice 2': 'kept',
      'licence 1': 'superseded',
      'licence 2': 'open',
    })
  })

  test('but no run comes any more once the case is returned', () => {
    expect(results(act(asked, '2021-09-11T09:00', 'return'))).toEqual({
      'notice 1': 'ended',
      'licence 1': 'ended',
    })
  })
})

describe('a promise', () => {
  const pledge = commitment('pledge', { zh: '承诺', en: 'Pledge', department: bureau, source: county })
  const promising = hall([
    tiny(pledge, {
      slug: 'promising',
      limits: [aLimit('pledge', { from: 'promise', until: 'fulfilment', kind: 'promised', amount: 10 })],
    }),
  ])
  const promised = promising.act(promising.open('promising', '2021-09-01T09:00').case, '2021-09-01T10:00', [
    'accept',
    'pledge.promise',
  ])

  test('is kept by its proof, and not by being found broken', () => {
    const proof = { proof: '文件' }
    expect(results(promising.act(promised, '2021-09-02T10:00', 'pledge.fulfil', proof))).toMatchObject({
      'pledge 1': 'kept',
    })
    const finding = { finding: '未兑现', consequence: '撤销' }
    expect(results(promising.act(promised, '2021-09-02T10:00', 'pledge.breach', finding))).toMatchObject({
      'pledge 1': 'ended',
    })
  })
})
