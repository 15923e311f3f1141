import { describe, expect, test } from 'vitest'
import insurance from '../../machines/06-cross-border-trade/export-credit-insurance.ts'
import help from '../../machines/06-cross-border-trade/foreign-trade-problem-solving.ts'
import exchange from '../../machines/06-cross-border-trade/fx-and-service-payment-filing.ts'
import licence from '../../machines/06-cross-border-trade/import-export-licence-guidance.ts'
import { crossBorderTrade } from '../../machines/06-cross-border-trade/section.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the records of 六 are these, as the plan prints them; 六-7 is with 五-7', () => {
  expect(crossBorderTrade.map(printedOf)).toEqual(recordsOf('六 跨境贸易'))
})

describe.each(crossBorderTrade.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  test('is proved', () => expect(prove(subjectOf(process)).findings).toEqual([]))

  test('runs from receipt to closing in every case that its facts allow', () => {
    for (const facts of valuations(process.facts)) {
      expect(toClosing(process, facts).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    }
  })
})

describe('help for foreign-trade enterprises (六-1)', () => {
  const solving = (...problems: string[]) => leavesFor(help.tree, { problems }).slice(2)

  test('every enterprise is visited and its problems are diagnosed', () => {
    expect(leavesFor(help.tree, { problems: [] }).map(({ zh }) => zh)).toEqual(['逐一调研', '逐一会诊'])
  })

  test.each([
    ['commercial', '县商务局'],
    ['fiscal', '县财政局'],
    ['financial', '县金融发展服务中心'],
    ['tax', '县税务局'],
    ['other', '县商务局'],
  ])('a %s problem goes to %s', (problem, department) => {
    expect(solving(problem).map((leaf) => leaf.department.zh)).toEqual([department])
  })

  test('an enterprise may have several problems at once', () => {
    expect(solving('tax', 'financial')).toHaveLength(2)
  })
})

describe('guidance on licences (六-2)', () => {
  test('three working days are the issuing body’s, not the county’s, and not confirmed', () => {
    expect(figuresOf(licence)).toEqual([
      ['issuing-decision', 3, 'working-days', 'statutory', '出口许可证管理办法 [K]'],
    ])
    expect(licence.limits[0]?.owedBy?.zh).toBe('发证机关')
  })

  test('they count from the application to the issuing body, not from the guidance', () => {
    const at = hall([licence])
    const guided = at.act(at.open(licence.slug, '2021-10-11T09:00').case, '2021-10-11T09:00', [
      'accept',
      'explanation.done',
      'upload.pass',
    ])
    expect(guided.clocks).toEqual([])
    const applied = at.act(guided, '2021-10-12T09:00', 'application.done')
    expect(at.clock(applied, 'issuing-decision').due?.date.toString()).toBe('2021-10-15')
  })

  test('the seven kinds of key information are those of the plan', () => {
    expect(licence.materials[0]?.zh.split(/[、及]/)).toHaveLength(7)
  })

  test('“第一时间” has no number', () => {
    expect(licence.unnumbered).toEqual([expect.objectContaining({ clause: '六-2' })])
  })
})

test('export-credit insurance is free, wholly online, and has no window (六-5)', () => {
  expect(insurance.free).toMatchObject({ plan: '六-5' })
  expect(insurance.channels.map(({ id }) => id)).toEqual(['single-window'])
  expect(insurance.limits).toEqual([])
})

describe('foreign exchange (六-8)', () => {
  const ids = (matter: string, pendingAccount: boolean) =>
    leavesFor(exchange.tree, { matter, pendingAccount }).map(({ id }) => id)

  test('a pending account is opened only when the enterprise has so decided', () => {
    expect(ids('goods-trade', false)).toEqual(['goods-trade'])
    expect(ids('goods-trade', true)).toEqual(['goods-trade', 'pending-account'])
  })

  test('the tax filing of a service payment is verified electronically by the bank', () => {
    expect(ids('service-payment', false)).toEqual(['service-payment'])
    expect(ids('service-payment', true)).toEqual(['service-payment'])
  })

  test('neither has a time limit', () => expect(exchange.limits).toEqual([]))
})
