import type { Command } from 'commander'
import { note, print } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- case export NY20260106-00001 --output case.json    整案导出
  npm run -s banjie -- case check case.json                               离线核验

The file holds the history with its chain, the definition and the calendars that it ran under, a receipt
for every clock, and the anchors that hold it. The check asks no database and no network: it verifies the
chain, replays the history, and counts every receipt again by other means. Personal data are in the file
as on the ledger: sealed, with what is left after masking. Exit code 0: it holds. 1: it does not.`

const collect = (value: string, before: readonly string[] = []) => [...before, value]

interface CheckOptions {
  notice?: readonly string[]
}

/** A whole case as one file, and its verification where there is no database. */
export function addCase(program: Command): void {
  const all = program
    .command('case')
    .summary('整案核验 a whole case as one file, verified offline')
    .description('整案核验 A whole case in one file, and its verification on another machine.')
    .addHelpText('after', HELP)

  all
    .command('export')
    .argument('<number>', '办件编号 the number of a case, or its id')
    .description('整案导出 write a case with all that proves it')
    .option('--output <file>', '文件 to this file instead of standard output')
    .action(async (number: string, { output }: { output?: string }) => {
      const { withProofs } = await import('../case/services.ts')
      const { writeFile } = await import('../input/write-file.ts')
      const file = await withProofs(process.env, (proofs) => proofs.exportCase(number))
      const text = JSON.stringify(file, null, 2)
      if (output === undefined) return print([text])
      writeFile(output, `${text}\n`)
      note(`${file.case.number}: ${file.events.length} events, ${file.clocks.length} clocks → ${output}`)
    })

  all
    .command('check')
    .argument('<file>', '整案文件 the file of a case; - for standard input')
    .description('离线核验 verify the file of a case, with nothing but the file and this program')
    .option('--notice <file>', '放假通知 a holiday notice to trust beside those that come here', collect)
    .action(async (path: string, { notice = [] }: CheckOptions) => {
      const { verdictOnFile } = await import('../case/verdict.ts')
      const { faultLines, verdictLines } = await import('../case/in-words.ts')
      const { file, verdict } = await verdictOnFile(path, notice)
      if (verdict.problems.length === 0) return print(verdictLines(file, verdict))
      note(faultLines(verdict).join('\n'))
      process.exitCode = 1
    })
}
