import {
  Aim,
  Bell,
  Box,
  Calendar,
  ChatDotRound,
  DataAnalysis,
  DocumentAdd,
  Flag,
  Guide,
  Postcard,
  ScaleToOriginal,
  SetUp,
  Switch,
  Tickets,
  Upload,
  Warning,
} from '@element-plus/icons-vue'

import type { Component } from 'vue'
import { officeEntries } from '../office/entries.ts'
import type { WordKey } from '../words/use-words.ts'

export interface Entry {
  /** The name of the page's route. */
  readonly to: string
  readonly title: WordKey
  readonly icon: Component
  /** The roles that have the page; all when absent. */
  readonly roles?: readonly string[]
}

/** The menu, in its order. */
const entries: readonly Entry[] = [
  {
    to: 'start',
    title: 'navigation.inbox',
    icon: Tickets,
    roles: [
      'window-clerk',
      'chief-representative',
      'assisting-agent',
      'department-reviewer',
      'department-head',
      'partner-staff',
      'receiving-department',
    ],
  },
  {
    to: 'audit',
    title: 'audit.title',
    icon: DataAnalysis,
    roles: ['auditor', 'planner', 'leading-group-office'],
  },
  {
    to: 'lab',
    title: 'lab.title',
    icon: SetUp,
    roles: ['planner', 'leading-group-office', 'department-head', 'auditor'],
  },
  { to: 'queue', title: 'navigation.queue', icon: Bell, roles: ['window-clerk', 'chief-representative'] },
  {
    to: 'kiosk',
    title: 'navigation.kiosk',
    icon: Postcard,
    roles: ['window-clerk', 'chief-representative', 'assisting-agent'],
  },
  {
    to: 'reservations',
    title: 'navigation.reservations',
    icon: Calendar,
    roles: ['window-clerk', 'chief-representative'],
  },
  {
    to: 'rectifications',
    title: 'navigation.rectifications',
    icon: ChatDotRound,
    roles: ['window-clerk', 'chief-representative', 'department-reviewer', 'department-head', 'auditor'],
  },
  {
    to: 'choose',
    title: 'navigation.open',
    icon: DocumentAdd,
    roles: ['window-clerk', 'chief-representative', 'assisting-agent'],
  },
  { to: 'audit-findings', title: 'audit.findings', icon: Warning, roles: ['auditor', 'department-head'] },
  { to: 'audit-cards', title: 'audit.cards', icon: Flag, roles: ['auditor', 'department-head'] },
  {
    to: 'audit-rules',
    title: 'thresholds.title',
    icon: ScaleToOriginal,
    roles: ['auditor', 'department-head', 'leading-group-office'],
  },
  {
    to: 'audit-comparison',
    title: 'comparison.title',
    icon: Switch,
    roles: ['auditor', 'planner', 'leading-group-office'],
  },
  { to: 'audit-ledger', title: 'ledger.title', icon: Box, roles: ['auditor'] },
  { to: 'audit-logs', title: 'logs.title', icon: Upload, roles: ['auditor', 'planner'] },
  { to: 'audit-draws', title: 'draw.title', icon: Aim, roles: ['auditor'] },
  { to: 'processes', title: 'navigation.processes', icon: Guide },
  ...officeEntries,
]

/** What the menu shows to somebody who acts in this role. */
export const entriesFor = (role: string | undefined): readonly Entry[] =>
  entries.filter(({ roles }) => !roles || (role !== undefined && roles.includes(role)))

/** Where somebody in this role begins: at what is their own, a planner at the reforms, the inbox for all who have one. */
export const startOf = (role: string): string =>
  role === 'planner' ? 'lab' : (entriesFor(role).find(({ roles }) => roles)?.to ?? 'processes')
