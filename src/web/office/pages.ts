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
  {
    path: 'plan',
    name: 'plan',
    component: () => import('./PlanLedger.vue'),
    meta: { title: 'county.plan' },
  },
  {
    path: 'plan/:id',
    name: 'plan-clause',
    component: () => import('./PlanClause.vue'),
    props: true,
    meta: { title: 'county.plan' },
  },
  {
    path: 'reforms',
    name: 'reforms',
    component: () => import('./ReformDates.vue'),
    meta: { title: 'county.reforms' },
  },
  {
    path: 'registers',
    name: 'registers',
    component: () => import('./RegisterList.vue'),
    meta: { title: 'county.registers' },
  },
  {
    path: 'registers/:register',
    name: 'register',
    component: () => import('./RegisterPage.vue'),
    props: true,
    meta: { title: 'county.registers' },
  },
  {
    path: 'stocks/:register',
    name: 'stock',
    component: () => import('./StockPage.vue'),
    props: true,
    meta: { title: 'county.registers' },
  },
  {
    path: 'projects',
    name: 'projects',
    component: () => import('./ProjectList.vue'),
    meta: { title: 'county.projects' },
  },
  {
    path: 'projects/:project',
    name: 'project',
    component: () => import('./ProjectPage.vue'),
    props: true,
    meta: { title: 'county.projects' },
  },
  {
    path: 'calendar',
    name: 'calendar',
    component: () => import('./NoticeList.vue'),
    meta: { title: 'county.calendar' },
  },
]
