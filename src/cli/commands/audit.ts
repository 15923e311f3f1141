import type { Command } from 'commander'
import { print } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- audit rebuild        measure the closed cases that have no figures yet

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
}
