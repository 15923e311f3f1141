import { describe, expect, test } from 'vitest'
import alert from '../../machines/15-innovation/foreigner-permit-renewal-alert.ts'
import project from '../../machines/15-innovation/rd-project-application.ts'
import { innovation } from '../../machines/15-innovation/section.ts'
import sme from '../../machines/15-innovation/tech-sme-registration.ts'
import contract from '../../machines/15-innovation/technology-contract-registration.ts'
import { leaves } from '../../src/process/tree.ts'
import { hall, shown } from '../case/hall.ts'
import { testAgreement } from './agreement.ts'

describe.each(innovation.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  testAgreement(process)
})

test('a technology SME is registered only after ten working days of publicity (十五-1)', () => {
  const { open, act, wait, clock, possible } = hall([sme])
  const published = act(open(sme.slug, '2021-09-01T09:00').case, '2021-09-01T10:00', [
    'accept',
    'self-assessment.done',
    'county-check.pass',
  ])
  expect(sme.limits).toMatchObject([{ kind: 'waiting', source: { law: '国科发政〔2017〕115号', mark: 'K' } }])
  expect(String(clock(published, 'publicity').due?.date)).toBe('2021-09-15')
  expect(possible(wait(published, '2021-09-15T23:59'))).not.toContain('registration.done')
  expect(possible(wait(published, '2021-09-16T00:00'))).toContain('registration.done')
})

test('the 33 enterprises are a milestone of all cases, and no limit of one', () => {
  expect(sme.milestones[0]?.covers).toContain('33家')
  expect(sme.limits.map(({ amount }) => amount)).not.toContain(33)
})

test('three fields are named, and the list is open (十五-3)', () => {
  expect(project.facts[0]?.values?.map(({ zh }) => zh)).toEqual([
    '新材料',
    '绿色化工',
    '现代高效农业',
    '其他',
  ])
})

describe('technology contracts (十五-5)', () => {
  const { open, act, clock, possible } = hall([contract])
  const accepted = act(open(contract.slug, '2021-09-01T09:00').case, '2021-09-02T09:00', 'accept')

  test('are decided on within 30 days of acceptance, holidays counted', () => {
    expect(contract.limits).toMatchObject([
      { amount: 30, unit: 'calendar-days', source: { law: '技术合同认定登记管理办法', mark: 'C' } },
    ])
    // 2 October is a holiday, so the last day rolls to the first working day.
    expect(String(clock(accepted, 'registration').due?.date)).toBe('2021-10-08')
  })

  test('the tax preference comes after the registration, whose limit has then ended', () => {
    const reviewed = act(accepted, '2021-09-03T09:00', 'review.pass')
    expect(possible(reviewed)).not.toContain('tax-preference.done')
    const registered = act(reviewed, '2021-09-06T09:00', 'registration.pass')
    expect(shown(clock(registered, 'registration').stoppedAt)).toBe('2021-09-06T09:00')
    expect(possible(registered)).toContain('tax-preference.done')
  })

  test('are refused when they are not in order', () => {
    const failed = act(accepted, '2021-09-03T09:00', ['review.pass', 'registration.fail'])
    expect(act(failed, '2021-09-03T10:00', 'refuse').outcome).toBe('refused')
  })
})

describe('permits of foreigners (十五-6)', () => {
  test('the renewal is applied for 30 days before expiry, counted back, by the employer', () => {
    expect(alert.limits).toMatchObject([
      {
        amount: 30,
        unit: 'calendar-days',
        before: 'expiry',
        source: { mark: 'K' },
        owedBy: { zh: '用人单位' },
      },
    ])
    const { open, clock } = hall([alert])
    const received = open(alert.slug, '2021-09-01T09:00', { expiry: '2021-12-10' }).case
    expect(String(clock(received, 'filing').due?.date)).toBe('2021-11-10')
  })

  test('it is told 第一时间, which has no number', () => {
    expect(alert.unnumbered?.map(({ words }) => words)).toEqual(['第一时间通知相关企业和人员'])
    expect(leaves(alert.tree).map(({ id }) => id)).toEqual(['watch', 'notice', 'filing', 'city'])
  })
})
