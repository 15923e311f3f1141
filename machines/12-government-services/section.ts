import type { Process } from '../../src/process/definition.ts'
import appointmentExtendedOnsite from './appointment-extended-onsite.ts'
import assistedAgency from './assisted-agency.ts'
import crossProvinceService from './cross-province-service.ts'
import lifeEventService from './life-event-service.ts'
import nitpickFeedback from './nitpick-feedback.ts'
import oneWindowAcceptance from './one-window-acceptance.ts'
import windowNoVetoEscalation from './window-no-veto-escalation.ts'

export const governmentServices: readonly Process[] = [
  lifeEventService,
  crossProvinceService,
  oneWindowAcceptance,
  assistedAgency,
  windowNoVetoEscalation,
  nitpickFeedback,
  appointmentExtendedOnsite,
]
