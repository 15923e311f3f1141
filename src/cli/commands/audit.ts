import type { Command } from 'commander'
import { plural } from '../../audit/rules/names.ts'
import { UsageError } from '../input/usage-error.ts'
import { dateTime } from '../print/beijing.ts'
import { note, print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- audit anchor         the state of the whole ledger, to a file to be kept elsewhere
  npm run -s banjie -- audit verify         every chain and every anchor
  npm run -s banjie -- audit rights         what the service's role could do to the ledger
  npm run -s banjie -- audit verify --replay --anchors /mnt/elsewhere/anchor-*.ndjson
  npm run -s banjie -- audit rebuild        measure the closed cases that have no figures yet
  npm run -s banjie -- audit report --from 2021-08-01 --until 2021-08-31
  npm run -s banjie -- audit report --section 一 --write report.xlsx
  npm run -s banjie -- audit recompute      count all figures again from the ledger and compare
  npm run -s banjie -- audit run            let the rules look at last month and this one; a service does so daily
  npm run -s banjie -- audit demo --cases 2000    a month of invented cases, and what the rules find in it

It works on the service's database, beside a service that may be running: DATABASE_URL, or the embedded database in
BANJIE_DATA (data).`

/** What auditors do with the whole ledger. */
export function addAudit(program: Command): void {
  const audit = program
    .command('audit')
    .summary('监察 figures of all cases, from the ledger')
    .description('监察 Figures of all cases, from the ledger.')
    .addHelpText('after', HELP)

  audit
    .command('rebuild')
    .description(
      '补算 measure the closed cases that have no figures yet, as those closed before figures were kept',
    )
    .action(async () => {
      const { rebuildKept } = await import('../audit/rebuild.ts')
      const { measured, failed } = await rebuildKept(process.env)
      print([`补算办件 ${measured}，未能补算 ${failed} 件`, `cases measured: ${measured}; not: ${failed}`])
      if (failed > 0) process.exitCode = 1
    })

  audit
    .command('anchor')
    .description('存证 anchor the whole ledger now; a running service does it once a day')
    .action(async () => {
      const { anchorNow } = await import('../audit/proof.ts')
      const { anchor, folder } = await anchorNow(process.env)
      if (!anchor) return print(['没有可存证的办件 there is nothing to anchor, or another node is at it'])
      print([
        `存证锚 anchor ${anchor.serial}: ${plural(anchor.cases, 'case')}, ${plural(anchor.events, 'event')}, root ${anchor.root}`,
        `文件 files: ${folder}（请另存他处 keep copies elsewhere）`,
      ])
    })

  audit
    .command('verify')
    .description('核验账本 verify every chain and every anchor: what was changed, removed or put in is found')
    .option('--anchors <files...>', '存证文件 copies of anchors that were kept elsewhere')
    .option('--replay', '重放 replay each case too, and compare states, due dates and desks')
    .option('--json', 'JSON')
    .action(async ({ anchors = [], replay, json }: VerifyGiven) => {
      const { faultInWords, verifyNow } = await import('../audit/proof.ts')
      const faults: object[] = []
      const result = await verifyNow(process.env, { anchors, replay: replay === true }, (fault) => {
        if (json) faults.push(fault)
        else note(faultInWords(fault).join('\n'))
      })
      const speed = Math.round(result.events / result.seconds)
      if (json) printJson({ ...result, eventsPerSecond: speed, faults })
      else {
        print([
          `${result.faults === 0 ? 'OK  ' : ''}${plural(result.cases, 'case')}, ${plural(result.events, 'event')}, ${plural(result.anchors, 'anchor')}, ${plural(result.leaves, 'leaf', 'leaves')}, ${plural(anchors.length, 'copy', 'copies')}: ${plural(result.faults, 'fault')}`,
          `访问审计 access trail: ${plural(result.trail, 'row')}`,
          result.newer.events === 0
            ? '全部已存证 every event is held by an anchor'
            : `未存证 newer than the last anchor: ${plural(result.newer.cases, 'case')}, ${plural(result.newer.events, 'event')}（此后截去末尾查不出，请存证 nothing shows a cut there yet: banjie audit anchor）`,
          `${result.seconds.toFixed(1)} s, ${speed} events/s`,
        ])
      }
      if (result.faults > 0) process.exitCode = 1
    })

  audit
    .command('report')
    .description(
      '效能报告 how the cases of a period kept their limits, how long they took, where the time went',
    )
    .option('--from <day>', '起始日 the first day, as 2021-08-01')
    .option('--until <day>', '截止日 the last day; today when absent')
    .option('--process <slug>', '流程 a slug, or slug@version')
    .option('--section <section>', '部分 a section of the plan by its numeral or number')
    .option('--department <name>', '部门 which held the case at some time')
    .option('--window <id>', '窗口 at which it was received')
    .option('--write <file>', '写入文件 to FILE.md or FILE.xlsx')
    .option('--json', 'JSON')
    .action(async ({ write, json, ...query }: ReportGiven) => {
      const { reportNow, writeTables } = await import('../audit/report.ts')
      const report = await reportNow(process.env, query)
      if (write !== undefined) return print([await writeTables(write, report)])
      if (json) return printJson(report)
      const { reportPage } = await import('../audit/report-page.ts')
      print(reportPage(report))
    })

  audit
    .command('recompute')
    .description(
      '复算 count the figures of every closed case again from the ledger, and compare with those kept',
    )
    .option('--json', 'JSON')
    .action(async ({ json }: { json?: true }) => {
      const { recomputeAll } = await import('../audit/recompute.ts')
      const found = await recomputeAll(process.env)
      if (found.different > 0) process.exitCode = 1
      if (json) return printJson(found)
      const { closed, events, different, seconds, differences } = found
      const speed = Math.round(events / seconds)
      print([
        `复算办结件 ${closed}，事件 ${events}，每秒 ${speed}；不一致 ${different} 件`,
        `closed cases: ${closed}; events: ${events}, ${speed} a second; cases that differ: ${different}`,
        ...differences.map((one) => `${one.caseId}\n  kept      ${one.kept}\n  recounted ${one.recounted}`),
      ])
    })

  audit
    .command('run')
    .description('运行规则 let the rules look, and issue cards; nothing is found or carded twice')
    .option('--from <day>', '首日 the first day; the first of last month when absent')
    .option('--until <day>', '末日 the last day; now when absent')
    .option('--json', 'JSON')
    .action(async ({ json, ...asked }: { from?: string; until?: string; json?: true }) => {
      const { runNow } = await import('../audit/run.ts')
      const run = await runNow(process.env, asked)
      if (json) return printJson(run)
      print([
        `${dateTime(run.from)} – ${dateTime(run.to)} 北京时间 Beijing time`,
        `查看办件 ${run.cases}，命中 ${run.findings}，新发督办卡 ${run.cards}`,
        `cases looked at: ${run.cases}; hits: ${run.findings}; new cards: ${run.cards}`,
      ])
    })

  audit
    .command('demo')
    .description(
      '演示 an invented month with planted patterns: findings, cards, precision and recall of each rule',
    )
    .option('--cases <number>', '办件数 how many cases', whole('--cases'), 20_000)
    .option('--seed <number>', '种子 the same seed gives the same month', whole('--seed'), 1)
    .action(async (given: { cases: number; seed: number }) => {
      const { auditDemo } = await import('../audit/demo.ts')
      print(await auditDemo(given, process.env))
    })

  audit
    .command('rights')
    .description('权限 what the role that the service works as could do to the ledger')
    .action(async () => {
      const { rightsNow } = await import('../audit/rights.ts')
      const { lines, isSafe } = await rightsNow(process.env)
      print(lines)
      if (!isSafe) process.exitCode = 1
    })
}

interface VerifyGiven {
  anchors?: readonly string[]
  replay?: true
  json?: true
}

/** A whole number of an option. @throws UsageError */
const whole = (option: string) => (text: string) => {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new UsageError({
    found: `${option} ${JSON.stringify(text)}`,
    needed: 'a whole number, 0 or more',
    remedy: `write it as ${option} 2000`,
  })
}

interface ReportGiven {
  from?: string
  until?: string
  process?: string
  section?: string
  department?: string
  window?: string
  write?: string
  json?: true
}
