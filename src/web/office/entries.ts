import { Checked, Key, Notebook, OfficeBuilding, User, UserFilled } from '@element-plus/icons-vue'
import type { Entry } from '../layout/navigation.ts'

const administrators = ['system-admin', 'security-admin', 'audit-admin']

/** The menu of the office, in its order. */
export const officeEntries: readonly Entry[] = [
  { to: 'accounts', title: 'people.accounts', icon: UserFilled, roles: ['system-admin', 'security-admin'] },
  { to: 'appointments', title: 'people.appointments', icon: Checked, roles: ['security-admin'] },
  { to: 'audit-trail', title: 'people.trail', icon: Notebook, roles: ['audit-admin'] },
  { to: 'places', title: 'people.places', icon: OfficeBuilding, roles: administrators },
  {
    to: 'permissions',
    title: 'people.permissions',
    icon: Key,
    roles: [...administrators, 'auditor', 'planner'],
  },
  { to: 'me', title: 'account.title', icon: User },
]
