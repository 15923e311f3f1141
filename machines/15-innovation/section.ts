import type { Process } from '../../src/process/definition.ts'
import foreignerPermitRenewalAlert from './foreigner-permit-renewal-alert.ts'
import hightechUpgradeSubsidy from './hightech-upgrade-subsidy.ts'
import rdProjectApplication from './rd-project-application.ts'
import techSmeRegistration from './tech-sme-registration.ts'
import technologyContractRegistration from './technology-contract-registration.ts'

export const innovation: readonly Process[] = [
  techSmeRegistration,
  rdProjectApplication,
  hightechUpgradeSubsidy,
  technologyContractRegistration,
  foreignerPermitRenewalAlert,
]
