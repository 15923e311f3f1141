import { describe, expect, test } from 'vitest'
import { hall, shown } from './hall.ts'

const { open, act, clock, possible, engine } = hall()
const items = ['registration', 'seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank']
const passAll = items.map((id) => `${id}.pass`)
const both = [
  { certificate: 'e-licence', number: 'L1' },
  { certificate: 'e-seal', number: 'S1' },
]

describe('a company is set up (一-1)', () => {
  const received = open('enterprise-setup-1545', '2021-09-01T09:00').case

  test('it is decided when its last item is, with no further act', () => {
    const accepted = act(received, '2021-09-01T09:10', 'accept')
    const six = act(accepted, '2021-09-01T10:00', passAll.slice(0, 6))
    expect(six.outcome).toBeNull()
    const seven = act(six, '2021-09-01T10:30', 'bank.pass')
    expect(seven).toMatchObject({ outcome: 'approved', value: 'producing-certificate' })
  })

  test('the four hours end when the certificates are issued, and delivery closes the case', () => {
    const decided = act(received, '2021-09-01T10:00', ['accept', ...passAll])
    const issued = act(decided, '2021-09-01T11:00', 'issue', { certificates: both })
    expect(shown(clock(issued, 'four-hours').stoppedAt)).toBe('2021-09-01T11:00')
    expect(shown(clock(decided, 'four-hours').due?.until)).toBe('2021-09-01T14:00')
    const closed = act(issued, '2021-09-01T14:00', 'deliver')
    expect(closed).toMatchObject({ ended: true, outcome: 'approved', value: 'closed' })
    expect(closed.clocks.every(({ stoppedAt, due }) => stoppedAt !== null && due === null)).toBe(true)
    expect(engine.fire(closed, closed.lastAt.add({ hours: 9999 }), closed.lastAt).effects.events).toEqual([])
    expect(possible(closed)).toEqual([])
  })

  test('the two hours bind a general enterprise only', () => {
    expect(received.clocks.map(({ limit }) => limit)).not.toContain('two-hours')
    const general = open('enterprise-setup-1545', '2021-09-18T11:30', { generalEnterprise: true }).case
    expect(shown(clock(general, 'two-hours').due?.until)).toBe('2021-09-18T14:30')
  })

  test('licence and seal are issued in one act (一-3)', () => {
    const decided = act(received, '2021-09-01T10:00', ['accept', ...passAll])
    const issue = (certificates: object) => () => act(decided, '2021-09-01T11:00', 'issue', { certificates })
    expect(issue(both.slice(0, 1))).toThrow('this case issues e-licence, e-seal together')
    expect(issue([both[0], both[0]])).toThrow('together')
    expect(issue([...both, { certificate: 'other', number: 'O' }])).toThrow('together')
    expect(issue(both)).not.toThrow()
  })

  test('nothing is charged (零成本)', () => {
    expect(() => act(received, '2021-09-01T10:00', 'charge')).toThrow('charges nothing (一-1：零成本)')
    expect(engine.available(received).map(({ type }) => type)).not.toContain('charge')
  })

  test('no paper is taken, neither at the window nor with corrections (一-2)', () => {
    const materials = [{ material: 'statute', medium: 'paper' }]
    expect(() => open('enterprise-setup-1545', '2021-09-01T09:00', {}, { materials })).toThrow('takes none')
    const asked = act(received, '2021-09-01T10:00', 'request-correction')
    expect(() => act(asked, '2021-09-01T11:00', 'submit-correction', { materials })).toThrow('takes none')
  })
})
