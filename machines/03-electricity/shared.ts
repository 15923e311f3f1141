import type { Department, Process } from '../../src/process/definition.ts'
import {
  approvalBureau,
  developmentReform,
  naturalResources,
  powerCompany,
  publicSecurity,
  transport,
  urbanManagement,
} from '../departments.ts'

/** 三-1 and 三-2 name the same departments. */
export const lead: readonly Department[] = [developmentReform, powerCompany]
export const responsible: readonly Department[] = [
  publicSecurity,
  naturalResources,
  urbanManagement,
  transport,
  approvalBureau,
]

export const channels: Process['channels'] = [
  { id: 'window', zh: '窗口', en: 'Window' },
  { id: 'online', zh: '政务服务网站', en: 'Government service website' },
]
