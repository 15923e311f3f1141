import type { Department, Name } from '../src/process/definition.ts'
import {
  approvalBureau,
  court,
  housingFund,
  humanResources,
  marketSupervision,
  medicalInsurance,
  naturalResources,
  peoplesBank,
  powerCompany,
  publicSecurity,
  taxBureau,
  transport,
  utilities,
} from './departments.ts'

/** A window of the service hall. */
export interface HallWindow {
  /** Letter of the zone and number. */
  readonly code: string
  readonly zone: Name
  /** Whose staff may sit there. */
  readonly departments: readonly Department[]
  readonly assumed: boolean
}

const zone = (letter: string, zh: string, en: string, count: number, ...departments: Department[]) =>
  Array.from(
    { length: count },
    (_, index): HallWindow => ({
      code: `${letter}${String(index + 1).padStart(2, '0')}`,
      zone: { zh, en },
      departments,
      assumed: true,
    }),
  )

/**
 * The windows of the hall. The plan asks for comprehensive windows (十二-9) and names none: letters, numbers and who
 * sits where are assumed until the county enters its own.
 */
export const windows: readonly HallWindow[] = [
  ...zone('A', '企业开办', 'Enterprises', 4, approvalBureau),
  ...zone('B', '工程建设', 'Construction', 3, approvalBureau),
  ...zone('C', '水电气热', 'Utilities', 2, approvalBureau, powerCompany, utilities),
  ...zone('D', '不动产登记', 'Real property', 3, approvalBureau, naturalResources, court),
  ...zone('E', '涉税办理', 'Taxes', 3, taxBureau),
  ...zone('F', '社保就业', 'Labour and talent', 2, humanResources, medicalInsurance, housingFund),
  ...zone('G', '市场监管与交通', 'Market supervision and transport', 2, marketSupervision, transport),
  ...zone('H', '公安与金融', 'Police and banks', 2, publicSecurity, peoplesBank),
  ...zone('Z', '综合受理与咨询', 'Anything else, and advice', 2, approvalBureau),
]
