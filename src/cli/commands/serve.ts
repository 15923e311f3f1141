import type { Command } from 'commander'
import { leanImports } from '../../lean-imports.ts'

const HELP = `
Example 示例:
  npm run -s banjie -- serve                                the service on http://127.0.0.1:1545
  BANJIE_PORT=8080 npm run -s banjie -- serve               on another port

Environment 环境变量:
  BANJIE_HOST   where to listen (127.0.0.1)     BANJIE_PORT   port (1545)
  BANJIE_DATA   folder of the embedded database (data)
  DATABASE_URL  a PostgreSQL server of your own; then none is started
  DATABASE_OWNER_URL  the same as its owner, for migrations; then the service may own nothing
  BANJIE_KEY    keys that seal personal data; without DATABASE_URL one is made in the data folder
  BANJIE_LOG    fatal, error, warn, info (default), debug, trace or silent`

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('启动服务 run the service')
    .description('启动服务，直到收到停止信号 Run the service until it is told to stop, as "npm start" does.')
    .addHelpText('after', HELP)
    .action(async () => {
      leanImports()
      const { serve } = await import('../../serve.ts')
      await serve(process.env)
    })
}
