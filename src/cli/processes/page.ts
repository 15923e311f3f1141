import stringWidth from 'string-width'
import { citationOf } from '../../process/citation.ts'
import type { Limit, Process, Source } from '../../process/definition.ts'
import { inBoth } from '../../process/in-both.ts'
import { leaves } from '../../process/tree.ts'
import { columns } from '../print/columns.ts'
import { bold, dim } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled, wrap } from '../print/wrap.ts'
import { KINDS } from '../words/kinds.ts'
import { amountInWords } from '../words/units.ts'

/** `一-1…5 二-7`: clauses that follow one another in the plan as a run. */
function inRuns(clauses: readonly string[]): string {
  const runs: [section: string, first: number, last: number][] = []
  for (const clause of clauses) {
    const [section = '', number = ''] = clause.split('-')
    const last = runs.at(-1)
    if (last?.[0] === section && last[2] + 1 === Number(number)) last[2]++
    else runs.push([section, Number(number), Number(number)])
  }
  return runs
    .map(([section, first, last]) => `${section}-${first}${last > first ? `…${last}` : ''}`)
    .join(' ')
}

/** A line cut to the width of the page. */
function clipped(line: string): string {
  if (stringWidth(line) <= WIDTH) return line
  let cut = line
  while (stringWidth(cut) > WIDTH - 1) cut = cut.slice(0, -1)
  return `${cut}…`
}

/** Every process in one table, then each with its items and limits. */
export function processPage(processes: readonly Process[]): string[] {
  const rows = processes.map(({ slug, version, zh, clauses }) => [
    slug,
    String(version),
    inRuns(clauses) || '–',
    zh,
  ])
  // The name is last: it may be longer than the line has room for, and stands in full below.
  const head = ['标识 slug', '版 v', '条款 clauses', '名称 name']
  const [first = '', ...rest] = columns([head, ...rows], [1]).map(clipped)
  return [dim(first), ...rest, ...processes.flatMap(details)]
}

function details({ zh, en, slug, version, clauses, tree, limits, assumed }: Process): string[] {
  const items = leaves(tree).map((leaf) => `${leaf.zh}（${leaf.department.zh}）`)
  return [
    '',
    ...wrap(`${zh}  ${en}`, WIDTH).map(bold),
    ...labelled('  标识 Slug      ', `${slug}, 第${version}版 version ${version}`, WIDTH),
    ...labelled(
      '  条款 Clauses   ',
      clauses.join(', ') || '改革前事项 an item from before the reform',
      WIDTH,
    ),
    ...labelled('  事项 Items     ', items.join('、'), WIDTH),
    ...limits.flatMap(limitLines),
    ...assumed.flatMap((text) => labelled('  推定 Assumed   ', inBoth(text), WIDTH)),
  ]
}

function limitLines({ zh, en, amount, unit, kind, source, assumed = [] }: Limit): string[] {
  return [
    ...labelled(
      '  时限 Limit     ',
      `${zh} ${en}: ${amount === null ? '承诺时填写 entered when promised' : amountInWords(amount, unit)}`,
      WIDTH,
    ),
    ...labelled(
      '                 ',
      `${KINDS[kind]} · ${inBoth(citationOf(source))}${standing(source)}`,
      WIDTH,
    ),
    ...assumed.flatMap((text) => labelled('                 ', `推定 assumed: ${inBoth(text)}`, WIDTH)),
  ]
}

/** What the county has not decided is said to be so; of an unconfirmed law its citation says it. */
function standing(source: Source): string {
  return 'county' in source ? '，由县定 for the county to decide' : ''
}
