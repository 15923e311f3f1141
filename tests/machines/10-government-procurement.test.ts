import { describe, expect, test } from 'vitest'
import award from '../../machines/10-government-procurement/award-and-contract-online.ts'
import challenge from '../../machines/10-government-procurement/procurement-challenge.ts'
import complaint from '../../machines/10-government-procurement/procurement-complaint.ts'
import intent from '../../machines/10-government-procurement/procurement-intent-disclosure.ts'
import { governmentProcurement } from '../../machines/10-government-procurement/section.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { hall, shown } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the records of 十 are these, as the plan prints them', () => {
  expect(governmentProcurement.map(printedOf)).toEqual(recordsOf('十 政府采购'))
})

describe.each(governmentProcurement.map((process) => [process.slug, process] as const))(
  '%s',
  (_, process) => {
    test('is proved', () => expect(prove(subjectOf(process)).findings).toEqual([]))

    test('runs from receipt to closing in every case that its facts allow', () => {
      for (const facts of valuations(process.facts)) {
        expect(toClosing(process, facts).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
      }
    })
  },
)

describe('disclosure of intent (十-2)', () => {
  const at = hall([intent])
  const morning = '2021-10-11T09:00'
  const purchase = { procurementKind: 'works', budget: 1_000_000, atLeastThreshold: false, suitable: false }
  const disclosed = at.act(at.open(intent.slug, morning, purchase).case, morning, [
    'accept',
    'draft.pass',
    'disclosure.done',
  ])

  test('at least thirty days lie before the procurement, a figure not confirmed', () => {
    expect(figuresOf(intent)).toEqual([
      ['thirty-days', 30, 'calendar-days', 'waiting', '财库〔2020〕10号 [K]'],
    ])
  })

  test('the procurement cannot start in them, and can when they are over', () => {
    expect(at.possible(at.wait(disclosed, '2021-11-10T12:00'))).not.toContain('start.done')
    expect(at.possible(at.wait(disclosed, '2021-11-11T09:00'))).toContain('start.done')
  })
})

describe('award notice and contract (十-5)', () => {
  const at = hall([award])
  const morning = '2021-10-11T09:00'
  const noticed = at.act(at.open(award.slug, morning).case, morning, ['accept', 'award-notice.pass'])

  test('the figures, none of them confirmed', () => {
    expect(figuresOf(award)).toEqual([
      ['contract', 30, 'calendar-days', 'statutory', '政府采购法 46 [K]'],
      ['publication', 2, 'working-days', 'statutory', '政府采购法实施条例 50 [K]'],
      ['filing', 7, 'working-days', 'statutory', '政府采购法 47 [K]'],
    ])
  })

  test('the contract counts from the notice, publishing and filing from the contract', () => {
    expect(noticed.clocks.map(({ limit }) => limit)).toEqual(['contract'])
    expect(at.clock(noticed, 'contract').due?.date.toString()).toBe('2021-11-10')
    const signed = at.act(noticed, '2021-10-18T09:00', 'contract.done')
    expect(at.clock(signed, 'contract').stoppedAt).not.toBeNull()
    expect(at.clock(signed, 'publication').due?.date.toString()).toBe('2021-10-20')
    expect(at.clock(signed, 'filing').due?.date.toString()).toBe('2021-10-27')
  })

  test('financing and guarantee belong in only when asked for', () => {
    const ids = (...platformServices: string[]) =>
      leavesFor(award.tree, { platformServices }).map(({ id }) => id)
    expect(ids()).toEqual(['award-notice', 'contract', 'publication', 'filing'])
    expect(ids('financing')).toContain('financing')
    expect(ids('guarantee')).toContain('guarantee')
  })
})

describe('challenge (十-6)', () => {
  test('the reply has seven working days from receipt', () => {
    expect(figuresOf(challenge)).toEqual([['reply', 7, 'working-days', 'statutory', '政府采购法 53 [C]']])
    const at = hall([challenge])
    const received = at.open(challenge.slug, '2021-10-11T09:00', { harmKnownOn: '2021-10-09' }).case
    expect(at.clock(received, 'reply').due?.date.toString()).toBe('2021-10-20')
    const examined = at.act(received, '2021-10-14T09:00', ['accept', 'examination.pass'])
    expect(at.clock(examined, 'reply').stoppedAt).toBeNull()
    const replied = at.act(examined, '2021-10-15T09:00', 'reply.done')
    expect(shown(at.clock(replied, 'reply').stoppedAt)).toBe('2021-10-15T09:00')
  })

  test('the day from which the supplier’s own seven working days count is asked', () => {
    expect(challenge.facts).toEqual([
      expect.objectContaining({
        id: 'harmKnownOn',
        type: 'date',
        source: { law: '政府采购法 52', mark: 'C' },
      }),
    ])
    expect(challenge.facts[0]?.zh).toContain('7个工作日')
  })

  test('“便捷高效” has no number', () => expect(challenge.unnumbered).toHaveLength(1))
})

describe('complaint (十-6)', () => {
  const at = hall([complaint])
  const morning = '2021-10-11T09:00'
  const received = (suspended: boolean) =>
    at.open(complaint.slug, morning, { replyDueOn: '2021-10-09', suspended }).case

  test('the figures', () => {
    expect(figuresOf(complaint)).toEqual([
      ['complaint-examination', 5, 'working-days', 'statutory', '财政部令94号 21 [K]'],
      ['decision', 30, 'working-days', 'statutory', '政府采购法 56 [C]'],
      ['suspension', 30, 'calendar-days', 'statutory', '政府采购法 57 [C]'],
    ])
  })

  test('the decision counts from receipt, not from acceptance', () => {
    const before = received(false)
    expect(before.clocks.map(({ limit }) => limit)).toEqual(['complaint-examination', 'decision'])
    const accepted = at.act(before, '2021-10-14T09:00', 'accept')
    expect(shown(at.clock(accepted, 'decision').startedAt)).toBe(morning)
    expect(at.clock(accepted, 'decision').due?.date.toString()).toBe('2021-11-22')
  })

  test('only where the procurement is suspended may the suspension last thirty days', () => {
    const accepted = (suspended: boolean) => at.act(received(suspended), morning, 'accept')
    expect(accepted(false).clocks.map(({ limit }) => limit)).not.toContain('suspension')
    expect(at.clock(accepted(true), 'suspension').due?.date.toString()).toBe('2021-11-10')
  })

  test('an expert review is not counted, although the procurement stays suspended meanwhile', () => {
    const reviewed = at.act(received(true), morning, ['accept', 'investigation.suspend'])
    expect(at.clock(reviewed, 'decision').due).toBeNull()
    expect(at.clock(reviewed, 'suspension').due).not.toBeNull()
  })

  test('the gravely dishonest are put on the list before the case closes', () => {
    const decided = at.act(received(false), morning, ['accept', 'investigation.pass', 'decision.pass'])
    expect(at.clock(decided, 'decision').stoppedAt).not.toBeNull()
    expect(at.possible(decided)).toContain('discipline.done')
  })
})
