import type { CaseFile } from '../../audit/proof/case-file.ts'
import type { CaseFileVerdict } from '../../audit/proof/check-case-file.ts'
import { problemInWords } from '../receipt/in-words.ts'

/** What was verified, in lines that say also what was not. */
export function verdictLines(file: CaseFile, { definition, anchors, receipts }: CaseFileVerdict): string[] {
  const { number, process, version, revision } = file.case
  const without = file.clocks.length - receipts
  const of = `${process}@${version}, SM3 ${file.definition.hash.slice(0, 12)}`
  return [
    `OK  办件 case ${number}: ${file.events.length} events, ${revision} on the ledger`,
    `  链与重放 chain and replay: whole; each event was possible, and time brought what was due`,
    definition === 'known'
      ? `  流程定义 definition: ${of}, the one that comes with this program`
      : `  流程定义 definition: ${of}, only as the file says: compare it with the county's own`,
    `  凭据 receipts: ${receipts} verified; ${without} clocks have none (held, or their day was entered)`,
    anchors.count === 0
      ? '  存证锚 anchors: none in the file: what was cut off after its last event, nothing here shows'
      : `  存证锚 anchors: ${anchors.count}, which hold ${anchors.upTo} of ${file.events.length} events; ${anchors.compared} compared with copies kept elsewhere`,
  ]
}

export const faultLines = ({ problems }: CaseFileVerdict): string[] => [
  `banjie: 整案文件不成立 the case file does not hold: ${problems.length} problem${problems.length === 1 ? '' : 's'}`,
  ...firstOnTop(problems).flatMap(problemInWords),
]

/** The earliest event that does not hold comes first: what follows it may be wrong because of it alone. */
function firstOnTop(problems: CaseFileVerdict['problems']): CaseFileVerdict['problems'] {
  const placeOf = ({ path }: (typeof problems)[number]) =>
    Number(/^\/events\/(\d+)/.exec(path)?.[1] ?? Infinity)
  const first = Math.min(...problems.map(placeOf))
  return [
    ...problems.filter((one) => placeOf(one) === first),
    ...problems.filter((one) => placeOf(one) !== first),
  ]
}
