import type { Command } from 'commander'
import { readJson } from '../input/read-json.ts'
import { note, print } from '../print/out.ts'
import { givenReceipt } from '../receipt/given-receipt.ts'
import { problemInWords, receiptInWords } from '../receipt/in-words.ts'
import { verdictOn } from '../receipt/verdict.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- due --unit months --amount 3 --from 2021-07-05 --receipt receipt.json
  npm run -s banjie -- receipt check receipt.json
  npm run -s banjie -- due --unit months --amount 3 --from 2021-07-05 --json | npm run -s banjie -- receipt check -

It asks no service and no network: the receipt carries all that it was counted from, and the checker
counts again day by day by other means than the program that wrote it. The holiday notices in it must
be those that come with this product. Exit code 0: it holds. 1: it does not.`

const REMEDY = 'give the file that "due --receipt FILE" wrote, or the output of "due --json"'

export function addReceipt(program: Command): void {
  const receipt = program.command('receipt').description('凭据 Receipts, the proofs of due dates.')
  receipt
    .command('check')
    .argument('<file>', '凭据文件 a receipt, or the output of "due --json"; - for standard input')
    .summary('核验凭据 verify a receipt offline')
    .description('离线核验凭据 Verify a receipt, offline and by an independent count.')
    .addHelpText('after', HELP)
    .action(async (file: string) => {
      const verdict = verdictOn(givenReceipt(await readJson(file, REMEDY)))
      if (verdict.ok) return print([`OK  ${receiptInWords(verdict.receipt)}`])
      const count = verdict.problems.length
      note(
        [
          `banjie: 凭据不成立 the receipt does not hold: ${count} problem${count === 1 ? '' : 's'}`,
          ...verdict.problems.flatMap(problemInWords),
        ].join('\n'),
      )
      process.exitCode = 1
    })
}
