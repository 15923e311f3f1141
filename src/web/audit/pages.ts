import type { RouteRecordRaw } from 'vue-router'

/** The auditor's pages. */
export const auditPages: RouteRecordRaw[] = [
  {
    path: 'audit',
    name: 'audit',
    component: () => import('./AuditDashboard.vue'),
    meta: { title: 'audit.title' },
  },
  {
    path: 'audit/cases',
    name: 'audit-cases',
    component: () => import('./AuditedCases.vue'),
    meta: { title: 'audit.listTitle' },
  },
  {
    path: 'audit/draws',
    name: 'audit-draws',
    component: () => import('./DrawList.vue'),
    meta: { title: 'draw.title' },
  },
  {
    path: 'audit/draws/:draw',
    name: 'audit-draw',
    component: () => import('./DrawPage.vue'),
    props: true,
    meta: { title: 'draw.one' },
  },
  {
    path: 'audit/rules',
    name: 'audit-rules',
    component: () => import('./RuleList.vue'),
    meta: { title: 'thresholds.title' },
  },
  {
    path: 'audit/runs',
    name: 'audit-runs',
    component: () => import('./RunList.vue'),
    meta: { title: 'runs.title' },
  },
  {
    path: 'audit/comparison',
    name: 'audit-comparison',
    component: () => import('./ComparisonPage.vue'),
    meta: { title: 'comparison.title' },
  },
  {
    path: 'audit/ledger',
    name: 'audit-ledger',
    component: () => import('./LedgerPage.vue'),
    meta: { title: 'ledger.title' },
  },
  {
    path: 'audit/logs',
    name: 'audit-logs',
    component: () => import('./logs/LogList.vue'),
    meta: { title: 'logs.title' },
  },
  {
    path: 'audit/logs/:log',
    name: 'audit-log',
    component: () => import('./logs/LogPage.vue'),
    props: true,
    meta: { title: 'logs.one' },
  },
  {
    path: 'audit/findings',
    name: 'audit-findings',
    component: () => import('./FindingList.vue'),
    meta: { title: 'audit.findings' },
  },
  {
    path: 'audit/findings/:finding',
    name: 'audit-finding',
    component: () => import('./FindingPage.vue'),
    props: true,
    meta: { title: 'audit.finding' },
  },
  {
    path: 'audit/cards',
    name: 'audit-cards',
    component: () => import('./CardList.vue'),
    meta: { title: 'audit.cards' },
  },
  {
    path: 'audit/cards/:card',
    name: 'audit-card',
    component: () => import('./CardPage.vue'),
    props: true,
    meta: { title: 'audit.card' },
  },
]
