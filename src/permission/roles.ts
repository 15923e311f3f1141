import type { Name } from '../process/definition.ts'

/** What people do here. An appointment gives an account one of these in one department. */
export const roles = {
  'window-clerk': { zh: '窗口人员', en: 'Window clerk' },
  'chief-representative': { zh: '首席代表', en: 'Chief representative in the hall' },
  'department-reviewer': { zh: '科室审查员', en: 'Department reviewer' },
  'department-head': { zh: '部门负责人', en: 'Head of the department' },
  'assisting-agent': { zh: '帮办代办员', en: 'Assisting agent' },
  'partner-staff': { zh: '共建单位人员', en: 'Staff of a utility, a bank or the court' },
  'receiving-department': { zh: '接收部门', en: 'Receiving department' },
  auditor: { zh: '审计员', en: 'Auditor' },
  planner: { zh: '改革专员', en: 'Reform planner' },
  'leading-group-office': { zh: '领导小组办公室', en: "Leading group's office" },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies Record<string, Name>

export type Role = keyof typeof roles

export const roleIds = Object.keys(roles) as Role[]

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
