import type { Command } from 'commander'
import { printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- machine enterprise-setup-1545 > 1545.json
  node -p "Object.keys(require('xstate').createMachine(require('./1545.json')).states)"
  npm run -s banjie -- processes                            which slugs there are

Paste it into https://stately.ai/viz to see it drawn.`

export function addMachine(program: Command): void {
  program
    .command('machine')
    .argument('<slug>', '流程标识 the slug of a process')
    .summary('流程的状态机 the XState machine of a process')
    .description('流程的状态机 The XState machine of the newest version of a process, as JSON.')
    .addHelpText('after', HELP)
    .action(async (slug: string) => {
      const { processes } = await import('../processes/service.ts')
      printJson(processes().machine(slug))
    })
}
