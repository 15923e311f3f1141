import type { Command } from 'commander'
import type { CalibratedOn } from '../../services/calibration/asked-histories.ts'
import { LIMIT_UNITS, type LimitUnit } from '../../time/limit-unit.ts'
import { readAmount } from '../input/amount.ts'
import { UsageError } from '../input/usage-error.ts'
import { readWhen } from '../input/when.ts'
import type { ReadingGiven } from '../log/reading.ts'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- calibrate --ledger enterprise-setup-1545 --json
  npm run -s banjie -- calibrate --ledger planning-permit@1 rural-planning-permit@1 --from 2026-01-01
  npm run -s banjie -- calibrate 台账.csv --case 办件编号 --activity 环节 --time 时间
  npm run -s banjie -- calibrate setup.xes --begin open --end issue --amount 4 --unit working-hours

Fits arrivals, service times, corrections and pauses to histories: of the county's own cases (--ledger), of a log
that was imported (--log), or of a file, XES or CSV. "parameters" of the JSON goes into a scenario as it is; every
figure in it is marked calibrated, with its ground. Service times are from when the case was there and its clerk
free until the act: at most the work itself. With a limit: calibrated on the first half of the days, tested on the
second. --ledger and --log read DATABASE_URL, or the embedded database in BANJIE_DATA (data).`

interface Given extends Omit<ReadingGiven, 'end'> {
  readonly ledger?: readonly string[]
  readonly log?: string
  readonly finish?: string
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

/** Where in a file what is: CSV by its name or by its columns, else XES. */
function readingGiven(path: string, given: Given): ReadingGiven {
  const { format, activity, time, start, finish, transition, resource, encoding, zone, dates } = given
  const kind = format ?? (given.case !== undefined || /\.(csv|tsv|txt)(\.gz)?$/i.test(path) ? 'csv' : 'xes')
  const said = {
    case: given.case,
    activity,
    time,
    start,
    end: finish,
    transition,
    resource,
    encoding,
    zone,
    dates,
  }
  return { format: kind, ...Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined)) }
}

/** The one thing that is calibrated on: a file, or what is in the database. @throws UsageError */
function calibratedOn(path: string | undefined, given: Given): CalibratedOn | string {
  const { ledger, log, from, to } = given
  const named = [path, ledger, log].filter((one) => one !== undefined).length
  if (named !== 1)
    throw new UsageError({
      found: named === 0 ? 'nothing to calibrate on' : 'more than one thing to calibrate on',
      needed: 'a FILE, --ledger PROCESS… or --log LOG',
      remedy: 'name one of them',
    })
  if (path !== undefined) return path
  if (limitOf(given))
    throw new UsageError({
      found: 'a limit to back-test, and no file',
      needed: 'a file: log export FILE.xes writes one of the ledger',
      remedy: 'leave the limit out, or calibrate on the file',
    })
  if (log !== undefined) return { log }
  const [since, until] = [dateOf(from, '--from'), dateOf(to, '--to')]
  return {
    ledger: {
      processes: ledger ?? [],
      ...(since && { since: String(since) }),
      ...(until && { until: String(until) }),
    },
  }
}

/** Parameters of a simulation from what was. */
export function addCalibrate(program: Command): void {
  program
    .command('calibrate [file]')
    .summary('校准 parameters of a simulation, fitted to cases')
    .description('校准 Fit the parameters of a simulation to cases: our own, or those of a log.')
    .option('--ledger <process...>', '本县台账 our own cases of these, as slug or slug@version')
    .option('--log <id>', '已导入的日志 a log that was imported')
    .option('--from <date>', '首日 the first day; that of the first case')
    .option('--to <date>', '末日 the last day; that of the log, of our own cases yesterday')
    .option('--format <format>', '格式 xes or csv; by the name of the file')
    .option('--case <column>', 'CSV：办件编号所在列 the column of the case')
    .option('--activity <column>', '活动所在列 of the activity')
    .option('--time <column>', '时间所在列 of the one time of an event')
    .option('--start <column>', '开始时间所在列 of the begin')
    .option('--finish <column>', '结束时间所在列 of the end')
    .option('--transition <column>', '状态所在列 of the lifecycle transition')
    .option('--resource <column>', '经办人所在列 of whoever did it')
    .option('--encoding <encoding>', '编码 utf-8, gb18030, utf-16le or utf-16be; found in the file')
    .option('--zone <zone>', '时区 of times without one; Asia/Shanghai is assumed')
    .option('--dates <order>', '日期顺序 ymd, dmy or mdy; ymd')
    .option('--begin <activity>', '回测：起算环节 back-test a limit from this activity')
    .option('--end <activity>', '至环节 to this one')
    .option('--amount <n>', '期限数值 within so many')
    .option('--unit <unit>', `期限单位 ${Object.keys(LIMIT_UNITS).join(', ')}`)
    .option('--seed <n>', '随机种子 of the back-test', '1')
    .option('--json', 'JSON')
    .addHelpText('after', HELP)
    .action(async (path: string | undefined, given: Given) => {
      const on = calibratedOn(path, given)
      const { calibratePage } = await import('../calibrate/calibrate-file.ts')
      const found = typeof on === 'string' ? await ofFile(on, given) : await ofDatabase(on)
      if (given.json) printJson(found)
      else print(calibratePage(found))
    })
}

async function ofFile(path: string, given: Given) {
  const { calibrateFile } = await import('../calibrate/calibrate-file.ts')
  const { readingOf } = await import('../log/reading.ts')
  const [from, to] = [dateOf(given.from, '--from'), dateOf(given.to, '--to')]
  const limit = limitOf(given)
  return calibrateFile(path, readingOf('calibrate', path, readingGiven(path, given)), {
    ...(from && { from }),
    ...(to && { to }),
    ...(limit && { limit }),
    seed: readAmount(given.seed, '--seed'),
  })
}

async function ofDatabase(on: CalibratedOn) {
  const { calibrateHere } = await import('../calibrate/calibrate-here.ts')
  return calibrateHere(on, process.env)
}
