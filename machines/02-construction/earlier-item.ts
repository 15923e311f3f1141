import { defineProcess } from '../../src/process/define.ts'
import type { Department, Name, Process } from '../../src/process/definition.ts'
import { theStepsInside, whoHandledIt } from '../assumed.ts'

/** Where an engineering approval can be asked for; the window is assumed, 二-2 and 二-21 name the system. */
export const engineeringChannels = [
  { id: 'window', zh: '窗口', en: 'Window' },
  { id: 'online', zh: '工程审批系统', en: 'Engineering approval system' },
] as const

/** An item as it stood before the plan merged it into another: a process of its own, decided by one department. */
export const earlierItem = (
  earlier: Name & Pick<Process, 'slug' | 'tree' | 'limits'> & Partial<Process> & { department: Department },
): Process => {
  const { department, ...own } = earlier
  return defineProcess({
    version: 1,
    section: '二 工程建设项目审批制度改革',
    clauses: [],
    milestones: [],
    effectiveFrom: {},
    lead: [department],
    responsible: [],
    channels: engineeringChannels,
    mergedItems: [],
    decidedBy: 'head',
    facts: [],
    materials: [],
    certificates: [],
    assumed: [whoHandledIt, theStepsInside],
    ...own,
  })
}
