import type { Process } from '../../src/process/definition.ts'
import exportCreditInsurance from './export-credit-insurance.ts'
import foreignTradeProblemSolving from './foreign-trade-problem-solving.ts'
import fxAndServicePaymentFiling from './fx-and-service-payment-filing.ts'
import importExportLicenceGuidance from './import-export-licence-guidance.ts'

export const crossBorderTrade: readonly Process[] = [
  foreignTradeProblemSolving,
  importExportLicenceGuidance,
  exportCreditInsurance,
  fxAndServicePaymentFiling,
]
