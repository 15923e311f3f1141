import type { Command } from 'commander'
import { readAmount } from '../input/amount.ts'
import { readCount } from '../input/count.ts'
import { note, print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- compare machines/reforms/scenarios/construction-permit.yaml
  npm run -s banjie -- compare --plan
  npm run -s banjie -- simulate my-hall.yaml --html report.html
  npm run -s banjie -- compare my-reform.yaml --open-cases

A scenario is YAML or JSON, as openapi/scenario.schema.json describes it. What it does not give takes a default,
and every default is marked as assumed. The same file gives the same report for any number of workers.
With --database (or DATABASE_URL) it may name definitions that the county has adopted, and goes by the holiday
notices that it has loaded: DATABASE_URL, or the embedded database in BANJIE_DATA (data).`

interface Given {
  readonly json?: true
  readonly html?: string
  readonly workers?: string
  readonly seed?: string
  readonly sensitivity: string
  readonly plan?: true
  readonly database?: true
  readonly openCases?: true
}

async function run(path: string, compares: boolean, given: Given): Promise<void> {
  const { scenarioFiles, simulateFile } = await import('../simulate/simulate.ts')
  const { reportPage } = await import('../simulate/report-page.ts')
  const { withCounty } = await import('../simulate/with-county.ts')
  const { systemClock } = await import('../../plugins/clock.ts')
  const options = {
    compares,
    ...(given.openCases && { openAt: systemClock.now() }),
    // Of one replication alone nobody can say how sure a difference is.
    sensitivity: readCount(given.sensitivity, '--sensitivity', 2, 'or-none'),
    ...(given.workers !== undefined && { workers: readCount(given.workers, '--workers', 1) }),
    ...(given.seed !== undefined && { seed: readAmount(given.seed, '--seed') }),
  }
  const files = await scenarioFiles(path)
  const database = given.database || given.openCases
  await withCounty({ database, env: process.env }, async (county) => {
    for (const file of files) {
      const report = await simulateFile(file, county, options)
      if (given.json) printJson(report)
      else print([...reportPage(report), ''])
      if (!given.html) continue
      const { writeFile } = await import('../input/write-file.ts')
      const { comparisonPage } = await import('../../print/comparison/comparison-page.ts')
      const name =
        files.length > 1 ? given.html.replace(/(\.html?)?$/, `-${files.indexOf(file) + 1}.html`) : given.html
      await writeFile(name, comparisonPage(report))
      note(`已写入 written: ${name}`)
    }
  })
}

const withOptions = (command: Command): Command =>
  command
    .option('--json', 'JSON')
    .option('--html <file>', '网页 also as a page with plots')
    .option('--workers <count>', '线程数 worker threads; as many as there are cores')
    .option('--seed <seed>', '随机种子 another seed than the scenario has')
    .option(
      '--sensitivity <count>',
      '敏感性 replications for each assumption that is varied, 2 or more; 0 for none',
      '0',
    )
    .option('--database', '本县数据库 with the county’s adopted definitions and loaded notices')
    .option(
      '--open-cases',
      '从在办件开始 start from the cases that are open now in the database, and not empty',
    )
    .addHelpText('after', HELP)

/** The reform lab on the command line. */
export function addSimulate(program: Command): void {
  withOptions(program.command('simulate <file>'))
    .summary('模拟 simulate a hall from a scenario')
    .description(
      '模拟 How long cases take, who waits, who is busy: definitions as they are, on finite staff.',
    )
    .action((file: string, given: Given) => run(file, false, given))

  withOptions(program.command('compare [file]'))
    .summary('比较 compare before against after')
    .description(
      '比较 Before against after, side by side with intervals. FILE is a scenario or a folder of them.',
    )
    .option('--plan', '计划中的改革 the reforms of the plan')
    .action(async (file: string | undefined, given: Given) => {
      const { PLAN_SCENARIOS } = await import('../simulate/simulate.ts')
      const { UsageError } = await import('../input/usage-error.ts')
      const path = given.plan ? PLAN_SCENARIOS : file
      if (path === undefined || (given.plan && file !== undefined)) {
        throw new UsageError({
          found:
            path === undefined
              ? '既无文件也无--plan neither a file nor --plan'
              : `文件和--plan both a file and --plan: ${file}`,
          needed: '一个情景、情景的文件夹，或--plan a scenario, a folder of them, or --plan',
          remedy: '写明其中之一 name one of them',
        })
      }
      await run(path, true, given)
    })
}
