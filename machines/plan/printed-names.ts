import type { PrintedName } from '../../src/plan/plan.ts'
import { financeBureau, financialServices, peoplesBank } from '../departments.ts'

/** Names under which the plan also prints a body, beside the one in machines/departments.ts. */
export const printedNames: readonly PrintedName[] = [
  { printed: '财政局', clause: '十一-2', of: financeBureau, as: 'alias' },
  { printed: '中国人民银行宁阳县支行', clause: '六-1', of: peoplesBank, as: 'alias' },
  { printed: '人民宁阳支行', clause: '十七-4', of: peoplesBank, as: 'misprint' },
  { printed: '县金融服务发展中心', clause: '十七-4', of: financialServices, as: 'misprint' },
]
