import type { RouteRecordRaw } from 'vue-router'

/** The planner's pages. */
export const labPages: RouteRecordRaw[] = [
  {
    path: 'lab',
    name: 'lab',
    component: () => import('./ProposalList.vue'),
    meta: { title: 'lab.title' },
  },
  {
    path: 'lab/:reform',
    name: 'proposal',
    component: () => import('./ProposalPage.vue'),
    props: true,
    meta: { title: 'lab.one' },
  },
  {
    path: 'lab/:reform/comparisons/:comparison',
    name: 'comparison',
    component: () => import('./ComparedPage.vue'),
    props: true,
    meta: { title: 'lab.comparison' },
  },
]
