import type { RouteRecordRaw } from 'vue-router'

/** The pages of the office: one's own account, the three administrators, the leading group's office. */
export const officePages: RouteRecordRaw[] = [
  {
    path: 'me',
    name: 'me',
    component: () => import('./MyAccount.vue'),
    meta: { title: 'account.title' },
  },
  {
    path: 'accounts',
    name: 'accounts',
    component: () => import('./AccountList.vue'),
    meta: { title: 'people.accounts' },
  },
  {
    path: 'appointments',
    name: 'appointments',
    component: () => import('./AppointmentList.vue'),
    meta: { title: 'people.appointments' },
  },
  {
    path: 'places',
    name: 'places',
    component: () => import('./HallPlaces.vue'),
    meta: { title: 'people.places' },
  },
  {
    path: 'permissions',
    name: 'permissions',
    component: () => import('./PermissionTable.vue'),
    meta: { title: 'people.permissions' },
  },
  {
    path: 'audit-trail',
    name: 'audit-trail',
    component: () => import('./AuditTrail.vue'),
    meta: { title: 'people.trail' },
  },
]
