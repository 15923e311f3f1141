import type { Command } from 'commander'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- processes
  npm run -s banjie -- processes --json > processes.json`

export function addProcesses(program: Command): void {
  program
    .command('processes')
    .summary('流程清单 the processes and their time limits')
    .description('流程清单 Every process with its clauses, items and time limits, and where each is from.')
    .option('--json', 'JSON, with everything that the definitions in force say')
    .addHelpText('after', HELP)
    .action(async ({ json }: { json?: true }) => {
      if (json) {
        const { processes } = await import('../processes/service.ts')
        const service = processes()
        const slugs = new Set((await service.list()).processes.map(({ slug }) => slug))
        return printJson({ processes: await Promise.all([...slugs].map((slug) => service.read(slug))) })
      }
      const { catalogue } = await import('../../../machines/catalogue.ts')
      const { processPage } = await import('../processes/page.ts')
      print(processPage(catalogue))
    })
}
