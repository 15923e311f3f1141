import type { Process } from '../../src/process/definition.ts'
import excessInputVatRefund from './excess-input-vat-refund.ts'
import exportTaxRefund from './export-tax-refund.ts'
import taxIncentiveSelfDeclare from './tax-incentive-self-declare.ts'
import taxServiceDemand from './tax-service-demand.ts'

export const taxes: readonly Process[] = [
  taxIncentiveSelfDeclare,
  excessInputVatRefund,
  exportTaxRefund,
  taxServiceDemand,
]
