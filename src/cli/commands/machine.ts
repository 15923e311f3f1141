import type { Command } from 'commander'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- machine enterprise-setup-1545 > 1545.json
  node -p "Object.keys(require('xstate').createMachine(require('./1545.json')).states)"
  npm run -s banjie -- processes                            which slugs there are
  材料清单 what may be asked for, and what must not be:
    npm run -s banjie -- machine completion-filing-merged --checklist '{"archivePromised":true}'

Paste it into https://stately.ai/viz to see it drawn.`

interface MachineOptions {
  /** True when no facts are given. */
  readonly checklist?: string | true
}

export function addMachine(program: Command): void {
  program
    .command('machine')
    .argument('<slug>', '流程标识 the slug of a process')
    .summary('流程的状态机 the XState machine of a process')
    .description('流程的状态机 The XState machine of the newest version of a process, as JSON.')
    .option(
      '--checklist [facts]',
      '材料清单 its checklist of materials instead, for these facts (an object in JSON)',
    )
    .addHelpText('after', HELP)
    .action(async (slug: string, { checklist }: MachineOptions) => {
      const { processes } = await import('../processes/service.ts')
      if (checklist === undefined) return printJson(processes().machine(slug))
      const { readFacts } = await import('../../services/checklist.ts')
      const { checklistPage } = await import('../processes/checklist-page.ts')
      const facts = readFacts(checklist === true ? undefined : checklist)
      print(checklistPage(await processes().checklist(slug, facts)))
    })
}
