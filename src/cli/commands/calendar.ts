import type { Command } from 'commander'
import { print, printJson } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- calendar                            the notices, and which are in force 放假通知清单
  npm run -s banjie -- calendar load 2027-official.json    load one that has been published 载入新通知
  npm run -s banjie -- calendar load 2027-official.json --json

A notice is a file like those in src/time/notices. A service that runs beside it knows a loaded notice a
minute later, and counts the due dates of open cases anew. A published version never changes: a
correction is the same year with the next version. It is the database of DATABASE_URL, or the embedded
one in BANJIE_DATA (data).`

/** The holiday notices that due dates go by, on the database of this machine. */
export function addCalendar(program: Command): void {
  const calendar = program
    .command('calendar')
    .summary('放假通知 the holiday notices that due dates go by')
    .description('放假通知 The holiday notices of the State Council that due dates go by.')
    .option('--json', 'JSON')
    .addHelpText('after', HELP)
    .action(async ({ json }: { json?: true }) => {
      const { withNotices } = await import('../calendar/notices.ts')
      const { noticePage } = await import('../calendar/page.ts')
      const list = await withNotices(process.env, (notices) => notices.list())
      if (json) return printJson(list)
      print(noticePage(list))
    })

  calendar
    .command('load')
    .argument('<file>', '通知文件 a notice as JSON; - for standard input')
    .summary('载入通知 load a notice')
    .description('载入通知 Load a holiday notice: known a minute later; the same one again changes nothing.')
    .option('--json', 'JSON')
    .action(async (file: string, _options: object, command: Command) => {
      const { BY, withNotices } = await import('../calendar/notices.ts')
      const { givenNotice } = await import('../calendar/given-notice.ts')
      const { loadedLine } = await import('../calendar/page.ts')
      const given = await givenNotice(file)
      const result = await withNotices(process.env, (notices) => notices.load(given, BY))
      // Both this command and the one above it take the option.
      if (command.optsWithGlobals().json) return printJson(result)
      print(loadedLine(result))
    })
}
