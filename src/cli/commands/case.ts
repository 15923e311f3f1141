import type { Command } from 'commander'
import { note, print } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- case export NY20260106-00001 --output case.json    整案导出
  npm run -s banjie -- case check case.json                               离线核验
  npm run -s banjie -- case check case.json --anchors /mnt/elsewhere/anchor-*.ndjson
  npm run -s banjie -- case counterfactual case.json --without-special 3  假如没有特别程序

The file holds the history with its chain, the definition and the calendars that it ran under, a receipt
for every clock, and the anchors that hold it. The check asks no database and no network: it verifies the
chain, replays the history, and counts every receipt again by other means. Personal data are in the file
as on the ledger: sealed, with what is left after masking. Exit code 0: it holds. 1: it does not.

"case counterfactual" checks the file first, then lets the case live again with one thing otherwise:
without one special procedure, or with another holiday notice for a year; or it lays the case's times on
the limits of another process, as the former items of a merged one. It shows every limit as it was and
as it would have been, and what the answer assumes.`

const collect = (value: string, before: readonly string[] = []) => [...before, value]

interface CheckOptions {
  notice?: readonly string[]
  anchors?: readonly string[]
}

interface CounterfactualOptions extends CheckOptions {
  withoutSpecial?: string
  calendar?: string
  process?: string
  json?: true
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
    .option('--anchors <files...>', '存证文件 copies of anchors that were kept elsewhere, to compare with')
    .action(async (path: string, { notice = [], anchors = [] }: CheckOptions) => {
      const { verdictOnFile } = await import('../case/verdict.ts')
      const { faultLines, verdictLines } = await import('../case/in-words.ts')
      const { file, verdict } = await verdictOnFile(path, notice, anchors)
      if (verdict.problems.length === 0) return print(verdictLines(file, verdict))
      note(faultLines(verdict).join('\n'))
      process.exitCode = 1
    })

  all
    .command('counterfactual')
    .argument('<file>', '整案文件 the file of a case; - for standard input')
    .description('反事实推演 would it have been late if one thing had been otherwise?')
    .option('--without-special <seq>', '特别程序 without the special procedure that this event began')
    .option('--calendar <file>', '日历 with this holiday notice for its year')
    .option('--process <slug@version>', '流程 under the limits of this process')
    .option('--notice <file>', '放假通知 a holiday notice to trust beside those that come here', collect)
    .option('--json', 'JSON')
    .action(async (path: string, { notice = [], json, ...asked }: CounterfactualOptions) => {
      const { verdictOnFile } = await import('../case/verdict.ts')
      const { faultLines } = await import('../case/in-words.ts')
      const { file, verdict } = await verdictOnFile(path, notice)
      if (verdict.problems.length > 0) {
        note(faultLines(verdict).join('\n'))
        process.exitCode = 1
        return
      }
      const { questionIn, sourceOf } = await import('../case/asked-counterfactual.ts')
      const { counterfactual } = await import('../../audit/counterfactual/counterfactual.ts')
      const { counterfactualPage } = await import('../case/counterfactual-page.ts')
      const source = sourceOf(file)
      const answer = counterfactual(source, await questionIn(source, asked))
      print(json ? [JSON.stringify(answer, null, 2)] : counterfactualPage(file, answer))
    })
}
