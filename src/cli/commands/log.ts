import type { Command } from 'commander'
import { note, print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- log import permits.xes.gz
  npm run -s banjie -- log import 台账.csv --case 办件编号 --activity 环节 --start 开始 --end 结束
  npm run -s banjie -- log export 办件.xes
  npm run -s banjie -- log report LOG --ask questions.json
      {"limits": [{"from": "受理", "to": "办结", "amount": 5, "unit": "working-days"}]}

A log from elsewhere is for comparing alone: no case of ours is in it. Everything of a file that could not
be read is told with its row. DATABASE_URL, or the embedded database in BANJIE_DATA (data).`

/** Logs of other systems, and our own for other systems. */
export function addLog(program: Command): void {
  const log = program
    .command('log')
    .summary('日志 logs of other systems: import, report; export of ours')
    .description('日志 Logs of other systems (XES, CSV).')
    .addHelpText('after', HELP)

  log
    .command('import <file>')
    .description('导入 read an XES or CSV file, packed by gzip or not')
    .option('--format <format>', '格式 xes or csv; by the name of the file')
    .option('--case <column>', '办件编号所在列 the column of the case')
    .option('--activity <column>', '活动所在列 of the activity')
    .option('--time <column>', '时间所在列 of the one time of an event')
    .option('--start <column>', '开始时间所在列 of the begin')
    .option('--end <column>', '结束时间所在列 of the end')
    .option('--transition <column>', '状态所在列 of the lifecycle transition')
    .option('--resource <column>', '经办人所在列 of whoever did it')
    .option('--encoding <encoding>', '编码 utf-8, gb18030, utf-16le or utf-16be; found in the file')
    .option('--zone <zone>', '时区 of times without one: +08:00, Europe/Amsterdam; Asia/Shanghai is assumed')
    .option('--dates <order>', '日期顺序 ymd, dmy or mdy; ymd')
    .option('--json', 'JSON')
    .action(async (file: string, { json, ...given }: { json?: true }) => {
      const { importFromFile, importPage } = await import('../log/import.ts')
      const done = await importFromFile(file, given, process.env)
      if (json) printJson(done)
      else print(importPage(done))
      if (!done.found.whole) process.exitCode = 1
    })

  log
    .command('export <file>')
    .description('导出 our own ledger: FILE.xes, .csv, .ocel.json, .ocel.sqlite or .xlsx')
    .option('--process <process>', '流程 of one process')
    .action(async (file: string, { process: of }: { process?: string }) => {
      const { exportTo } = await import('../log/export.ts')
      print([await exportTo(file, { process: of }, process.env)])
    })

  log
    .command('list')
    .description('列出日志 the logs that are there')
    .action(async () => {
      const { listed } = await import('../log/report.ts')
      const lines = await listed(process.env)
      if (lines.length === 0) note('没有日志 There are no logs.')
      else print(lines)
    })

  log
    .command('report <log>')
    .description('分析 handling times, limits, directly-follows map, variants, conformance')
    .option('--ask <file>', '提问 questions as JSON: limits of pairs, conformance')
    .option('--json', 'JSON')
    .action(async (id: string, { ask, json }: { ask?: string; json?: true }) => {
      const { reportFrom, reportPage } = await import('../log/report.ts')
      const report = await reportFrom(id, ask, process.env)
      if (json) printJson(report)
      else print(reportPage(report))
    })
}
