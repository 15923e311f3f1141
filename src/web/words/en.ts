import { en as account } from './account.ts'
import { en as audit } from './audit.ts'
import { en as board } from './board.ts'
import { en as bulk } from './bulk.ts'
import { en as case_ } from './case.ts'
import { en as catalogue } from './catalogue.ts'
import { en as comparison } from './comparison.ts'
import { en as county } from './county.ts'
import { en as draw } from './draw.ts'
import { en as events } from './events.ts'
import { en as files } from './files.ts'
import { en as form } from './form.ts'
import { en as inbox } from './inbox.ts'
import { en as job } from './job.ts'
import { en as kiosk } from './kiosk.ts'
import { en as lab } from './lab.ts'
import { en as layout } from './layout.ts'
import { en as ledger } from './ledger.ts'
import { en as logs } from './logs.ts'
import { en as migration } from './migration.ts'
import { en as navigation } from './navigation.ts'
import { en as opening } from './opening.ts'
import { en as otherwise } from './otherwise.ts'
import { en as people } from './people.ts'
import { en as problems } from './problems.ts'
import { en as process } from './process.ts'
import { en as progress } from './progress.ts'
import { en as queue } from './queue.ts'
import { en as rectification } from './rectification.ts'
import { en as reservation } from './reservation.ts'
import { en as runs } from './runs.ts'
import { en as scenario } from './scenario.ts'
import { en as search } from './search.ts'
import { en as session } from './session.ts'
import { en as start } from './start.ts'
import { en as thresholds } from './thresholds.ts'

/** en: one dictionary for each part of the pages. */
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
