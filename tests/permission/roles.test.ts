import { expect, test } from 'vitest'
import { isRole, roleIds, roles } from '../../src/permission/roles.ts'

test('thirteen roles, three of them administrators, each with a name in both languages', () => {
  expect(roleIds).toHaveLength(13)
  expect(roleIds.filter((role) => role.endsWith('-admin'))).toHaveLength(3)
  expect(new Set(Object.values(roles).flatMap(({ zh, en }) => [zh, en])).size).toBe(26)
})

test('nothing but a role is one', () => {
  expect(['reviewer', 'toString', '', 'Window-Clerk'].filter(isRole)).toEqual([])
})
