import { Command } from 'commander'
import stringWidth from 'string-width'
import pkg from '../../../package.json' with { type: 'json' }
import { addAccounts } from './accounts.ts'
import { addAudit } from './audit.ts'
import { addCalendar } from './calendar.ts'
import { addCalibrate } from './calibrate.ts'
import { addCase } from './case.ts'
import { addCertify } from './certify.ts'
import { addDemo } from './demo.ts'
import { addDue } from './due.ts'
import { addHall } from './hall.ts'
import { addKey } from './key.ts'
import { addLog } from './log.ts'
import { addMachine } from './machine.ts'
import { addPlan } from './plan.ts'
import { addProcesses } from './processes.ts'
import { addReceipt } from './receipt.ts'
import { addRules } from './rules.ts'
import { addServe } from './serve.ts'
import { addSimulate } from './simulate.ts'

const HELP = `
Start here 从这里开始:
  npm run -s banjie -- demo --at 2021-06-11T16:00+08:00     one case from receipt to closing
  npm run -s banjie -- due --help                           when is a limit due?
  npm start                                                 the service itself`

/** The whole command line; commands load what is heavy only when they run. */
export function program(): Command {
  const all = new Command('npm run -s banjie --')
    .description('办结 Banjie: workflow and approval engine for a county (宁政发〔2021〕8号)')
    .version(pkg.version, '--version', '版本 the version')
    .usage('<command> [options]')
    .helpOption('-h, --help', '帮助 this help')
    .helpCommand('help [command]', '帮助 help on a command')
    .addHelpText('after', HELP)
    .configureHelp({ displayWidth: stringWidth })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'banjie:')) })
    .showHelpAfterError('  请   do:     add --help to see how the command is used')
    .exitOverride()
  for (const add of [
    addServe,
    addDemo,
    addDue,
    addReceipt,
    addCase,
    addProcesses,
    addMachine,
    addPlan,
    addRules,
    addCertify,
    addCalendar,
    addKey,
    addAccounts,
    addHall,
    addAudit,
    addLog,
    addCalibrate,
    addSimulate,
  ])
    add(all)
  return all
}
