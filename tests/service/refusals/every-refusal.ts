import { attachments } from './attachments.ts'
import { auditDraws } from './audit-draws.ts'
import { auditReport } from './audit-report.ts'
import { calendar } from './calendar.ts'
import { calibrations } from './calibrations.ts'
import { cards } from './cards.ts'
import { county } from './county.ts'
import { eventLogs } from './event-logs.ts'
import { events } from './events.ts'
import { guarded } from './guarded.ts'
import { hall } from './hall.ts'
import { inbox } from './inbox.ts'
import { jobs } from './jobs.ts'
import { kiosk } from './kiosk.ts'
import { office } from './office.ts'
import { openings } from './openings.ts'
import { people } from './people.ts'
import { personal } from './personal.ts'
import { plan } from './plan.ts'
import { ratings } from './ratings.ts'
import { readings } from './readings.ts'
import { reforms } from './reforms.ts'
import { reservations } from './reservations.ts'
import { auditThresholds } from './thresholds.ts'

/** One request for every problem of every operation. */
export const refusals = [
  ...guarded,
  ...openings,
  ...events,
  ...readings,
  ...county,
  ...calendar,
  ...plan,
  ...people,
  ...office,
  ...inbox,
  ...hall,
  ...kiosk,
  ...ratings,
  ...reservations,
  ...personal,
  ...attachments,
  ...jobs,
  ...auditDraws,
  ...auditThresholds,
  ...auditReport,
  ...eventLogs,
  ...cards,
  ...reforms,
  ...calibrations,
]
