import { inBoth } from '../../process/in-both.ts'
import { bold, green, red } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled } from '../print/wrap.ts'
import { problemInWords, receiptInWords } from '../receipt/in-words.ts'
import type { CaseView } from './client.ts'
import { stateInWords } from './clock-rows.ts'
import type { Proofs } from './prove.ts'

const mark = (ok: boolean) => (ok ? green('✓') : red('✗'))

/** How the case ended, and what proves it. */
export function proofPage(of: CaseView, { receipts, chain, replayAgrees }: Proofs): string[] {
  return [
    bold('凭据核验 Receipts, each counted again by the independent checker'),
    ...receipts.flatMap(({ clock, verdict }) => [
      `${mark(verdict.ok)} ${bold(`${clock.zh} ${clock.en}`)}  ${stateInWords(clock)}`,
      ...(verdict.ok
        ? labelled('    ', receiptInWords(verdict.receipt), WIDTH)
        : verdict.problems.flatMap(problemInWords)),
      ...labelled('    ', `依据 source: ${inBoth(clock.citation)}`, WIDTH),
      ...clock.assumed.flatMap((text) => labelled('    ', `推定 assumed: ${inBoth(text)}`, WIDTH)),
    ]),
    '',
    bold('账链核验 The ledger'),
    `${mark(chain.broken === null)} ${chain.broken ?? `${chain.events}个事件，SM3 链完整 ${chain.events} events, their SM3 chain unbroken`}`,
    `  ${chain.head}`,
    ...labelled(
      `${mark(replayAgrees)} `,
      '仅凭账目重放，状态与全部时限一致 Replayed from the ledger: same state, same clocks',
      WIDTH,
    ),
    '',
    `${bold(`${of.number}  ${of.status.zh} ${of.status.en}`)}  ${OUTCOMES[of.outcome ?? ''] ?? ''}`.trimEnd(),
  ]
}

const OUTCOMES: Readonly<Record<string, string>> = { approved: '准予 approved' }
