import { describe, expect, test } from 'vitest'
import { hall } from './hall.ts'

const { open, act } = hall()
const accepted = act(
  open('enterprise-setup-1545', '2021-09-01T09:00', { items: [] }).case,
  '2021-09-01T09:00',
  'accept',
)
const all = { identity: true, name: true, address: true, scope: true }
const screen = (checks: object) => act(accepted, '2021-09-01T09:01', 'registration.screen', { checks })

describe('automatic screening (一-5)', () => {
  test('passes the registration when all checks hold', () => {
    expect(screen(all).outcome).toBe('approved')
  })

  test.each(Object.keys(all))('leaves it to a person when %s does not hold', (check) => {
    const after = screen({ ...all, [check]: false })
    expect(after.outcome).toBeNull()
    expect(after.value).toEqual(accepted.value)
    expect(after.revision).toBe(accepted.revision + 1)
  })

  test('a check that was not made does not hold', () => {
    expect(screen({ identity: true }).outcome).toBeNull()
    expect(screen({}).outcome).toBeNull()
  })

  test('a check that is not on the list is refused', () => {
    expect(() => screen({ ...all, luck: true })).toThrow('"luck" is no check here')
  })
})
