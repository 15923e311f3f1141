import type { Command } from 'commander'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- rules
  npm run -s banjie -- rules --json > rules.json

From when a rule holds, and how items stand to the lists of 二-22 and 十二-2, the service says: /docs, "rules".`

export function addRules(program: Command): void {
  program
    .command('rules')
    .summary('跨流程规则 what the plan demands of several processes at once')
    .description('跨流程规则 Each rule: what it demands, by what it is enforced, or why it is not.')
    .option('--json', 'JSON')
    .addHelpText('after', HELP)
    .action(async ({ json }: { json?: true }) => {
      const { rules } = await import('../../../machines/rules.ts')
      if (json) return printJson({ rules })
      const { rulesPage } = await import('../rules/page.ts')
      print(rulesPage(rules))
    })
}
