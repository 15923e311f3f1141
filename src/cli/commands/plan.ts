import type { Command } from 'commander'
import { UsageError } from '../input/usage-error.ts'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- plan --section 二 --kind rule        the rules of one section 某部分的规则
  npm run -s banjie -- plan --department 县税务局           what one department answers for 某部门
  npm run -s banjie -- plan --text 工伤                     by words, in Chinese or English 查找
  npm run -s banjie -- plan --json > plan.json              all 167 clauses as data
  npm run -s banjie -- plan --report report.md              the dispatch report, with what is recorded
  npm run -s banjie -- plan --report report.xlsx            the same for Excel

The listing is the plan alone and asks no database. The report reads the ledger: DATABASE_URL, or the
embedded database in BANJIE_DATA (data).`

interface Options {
  section?: string
  department?: string
  kind?: string
  text?: string
  json?: true
  report?: string
}

export function addPlan(program: Command): void {
  program
    .command('plan')
    .summary('方案台账 the clauses of the plan, and the dispatch report')
    .description('方案台账 The 167 clauses of the plan: who answers for them, by when, by which process.')
    .option('--section <section>', '部分 a section by its numeral or number: 十四, 14')
    .option('--department <name>', '部门 a department by its id or Chinese name')
    .option('--kind <kind>', '类别 process, rule or neither')
    .option('--text <words>', '查找 words in Chinese or English, all of which occur')
    .option('--json', 'JSON')
    .option('--report <file>', '调度通报 write the dispatch report of the whole plan: FILE.md or FILE.xlsx')
    .addHelpText('after', HELP)
    .action(async ({ report, json, ...filter }: Options) => {
      if (report !== undefined) {
        refuseFilters({ ...filter, ...(json && { json: '' }) })
        const { writeReport } = await import('../plan/report.ts')
        return writeReport(report, process.env)
      }
      const { clausesOfPlan, planJson } = await import('../plan/list.ts')
      if (json) return printJson(planJson(filter))
      const { planPage } = await import('../plan/page.ts')
      print(planPage(clausesOfPlan(filter)))
    })
}

function refuseFilters(given: Readonly<Record<string, string>>): void {
  const [name] = Object.keys(given)
  if (name === undefined) return
  throw new UsageError({
    found: `--report together with --${name}`,
    needed: '--report alone: it is of the whole plan, in a form of its own',
    remedy: `leave out --${name}, or --report`,
  })
}
