import type { Command } from 'commander'
import { LIMIT_UNITS, type LimitUnit } from '../../time/limit-unit.ts'
import { readAmount } from '../input/amount.ts'
import { UsageError } from '../input/usage-error.ts'
import { readWhen } from '../input/when.ts'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- log export setup.xes --process enterprise-setup-1545
  npm run -s banjie -- calibrate setup.xes --json
  npm run -s banjie -- calibrate setup.xes --begin open --end issue --amount 4 --unit working-hours

Fits arrivals, service times, corrections and pauses to the histories of a log (XES). "parameters" of the
JSON goes into a scenario as it is; every figure in it is marked calibrated, with its ground. Service times
are from when the case was there and its clerk free until the act: at most the work itself.
With a limit: calibrated on the first half of the days, tested on the second.`

interface Given {
  readonly from?: string
  readonly to?: string
  readonly begin?: string
  readonly end?: string
  readonly amount?: string
  readonly unit?: string
  readonly seed: string
  readonly json?: true
}

function dateOf(text: string | undefined, option: string): Temporal.PlainDate | undefined {
  if (text === undefined) return undefined
  const { value } = readWhen(text, option)
  if (value instanceof Temporal.PlainDate) return value
  throw new UsageError({
    found: `${option} ${text}`,
    needed: 'a date as 2026-09-01',
    remedy: `correct ${option}`,
  })
}

function limitOf({ begin, end, amount, unit }: Given) {
  const parts = [begin, end, amount, unit].filter((part) => part !== undefined).length
  if (parts === 0) return undefined
  if (begin === undefined || end === undefined || amount === undefined || unit === undefined)
    throw new UsageError({
      found: `${parts} of the four parts of a limit`,
      needed: '--begin, --end, --amount and --unit together',
      remedy: 'give all of them, or none',
    })
  if (!Object.hasOwn(LIMIT_UNITS, unit))
    throw new UsageError({
      found: `--unit ${unit}`,
      needed: Object.keys(LIMIT_UNITS).join(', '),
      remedy: 'correct --unit',
    })
  return { from: begin, to: end, amount: readAmount(amount, '--amount'), unit: unit as LimitUnit }
}

/** Parameters of a simulation from what was. */
export function addCalibrate(program: Command): void {
  program
    .command('calibrate <log>')
    .summary('校准 parameters of a simulation, fitted to a log')
    .description('校准 Fit the parameters of a simulation to a log.')
    .option('--from <date>', '首日 the first day; that of the log')
    .option('--to <date>', '末日 the last day; that of the log')
    .option('--begin <activity>', '回测：起算环节 back-test a limit from this activity')
    .option('--end <activity>', '至环节 to this one')
    .option('--amount <n>', '期限数值 within so many')
    .option('--unit <unit>', `期限单位 ${Object.keys(LIMIT_UNITS).join(', ')}`)
    .option('--seed <n>', '随机种子 of the back-test', '1')
    .option('--json', 'JSON')
    .addHelpText('after', HELP)
    .action(async (log: string, given: Given) => {
      const { calibrateFile, calibratePage } = await import('../calibrate/calibrate-file.ts')
      const [from, to] = [dateOf(given.from, '--from'), dateOf(given.to, '--to')]
      const limit = limitOf(given)
      const found = await calibrateFile(log, {
        ...(from && { from }),
        ...(to && { to }),
        ...(limit && { limit }),
        seed: readAmount(given.seed, '--seed'),
      })
      if (given.json) printJson(found)
      else print(calibratePage(found))
    })
}
