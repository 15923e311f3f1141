import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import type { Actor } from '../../src/case/ledger.ts'
import { clerk, event, hall, sameTime } from './hall.ts'

const { open, act, possible, engine } = hall()
const received = open('construction-permit-merged', '2022-04-29T09:00', {
  tendered: true,
  basement: false,
}).case
const reviewer: Actor = { id: 'li', role: 'department-reviewer', department: 'housing-construction' }
const by = (actor: Actor, current: Case, type: string, payload: object = {}) =>
  engine.advance(current, { ...event(type, { ...payload }), actor }, sameTime('2022-04-29T10:00')).case

describe('front desk, back office and issuing window hand a case over', () => {
  const handed = by(clerk, received, 'hand-over')

  test('it is received at the front desk of the department whose window took it', () => {
    expect(received.handling).toMatchObject({
      station: 'front-desk',
      window: 'approval-bureau',
      offered: null,
    })
  })

  test('only what was handed over can be taken, and only once', () => {
    expect(possible(received)).not.toContain('take-over')
    const taken = by(reviewer, handed, 'take-over')
    expect(taken.handling).toMatchObject({ station: 'back-office', window: 'approval-bureau', offered: null })
    expect(possible(taken)).not.toContain('take-over')
  })

  test('while nobody has taken it, it is not handed over again', () => {
    expect(handed.handling).toMatchObject({
      station: 'front-desk',
      offered: { to: 'back-office', by: 'wang' },
    })
    expect(possible(handed)).not.toContain('hand-over')
  })

  test('who gives cannot take', () => {
    expect(() => by(clerk, handed, 'take-over')).toThrow(
      'wang has handed it over: somebody else must take it',
    )
  })

  test('from one back office to the next, but not to where it is', () => {
    const taken = by(reviewer, handed, 'take-over')
    expect(
      by(reviewer, taken, 'hand-over', { department: 'approval-bureau' }).handling.offered,
    ).toMatchObject({
      department: 'approval-bureau',
    })
    expect(() => by(clerk, received, 'hand-over', { to: 'front-desk' })).toThrow('are at front-desk already')
  })

  test('only to a back office that has a part in it', () => {
    expect(() => by(clerk, received, 'hand-over', { department: 'customs' })).toThrow(
      'customs has no part in',
    )
  })

  test('the window that takes it to issue is the one it is at', () => {
    const issuing = by(reviewer, by(reviewer, handed, 'take-over'), 'hand-over', { to: 'issuing' })
    const other: Actor = { id: 'zhao', role: 'window-clerk', department: 'housing-construction' }
    expect(by(other, issuing, 'take-over').handling).toMatchObject({
      station: 'issuing',
      window: 'housing-construction',
    })
  })

  test('no step of the law waits for papers', () => {
    expect(possible(handed)).toContain('accept')
    expect(handed).toMatchObject({ value: received.value, clocks: received.clocks })
  })
})

describe('a window cannot refuse: it escalates to the head (窗口无权否决)', () => {
  const escalated = act(received, '2022-04-29T10:00', 'escalate')

  test('from receipt until the decision', () => {
    const accepted = act(received, '2022-04-29T10:00', 'accept')
    const asked = act(received, '2022-04-29T10:00', 'request-correction')
    for (const current of [received, asked, act(asked, '2022-04-29T10:00', 'submit-correction'), accepted])
      expect(possible(current)).toContain('escalate')
    const refused = act(act(accepted, '2022-04-29T10:00', 'permit.fail'), '2022-04-29T10:01', 'refuse')
    expect(possible(refused)).not.toContain('escalate')
  })

  test('once, until the head has answered', () => {
    expect(escalated.handling.escalatedBy).toBe('wang')
    expect(possible(escalated)).not.toContain('escalate')
    const answered = act(escalated, '2022-04-29T10:00', 'answer-escalation')
    expect(answered.handling.escalatedBy).toBeNull()
    expect(possible(answered)).toContain('escalate')
    expect(possible(answered)).not.toContain('answer-escalation')
  })

  test('the refusal of acceptance answers it, and no step of one department', () => {
    expect(act(escalated, '2022-04-29T10:00', 'decline').handling.escalatedBy).toBeNull()
    const later = act(act(received, '2022-04-29T10:00', 'accept'), '2022-04-29T10:01', 'escalate')
    expect(act(later, '2022-04-29T10:02', 'quality.reply').handling.escalatedBy).toBe('wang')
  })
})

describe('who has examined is kept where somebody else decides', () => {
  const accepted = act(received, '2022-04-29T09:30', 'accept')

  test('with whoever is away and stood in for', () => {
    const passed = by({ ...reviewer, standsInFor: 'sun' }, accepted, 'permit.pass')
    expect(passed.handling.examinedBy).toEqual(['li', 'sun'])
  })

  test('but not where the items decide', () => {
    const setup = open('enterprise-setup-1545', '2022-04-29T09:00').case
    const passed = act(setup, '2022-04-29T10:00', ['accept', 'tax.pass'])
    expect(passed.handling.examinedBy).toEqual([])
  })
})
