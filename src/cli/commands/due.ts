import type { Command } from 'commander'
import { LIMIT_UNITS } from '../../time/limit-unit.ts'
import { answer } from '../due/answer.ts'
import { duePage } from '../due/page.ts'
import { type DueOptions, readQuestion } from '../due/question.ts'
import { writeFile } from '../input/write-file.ts'
import { print, printJson } from '../print/out.ts'

const collect = (value: string, before: readonly string[] = []) => [...before, value]

const HELP = `
Examples 示例:
  二十个工作日 20 working days from acceptance:
    npm run -s banjie -- due --unit working-days --amount 20 --from 2021-01-29
  四小时 4 office hours, over a holiday:
    npm run -s banjie -- due --unit working-hours --amount 4 --from 2021-06-11T16:00+08:00
  特别程序不计 without the days of a special procedure, extended once:
    npm run -s banjie -- due --unit working-days --amount 20 --from 2021-09-01 \\
      --exclude 2021-09-06/2021-09-10 --extend 10:working-days
  提前3天 at least 3 days before:
    npm run -s banjie -- due --unit calendar-days --amount 3 --from 2021-06-28 --backward

Units 单位: ${Object.entries(LIMIT_UNITS)
  .map(([unit, { label }]) => `\n  ${unit.padEnd(14)} ${label}`)
  .join('')}
They are never converted into one another.`

export function addDue(program: Command): void {
  program
    .command('due')
    .summary('期限何时届满 when a limit is due, and why')
    .description('期限何时届满，逐日说明 When a limit is due, day by day, with a receipt that proves it.')
    .requiredOption('--unit <unit>', `期限单位 ${Object.keys(LIMIT_UNITS).join(', ')}`)
    .requiredOption('--amount <n>', '期限数值 how many of them')
    .requiredOption('--from <iso>', '起算 a date, or a date and time (without an offset: Beijing time)')
    .option('--backward', '倒推 count back from --from: the last day that leaves the whole time')
    .option('--minimum', '最短期间 a waiting period (公示): runs to 24:00 of its last day')
    .option('--exclude <a/b>', '不计入 time that does not count; may be repeated', collect)
    .option('--extend <n:unit>', '延期 time appended to the deadline; may be repeated', collect)
    .option('--receipt <file>', '凭据 also write the receipt to this file')
    .option('--json', 'JSON, with the receipt in it')
    .addHelpText('after', HELP)
    .action((options: DueOptions & { receipt?: string; json?: true }) => {
      const found = answer(readQuestion(options))
      if (options.receipt !== undefined) {
        writeFile(options.receipt, `${JSON.stringify(found.receipt, null, 2)}\n`)
      }
      if (options.json) printJson(found)
      else print(duePage(found))
    })
}
