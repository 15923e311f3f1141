import { zh as account } from './account.ts'
import { zh as audit } from './audit.ts'
import { zh as board } from './board.ts'
import { zh as bulk } from './bulk.ts'
import { zh as case_ } from './case.ts'
import { zh as catalogue } from './catalogue.ts'
import { zh as comparison } from './comparison.ts'
import { zh as county } from './county.ts'
import { zh as draw } from './draw.ts'
import { zh as events } from './events.ts'
import { zh as files } from './files.ts'
import { zh as form } from './form.ts'
import { zh as inbox } from './inbox.ts'
import { zh as job } from './job.ts'
import { zh as kiosk } from './kiosk.ts'
import { zh as lab } from './lab.ts'
import { zh as layout } from './layout.ts'
import { zh as ledger } from './ledger.ts'
import { zh as logs } from './logs.ts'
import { zh as migration } from './migration.ts'
import { zh as navigation } from './navigation.ts'
import { zh as opening } from './opening.ts'
import { zh as otherwise } from './otherwise.ts'
import { zh as people } from './people.ts'
import { zh as problems } from './problems.ts'
import { zh as process } from './process.ts'
import { zh as progress } from './progress.ts'
import { zh as queue } from './queue.ts'
import { zh as rectification } from './rectification.ts'
import { zh as reservation } from './reservation.ts'
import { zh as runs } from './runs.ts'
import { zh as scenario } from './scenario.ts'
import { zh as search } from './search.ts'
import { zh as session } from './session.ts'
import { zh as start } from './start.ts'
import { zh as thresholds } from './thresholds.ts'

/** zh: one dictionary for each part of the pages. */
export default {
  account,
  audit,
  board,
  case: case_,

  bulk,
  catalogue,
  comparison,
  county,
  draw,
  events,
  files,
  form,
  inbox,
  job,
  kiosk,
  lab,
  migration,
  layout,
  ledger,
  logs,
  navigation,
  opening,
  otherwise,
  people,
  problems,
  process,
  progress,
  queue,
  rectification,
  reservation,
  runs,
  scenario,
  search,
  session,
  start,
  thresholds,
}
