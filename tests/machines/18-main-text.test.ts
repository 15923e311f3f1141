import { describe, expect, test } from 'vitest'
import complaint from '../../machines/18-main-text/illegal-fee-complaint.ts'
import { mainText } from '../../machines/18-main-text/section.ts'
import { hall } from '../case/hall.ts'
import { testAgreement } from './agreement.ts'
import { toClosing } from './one-case.ts'

describe.each(mainText.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  testAgreement(process)
})

test('a fee is compared with the lists, then investigated, refunded, put right and answered', () => {
  expect(toClosing(complaint, {}).events).toEqual([
    'accept',
    'fee-list.pass',
    'investigation.pass',
    'refund.done',
    'rectification.done',
    'reply.done',
    'deliver',
  ])
})

test('neither department nor time limit is named: the county must name them', () => {
  expect(complaint.lead).toEqual([])
  expect(complaint.responsible).toEqual([])
  expect(complaint.limits).toEqual([])
  expect(complaint.assumed.map(({ en }) => en).join()).toContain('the county must name a department')
})

test('an unfounded complaint is refused, with reasons', () => {
  const { open, act } = hall([complaint])
  const failed = act(open(complaint.slug, '2021-11-01T09:00').case, '2021-11-02T09:00', [
    'accept',
    'fee-list.fail',
  ])
  expect(act(failed, '2021-11-02T10:00', 'refuse').outcome).toBe('refused')
})
