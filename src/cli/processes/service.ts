import { catalogue } from '../../../machines/catalogue.ts'
import { caseEngine } from '../../case/engine.ts'
import { type ProcessService, processService } from '../../services/process-service.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'

/** The county's processes, as the service answers about them; no service is needed to read them. */
export const processes = (): ProcessService =>
  processService({ catalogue, engine: caseEngine(catalogue, shippedCalendar) })
