import type { Process } from '../../src/process/definition.ts'
import charterBusPlate from './charter-bus-plate.ts'
import creditDualDisclosure from './credit-dual-disclosure.ts'
import creditRepair from './credit-repair.ts'
import dishonestGovernmentBodyHandling from './dishonest-government-body-handling.ts'
import hazmatVehicleCheck from './hazmat-vehicle-check.ts'
import internetCultureRemoteInspection from './internet-culture-remote-inspection.ts'
import jointDoubleRandomInspection from './joint-double-random-inspection.ts'
import majorEnforcementLegalReview from './major-enforcement-legal-review.ts'
import plantQuarantineRegistration from './plant-quarantine-registration.ts'
import pollutionDataESupervision from './pollution-data-e-supervision.ts'
import riskAlertLead from './risk-alert-lead.ts'
import travelAgencyOffsiteCheck from './travel-agency-offsite-check.ts'

export const marketSupervision: readonly Process[] = [
  jointDoubleRandomInspection,
  majorEnforcementLegalReview,
  creditDualDisclosure,
  creditRepair,
  dishonestGovernmentBodyHandling,
  pollutionDataESupervision,
  charterBusPlate,
  hazmatVehicleCheck,
  plantQuarantineRegistration,
  travelAgencyOffsiteCheck,
  internetCultureRemoteInspection,
  riskAlertLead,
]
