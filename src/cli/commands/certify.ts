import type { Command } from 'commander'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- certify tests/examples/reforms/drop-fire-inspection.yaml
  npm run -s banjie -- certify tests/examples/reforms/one-opinion-of-housing.yaml --json > certificate.json
  npm run -s banjie -- certify --plan                       the plan's own reforms 方案自身的改革
  npm run -s banjie -- certify --plan planning              one of them 其中之一

A reform is written as openapi/reform.schema.json says. The command ends with 1 when a certificate is refused.
--database reads DATABASE_URL, or the embedded database in BANJIE_DATA (data).`

interface CertifyOptions {
  /** True when no reform is named. */
  readonly plan?: string | true
  readonly json?: true
  readonly database?: true
}

export function addCertify(program: Command): void {
  program
    .command('certify')
    .argument('[file]', '改革文件 a reform in YAML or JSON; - for standard input')
    .summary('合并证明 what a reform keeps of every duty, and what it loses')
    .description(
      '合并证明 Explores a reform before and after: every duty, limit and order, and the shortest path to what fails.',
    )
    .option('--plan [id]', '方案自身的改革 the reforms of the plan instead, or one of them')
    .option('--database', '本县数据库 the reform may name definitions that the county has adopted')
    .option('--json', 'JSON')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, { plan, json, database }: CertifyOptions) => {
      const { certified } = await import('../certify/certified.ts')
      const { withCounty } = await import('../simulate/with-county.ts')
      const all = await withCounty({ database, env: process.env }, ({ around }) =>
        certified(file, plan, around.catalogue),
      )
      if (json) printJson(all.length === 1 && plan !== true ? all[0]?.certificate : all)
      else {
        const { certificatePage } = await import('../certify/page.ts')
        print(
          all.flatMap(({ zh, en, certificate }, index) => [
            ...(index > 0 ? [''] : []),
            ...certificatePage({ zh, en }, certificate),
          ]),
        )
      }
      if (all.some(({ certificate }) => !certificate.granted)) process.exitCode = 1
    })
}
