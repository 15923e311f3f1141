import type { Name } from '../../process/definition.ts'
import { inBoth } from '../../process/in-both.ts'
import type {
  Certificate,
  Change,
  Counterexample,
  DutyStatus,
  DutyVerdict,
  Figure,
  LimitVerdict,
} from '../../process/reform/certificate.ts'
import { statuses } from '../../process/reform/certificate.ts'
import { columns } from '../print/columns.ts'
import { bold, dim, green, red, yellow } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled, wrap } from '../print/wrap.ts'
import { amountInWords } from '../words/units.ts'

const STATUS: Readonly<Record<DutyStatus, string>> = {
  dropped: '取消 dropped',
  weakened: '减弱 weakened',
  conditional: '按条件保留 kept where it applies',
  moved: '调整 moved',
  concurrent: '改为并行 now concurrent',
  kept: '保留 kept',
}
const KIND: Readonly<Record<DutyVerdict['kind'], string>> = {
  examination: '审查 examination',
  opinion: '意见 opinion',
  act: '办理 act',
  waiting: '等待 waiting',
  promise: '承诺 promise',
  decision: '决定 decision',
}
const FAILS = '✗ 不符 fails'
const INDENT = '    '

/** The shortest way to what fails: the case, each event, and what is seen at the end. */
function way({ facts, events, shows }: Counterexample): string[] {
  const given = Object.entries(facts).map(([id, value]) => `${id}=${JSON.stringify(value)}`)
  return [
    ...(given.length > 0 ? labelled(`${INDENT}  情形 case    `, given.join(', '), WIDTH) : []),
    `${INDENT}  最短路径 shortest path:`,
    ...labelled(`${INDENT}    0  `, '收件 received', WIDTH),
    ...events.flatMap((one, index) =>
      labelled(`${INDENT}    ${index + 1}  `, `${inBoth(one)}  (${one.event})`, WIDTH),
    ),
    ...labelled(`${INDENT}    ⇒  `, inBoth(shows), WIDTH),
  ]
}

/** The right to a change; where there is none to need, what the reform says for it, which is no right. */
function groundOf({ by, stated, countyDecides }: Change): string {
  if (stated) return ` — 方案所述理由 the reform's own reason: ${inBoth(stated)}`
  if (!by) return ''
  return countyDecides ? ` — 由县自行决定 for the county to decide: ${inBoth(by)}` : ` — ${inBoth(by)}`
}

function changeLines(change: Change): string[] {
  const { allowed, counterexample, zh, en } = change
  const head = labelled(
    INDENT,
    `${allowed ? '' : `${FAILS}: `}${inBoth({ zh, en })}${groundOf(change)}`,
    WIDTH,
  )
  return [...(allowed ? head : head.map(red)), ...(counterexample ? way(counterexample) : [])]
}

const paint = (status: DutyStatus, fails: boolean, text: string) =>
  fails ? red(text) : status === 'kept' ? text : yellow(text)

function verdictLines(verdict: DutyVerdict | LimitVerdict, of: string, now: string): string[] {
  const fails = verdict.changes.some(({ allowed }) => !allowed)
  return [
    ...labelled('  ', `${STATUS[verdict.status]}: ${inBoth(verdict)} · ${of} → ${now || '–'}`, WIDTH).map(
      (line) => paint(verdict.status, fails, line),
    ),
    ...verdict.changes.flatMap(changeLines),
  ]
}

/** Rules and orders: what must hold, by what right, and the way to where it does not. */
function ruleLines(
  words: Name,
  citation: Name,
  holds: boolean,
  findings: readonly (Name & { readonly counterexample?: Counterexample })[],
): string[] {
  return [
    ...labelled(holds ? '  ✓ ' : '  ✗ ', `${inBoth(words)} — ${inBoth(citation)}`, WIDTH).map((line) =>
      holds ? line : red(line),
    ),
    ...findings.flatMap((one) => [
      ...labelled(INDENT, inBoth(one), WIDTH),
      ...(one.counterexample ? way(one.counterexample) : []),
    ]),
  ]
}

/** What stands on the county's word alone is never changed without a word: whoever approves it decides it. */
const countyLines = ({ countyDecides }: Certificate): string[] =>
  countyDecides.length === 0
    ? []
    : [
        ...labelled(
          '  ! ',
          `须由县自行决定的改动：${countyDecides.length}项，方案和法律均无规定 changes that the county itself must decide on: ${countyDecides.length}; neither plan nor law speaks of them`,
          WIDTH,
        ),
        ...countyDecides.flatMap((one) =>
          labelled(`${INDENT}- `, `${inBoth(one)} — ${inBoth(one.ground)}`, WIDTH),
        ),
      ].map(yellow)

const figureInWords = ({ amount, unit }: Figure) =>
  amount === null ? '承诺时填写 entered when promised' : amountInWords(amount, unit)

/** What came out how, without what did not come about. */
function counted(what: string, counts: Certificate['counts']): string[] {
  const some = statuses.filter((status) => counts[status] > 0)
  if (some.length === 0) return []
  return labelled(
    `  ${what}: `,
    some.map((status) => `${STATUS[status]} ${counts[status]}`).join(' · '),
    WIDTH,
  )
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', bold(title), ...lines] : []

/** A certificate on a page: the verdict first, then all that it rests on. */
export function certificatePage(title: Name, certificate: Certificate): string[] {
  const { before, result, granted, counts, duties, limits, orders, rules, explored } = certificate
  const numbers = explored.map((one) => [
    one.definition,
    String(one.valuations),
    String(one.walks),
    String(one.states),
    String(one.transitions),
  ])
  const [head = '', ...rows] = columns(
    [['流程 definition', '情形 cases', '遍历 walks', '状态 states', '转移 transitions'], ...numbers],
    [1, 2, 3, 4],
  )
  return [
    ...wrap(`合并证明 Merge certificate: ${inBoth(title)}`, WIDTH).map(bold),
    ...labelled('  ', `${before.join(', ')} → ${result}`, WIDTH),
    granted
      ? green('  ✓ 通过：没有应保留而未保留的 granted: nothing is lost that has to be kept')
      : red('  ✗ 不予通过：见下列各项 refused: see what fails below'),
    ...countyLines(certificate),
    ...counted('职责 duties', counts),
    ...counted('时限 limits', certificate.limitCounts),
    ...section(
      '职责 Duties',
      duties.flatMap((duty) =>
        verdictLines(duty, `${KIND[duty.kind]} · ${inBoth(duty.department)}`, duty.now.join(', ')),
      ),
    ),
    ...section(
      '时限 Limits',
      limits.flatMap((limit) =>
        verdictLines(
          limit,
          `${inBoth(limit.of)} · ${figureInWords(limit.figure)} · ${inBoth(limit.citation)}`,
          limit.nowFigure ? `${limit.now} ${figureInWords(limit.nowFigure)}` : '',
        ),
      ),
    ),
    ...section(
      '先后顺序 Orders',
      orders.flatMap(({ citation, holds, counterexample, ...words }) => [
        ...ruleLines(words, citation, holds, []),
        ...(counterexample ? way(counterexample) : []),
      ]),
    ),
    ...section(
      '共同要求 What holds of every process',
      rules.flatMap(({ citation, holds, findings, ...words }) => ruleLines(words, citation, holds, findings)),
    ),
    ...section('已遍历 Explored', [dim(`  ${head}`), ...rows.map((row) => `  ${row}`)]),
    ...section(
      '未考察 Not looked at',
      certificate.leavesOut.flatMap((one) => labelled('  ', inBoth(one), WIDTH)),
    ),
    ...section(
      '推定 Assumed',
      certificate.assumed.flatMap((one) => labelled('  ', inBoth(one), WIDTH)),
    ),
  ]
}
