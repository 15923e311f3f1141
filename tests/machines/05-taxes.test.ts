import { describe, expect, test } from 'vitest'
import vatRefund from '../../machines/05-taxes/excess-input-vat-refund.ts'
import exportRefund from '../../machines/05-taxes/export-tax-refund.ts'
import { taxes } from '../../machines/05-taxes/section.ts'
import selfDeclare from '../../machines/05-taxes/tax-incentive-self-declare.ts'
import demand from '../../machines/05-taxes/tax-service-demand.ts'
import { checkAskable, checkMaterials } from '../../src/case/opening.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { hall, shown } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the records of 五 are these, as the plan prints them', () => {
  expect(taxes.map(printedOf)).toEqual(recordsOf('五 纳税'))
})

describe.each(taxes.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  test('is proved', () => expect(prove(subjectOf(process)).findings).toEqual([]))

  test('runs from receipt to closing in every case that its facts allow', () => {
    for (const facts of valuations(process.facts)) {
      expect(toClosing(process, facts).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    }
  })
})

describe('tax incentives (五-4)', () => {
  const ids = (approvalOrFiling: boolean) =>
    leavesFor(selfDeclare.tree, { approvalOrFiling }).map(({ id }) => id)

  test('are judged and declared by the taxpayer, who keeps the documents', () => {
    expect(ids(false)).toEqual(['self-judgement', 'declaration', 'retention'])
  })

  test('stay under approval or filing where the law demands it', () => {
    expect(ids(true)).toEqual(['approval-or-filing'])
  })

  test('documents that are kept for later checks must not be asked for', () => {
    expect(() => checkAskable(selfDeclare, { approvalOrFiling: false }, 'supporting-documents')).toThrow(
      '五-4',
    )
    expect(() => checkAskable(selfDeclare, { approvalOrFiling: true }, 'supporting-documents')).not.toThrow()
  })

  test('have no time limit', () => expect(selfDeclare.limits).toEqual([]))
})

describe('refund of excess input VAT (五-5, 五-6)', () => {
  test('the examination has ten working days, a figure not confirmed', () => {
    expect(figuresOf(vatRefund)).toEqual([
      ['examination', 10, 'working-days', 'statutory', '税务总局公告2019年第20号 [K]'],
    ])
  })

  test('the refund is not in the ten days', () => {
    const at = hall([vatRefund])
    const accepted = at.act(at.open(vatRefund.slug, '2021-10-11T09:00').case, '2021-10-11T09:00', 'accept')
    expect(at.clock(accepted, 'examination').due?.date.toString()).toBe('2021-10-25')
    const passed = at.act(accepted, '2021-10-12T09:00', 'examination.pass')
    expect(shown(at.clock(passed, 'examination').stoppedAt)).toBe('2021-10-12T09:00')
    expect(at.possible(passed)).toContain('refund.done')
  })

  test('“加快”, “压缩” and “提高” have no number', () => {
    expect(vatRefund.unnumbered?.map(({ clause }) => clause)).toEqual(['五-5', '五-5', '五-6'])
  })
})

describe('T5: export tax refund (六-7): an average binds no case, two working days bind class 1', () => {
  const at = hall([exportRefund])
  const morning = '2021-10-11T09:00'
  const accepted = (enterpriseClass: string) =>
    at.act(
      at.open(exportRefund.slug, morning, { enterpriseClass, singleWindow: true }).case,
      morning,
      'accept',
    )
  const limitsOf = (enterpriseClass: string) => accepted(enterpriseClass).clocks.map(({ limit }) => limit)

  test('the average of five working days is a measure and no limit', () => {
    expect(exportRefund.measures).toEqual([
      expect.objectContaining({
        amount: 5,
        unit: 'working-days',
        source: expect.objectContaining({ plan: '六-7' }),
      }),
    ])
    expect(figuresOf(exportRefund)).toEqual([
      ['class-1-refund', 2, 'working-days', 'plan', '六-7'],
      ['general-norm', 20, 'working-days', 'statutory', '出口退税管理 (general norm) [K]'],
    ])
  })

  test('two working days bind class 1 and no other', () => {
    expect(limitsOf('class-1')).toContain('class-1-refund')
    expect(limitsOf('other')).toEqual(['general-norm'])
  })

  test('they run until the refund, not until the approval', () => {
    const approved = at.act(accepted('class-1'), '2021-10-12T09:00', ['examination.pass', 'approval.pass'])
    expect(shown(at.clock(approved, 'general-norm').stoppedAt)).toBe('2021-10-12T09:00')
    expect(at.clock(approved, 'class-1-refund')).toMatchObject({ stoppedAt: null })
    const refunded = at.act(approved, '2021-10-13T17:00', 'treasury-refund.done')
    expect(at.clock(refunded, 'class-1-refund')).toMatchObject({ exceededAt: null })
    expect(shown(at.clock(refunded, 'class-1-refund').stoppedAt)).toBe('2021-10-13T17:00')
  })

  test('they end when the office closes on the second working day', () => {
    const late = (time: string) => at.clock(at.wait(accepted('class-1'), time), 'class-1-refund').exceededAt
    expect(late('2021-10-13T17:00')).toBeNull()
    expect(late('2021-10-13T17:01')).not.toBeNull()
  })

  test('no paper is taken, and customs data are not typed again in the single window (五-7)', () => {
    const facts = { enterpriseClass: 'other', singleWindow: true }
    expect(() => checkAskable(exportRefund, facts, 'customs-data')).toThrow('五-7')
    expect(() => checkAskable(exportRefund, { ...facts, singleWindow: false }, 'customs-data')).not.toThrow()
    expect(() => checkMaterials(exportRefund, [{ material: 'customs-data', medium: 'paper' }])).toThrow(
      '五-7, 六-7',
    )
  })
})

test('who names a service product is invited to try it first (五-10)', () => {
  const ids = (serviceProduct: boolean) => leavesFor(demand.tree, { serviceProduct }).map(({ id }) => id)
  expect(ids(true)).toEqual(['sorting', 'trial', 'improvement'])
  expect(ids(false)).toEqual(['sorting', 'improvement'])
})
