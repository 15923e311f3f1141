import { type Role, roles } from '../../permission/roles.ts'
import { say } from '../words/use-words.ts'

/** What a role is called; its id where there is none of that name any more. */
export const roleName = (role: string): string =>
  Object.hasOwn(roles, role) ? say(roles[role as Role]) : role
