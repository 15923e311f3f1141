import type { Department, Limit, Process, Source } from '../../src/process/definition.ts'
import { item } from '../../src/process/tree.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import { countyPromise, permitAssumed, permitDecision, permitLimits } from '../law.ts'
import { earlierItem } from './earlier-item.ts'

/** The five items as they stood before 二-7 merged them, each a process of its own. */
const seven = (words: string): Source => ({ plan: '二-7', words })

const part = (
  slug: string,
  itemId: string,
  zh: string,
  en: string,
  department: Department,
  limits: readonly Limit[],
  rest: Partial<Process> = {},
): Process =>
  earlierItem({
    slug,
    zh,
    en,
    department,
    limits,
    tree: item(itemId, { zh, en, department, source: seven(zh) }),
    ...rest,
  })

export const qualitySupervision = part(
  'construction-quality-supervision',
  'quality',
  '建设工程质量监督手续',
  'Quality-supervision formalities',
  housingConstruction,
  [countyPromise],
)

export const safetySupervision = part(
  'construction-safety-supervision',
  'safety',
  '建设工程安全监督手续',
  'Safety-supervision formalities',
  housingConstruction,
  [countyPromise],
)

export const civilDefenceQuality = part(
  'civil-defence-quality-supervision',
  'civil-defence-quality',
  '人防工程质量监督手续（防空地下室）',
  'Quality supervision of civil-defence works (air-raid basement)',
  housingConstruction,
  [countyPromise],
)

export const civilDefenceDrawings = part(
  'civil-defence-drawings',
  'civil-defence-drawings',
  '人防工程施工图设计文件核准',
  'Approval of construction drawings of civil-defence works',
  housingConstruction,
  [permitDecision, ...permitLimits],
  { permit: permitAssumed },
)

const sevenDays: Limit = {
  id: 'seven-days',
  zh: '施工许可决定',
  en: 'Construction-permit decision',
  amount: 7,
  unit: 'calendar-days',
  kind: 'statutory',
  source: { law: '建筑法 8 (2019)', mark: 'C' },
  from: 'receipt',
  until: 'decision',
}

const mayAsk = {
  mayAsk: true,
  source: { county: { zh: '二-1以前两份材料均须提交', en: 'before 二-1 both papers were asked for' } },
} as const

export const formerConstructionPermit = part(
  'construction-permit',
  'permit',
  '建筑工程施工许可证核发',
  'Construction permit',
  approvalBureau,
  [sevenDays, ...permitLimits],
  {
    permit: seven('建筑工程施工许可证核发'),
    materials: [
      { id: 'bid-notice', zh: '中标通知书', en: 'Notice of award', ...mayAsk },
      { id: 'construction-contract', zh: '施工合同', en: 'Construction contract', ...mayAsk },
    ],
    certificates: [{ id: 'construction-permit', zh: '建筑工程施工许可证', en: 'Construction permit' }],
  },
)
