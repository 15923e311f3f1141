import { expect, test } from 'vitest'
import mediation from '../../machines/08-minority-investors/investor-dispute-mediation.ts'
import { minorityInvestors } from '../../machines/08-minority-investors/section.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { leaves } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the record of 八 is this, as the plan prints it: a lead stands among the responsible again', () => {
  expect(minorityInvestors.map(printedOf)).toEqual(recordsOf('八 保护中小投资者'))
  expect(mediation.responsible.filter((one) => mediation.lead.includes(one))).toHaveLength(1)
})

test('is proved', () => expect(prove(subjectOf(mediation)).findings).toEqual([]))

test('a dispute is mediated before it goes to the court, and the case closes', () => {
  expect(leaves(mediation.tree).map(({ department }) => department.zh)).toEqual([
    '县金融发展服务中心',
    '县司法局',
    '县法院',
  ])
  expect(toClosing(mediation, {}).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
})

test('it comes online or in person (八-4)', () => {
  expect(mediation.channels.map(({ zh }) => zh)).toEqual(['线上诉调对接', '线下诉调对接'])
})

test('thirty days are for the mediation alone, from the referral, and are not confirmed', () => {
  expect(figuresOf(mediation)).toEqual([
    ['mediation', 30, 'calendar-days', 'statutory', '人民调解 practice [K]'],
  ])
  const at = hall([mediation])
  const accepted = at.act(at.open(mediation.slug, '2021-10-11T09:00').case, '2021-10-11T09:00', 'accept')
  expect(accepted.clocks).toEqual([])
  const referred = at.act(accepted, '2021-10-12T09:00', 'referral.pass')
  expect(at.clock(referred, 'mediation').due?.date.toString()).toBe('2021-11-11')
  const mediated = at.act(referred, '2021-10-20T09:00', 'mediation.done')
  expect(at.clock(mediated, 'mediation').stoppedAt).not.toBeNull()
})
