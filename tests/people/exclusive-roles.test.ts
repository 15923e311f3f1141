import { expect, test } from 'vitest'
import { exclude, overlap } from '../../src/people/exclusive-roles.ts'
import { roleIds } from '../../src/permission/roles.ts'

const administrators = ['system-admin', 'security-admin', 'audit-admin']

test('an administrator is nothing else, and all other roles go together', () => {
  for (const one of roleIds) {
    for (const other of roleIds) {
      const apart = one !== other && (administrators.includes(one) || administrators.includes(other))
      expect(exclude(one, other), `${one} and ${other}`).toBe(apart)
    }
  }
})

test('appointments overlap when they have a day in common, the last and the first included', () => {
  const span = (from: string, to: string | null) => ({
    from: Temporal.PlainDate.from(from),
    to: to === null ? null : Temporal.PlainDate.from(to),
  })
  const august = span('2021-08-01', '2021-08-31')
  expect(overlap(august, span('2021-08-31', null))).toBe(true)
  expect(overlap(august, span('2021-09-01', null))).toBe(false)
  expect(overlap(span('2021-01-01', null), august)).toBe(true)
  expect(overlap(span('2021-01-01', '2021-07-31'), august)).toBe(false)
})
