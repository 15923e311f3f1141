import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import { deskOf, desksOf } from '../../src/permission/desks.ts'
import { hall, shown } from '../case/hall.ts'

const { open, act, engine, possible } = hall()
const desks = (of: Case) => desksOf(engine.processOf(of), of, possible(of)).map(({ desk }) => desk)
const dueAt = (of: Case, desk: string) =>
  shown(desksOf(engine.processOf(of), of, possible(of)).find((one) => one.desk === desk)?.dueAt)
const setup = open('enterprise-setup-1545', '2021-09-01T09:00').case
const permit = open('construction-permit-merged', '2021-09-01T09:00', {
  tendered: true,
  basement: false,
}).case

describe('where a case is work to do', () => {
  test('at the window that received it, before anything else', () => {
    expect(desks(setup)).toEqual(['window-clerk/approval-bureau'])
  })

  test('at all offices of a parallel review, each until it is done', () => {
    const accepted = act(setup, '2021-09-01T09:10', 'accept')
    expect(desks(accepted)).toContain('department-reviewer/tax-bureau')
    expect(desks(accepted)).not.toContain('window-clerk/approval-bureau')
    const passed = act(accepted, '2021-09-01T09:20', 'tax.pass')
    expect(desks(passed)).not.toContain('department-reviewer/tax-bureau')
    expect(desks(passed)).toContain('department-reviewer/public-security')
  })

  test('with the heads of its leads when its items are done, and then at the window again', () => {
    const examined = act(permit, '2021-09-01T10:00', [
      'accept',
      'quality.reply',
      'safety.reply',
      'permit.pass',
    ])
    expect(desks(examined)).toEqual([
      'department-head/approval-bureau',
      'department-head/housing-construction',
    ])
    expect(desks(act(examined, '2021-09-01T11:00', 'approve'))).toEqual(['window-clerk/approval-bureau'])
  })

  test('with the head while it is escalated, and at no window', () => {
    const escalated = act(permit, '2021-09-01T10:00', 'escalate')
    expect(desks(escalated)).toEqual([
      'department-head/approval-bureau',
      'department-head/housing-construction',
    ])
    expect(desks(act(escalated, '2021-09-01T11:00', 'answer-escalation'))).toEqual([
      'window-clerk/approval-bureau',
    ])
  })

  test('where its papers are handed over to', () => {
    const handed = act(permit, '2021-09-01T10:00', 'hand-over', { department: 'housing-construction' })
    expect(desks(handed)).toContain('department-reviewer/housing-construction')
  })

  test('nowhere once it has ended', () => {
    expect(desks(act(setup, '2021-09-01T10:00', 'withdraw'))).toEqual([])
  })
})

test('a desk has as long as its own items, else as the case', () => {
  const accepted = act(setup, '2021-09-01T09:00', 'accept')
  expect(dueAt(accepted, 'department-reviewer/tax-bureau')).toBe('2021-09-01T14:00')
})

test('who examines shares one inbox, and so does a window with its chief representative', () => {
  const at = { department: 'tax-bureau' }
  expect(deskOf({ role: 'partner-staff', ...at })).toBe('department-reviewer/tax-bureau')
  expect(deskOf({ role: 'chief-representative', ...at })).toBe('window-clerk/tax-bureau')
  expect(deskOf({ role: 'auditor', ...at })).toBeUndefined()
})
