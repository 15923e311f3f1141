import {
  Calendar,
  Checked,
  Collection,
  Files,
  Flag,
  Key,
  List,
  Notebook,
  OfficeBuilding,
  User,
  UserFilled,
} from '@element-plus/icons-vue'
import type { Entry } from '../layout/navigation.ts'

const administrators = ['system-admin', 'security-admin', 'audit-admin']

/** Those who see the county's business but handle no case. */
const office = ['leading-group-office', 'planner', 'auditor']
const departments = ['department-reviewer', 'department-head']

/** The menu of the office, in its order. */
export const officeEntries: readonly Entry[] = [
  { to: 'plan', title: 'county.plan', icon: List, roles: [...office, ...departments] },
  { to: 'reforms', title: 'county.reforms', icon: Flag, roles: ['leading-group-office', 'planner'] },
  {
    to: 'registers',
    title: 'county.registers',
    icon: Files,
    roles: [...office, ...departments, 'window-clerk', 'chief-representative'],
  },
  { to: 'projects', title: 'county.projects', icon: Collection, roles: [...office, ...departments] },
  { to: 'accounts', title: 'people.accounts', icon: UserFilled, roles: ['system-admin', 'security-admin'] },
  { to: 'appointments', title: 'people.appointments', icon: Checked, roles: ['security-admin'] },
  { to: 'audit-trail', title: 'people.trail', icon: Notebook, roles: ['audit-admin'] },
  { to: 'places', title: 'people.places', icon: OfficeBuilding, roles: administrators },
  { to: 'calendar', title: 'county.calendar', icon: Calendar, roles: ['system-admin', ...office] },
  {
    to: 'permissions',
    title: 'people.permissions',
    icon: Key,
    roles: [...administrators, 'auditor', 'planner'],
  },
  { to: 'me', title: 'account.title', icon: User },
]
