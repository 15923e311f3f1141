import type { Process } from '../../src/process/definition.ts'
import crossProvince from './cross-province-real-property-registration.ts'
import homeVisit from './home-visit-registration.ts'
import taxValuation from './nonresidential-tax-valuation.ts'
import complaint from './real-property-complaint.ts'
import errorCompensation from './real-property-error-compensation.ts'
import informationQuery from './real-property-information-query.ts'
import judicialDisposal from './real-property-judicial-disposal.ts'
import nonNotarizedInheritance from './real-property-non-notarized-inheritance.ts'
import onlineRegistration from './real-property-online-registration.ts'
import utilitiesTransfer from './real-property-utilities-transfer.ts'
import titleOnHandover from './title-on-handover.ts'

export const property: readonly Process[] = [
  onlineRegistration,
  informationQuery,
  judicialDisposal,
  taxValuation,
  utilitiesTransfer,
  crossProvince,
  complaint,
  errorCompensation,
  titleOnHandover,
  homeVisit,
  nonNotarizedInheritance,
]
