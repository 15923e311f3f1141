import type { Department } from '../src/process/definition.ts'

/** The bodies that the plan names, by their full names there (宁政发〔2021〕8号, annex). */
const department = (id: string, zh: string, en: string): Department => ({ id, zh, en })

export const approvalBureau = department(
  'approval-bureau',
  '县行政审批服务局',
  'Administrative Approval Service Bureau',
)
export const industryBureau = department(
  'industry-bureau',
  '县工信局',
  'Industry and Information Technology Bureau',
)
export const publicSecurity = department('public-security', '县公安局', 'Public Security Bureau')
export const humanResources = department(
  'human-resources',
  '县人社局',
  'Human Resources and Social Security Bureau',
)
export const marketSupervision = department('market-supervision', '县市场监管局', 'Market Supervision Bureau')
export const medicalInsurance = department('medical-insurance', '县医保局', 'Medical Insurance Bureau')
export const housingFund = department('housing-fund', '县公积金中心', 'Housing Provident Fund Centre')
export const taxBureau = department('tax-bureau', '县税务局', 'Tax Bureau')
export const peoplesBank = department(
  'peoples-bank',
  '人行宁阳县支行',
  "People's Bank, Ningyang County Branch",
)
export const housingConstruction = department(
  'housing-construction',
  '县住建局',
  'Housing and Urban-Rural Development Bureau',
)
