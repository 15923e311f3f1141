import type { Department, Name } from '../process/definition.ts'
import type { ClauseStanding, StandingMilestone } from './clause-standing.ts'
import type { DispatchReport, TargetStanding } from './dispatch-report.ts'
import type { Computed } from './measures/compute-targets.ts'
import type { MeasureUnit } from './measures/measured.ts'
import type { Result } from './measures/tally.ts'
import type { ClauseKind, Figure } from './plan.ts'
import { PROGRESS_STATUSES, progressStatuses, type RecordedBy } from './progress.ts'
import type { Count } from './summary.ts'

/** A cell: a figure, or lines of text. */
export type Cell = string | number

export interface ReportTable {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export const KIND_WORDS: Readonly<Record<ClauseKind, string>> = {
  process: '流程 process',
  rule: '规则 rule',
  neither: '其他 neither',
}

const UNITS: Readonly<Record<Figure['unit'] | MeasureUnit, string>> = {
  yuan: '元',
  'working-days': '个工作日 wd',
  '%': '%',
  'percentage-points': '个百分点 pp',
  hours: '小时 h',
  count: '',
}

const both = ({ zh, en }: Name) => `${zh}\n${en}`
const inLine = ({ zh, en }: Name) => `${zh} ${en}`
const namesOf = (departments: readonly Department[]) => departments.map(({ zh }) => zh).join('、')

/** `9月底前 2021-09-30：…`; what was due before the print is marked so, whatever the day. */
export function milestoneInWords({ words, date, zh, inferred, standing }: StandingMilestone): string {
  const marks = [
    ...(inferred ? ['推定 inferred'] : []),
    ...(standing === 'before-print' ? ['印发前已到期 due before the plan was printed'] : []),
    ...(standing === 'passed' ? ['已到期 passed'] : []),
  ]
  return `${words} ${date}：${zh}${marks.length > 0 ? `（${marks.join('；')}）` : ''}`
}

const countCells = ({ clauses, kinds, statuses, openBeforePrint, openPassed }: Count): Cell[] => [
  clauses,
  kinds.process,
  kinds.rule,
  kinds.neither,
  ...progressStatuses.map((status) => statuses[status]),
  openBeforePrint,
  openPassed,
]

const COUNT_HEAD = [
  '条款 clauses',
  ...Object.values(KIND_WORDS),
  ...Object.values(PROGRESS_STATUSES).map(inLine),
  '印发前到期未完 open, due before print',
  '印发后到期未完 open, due since',
]

/** Who recorded something and when, in Beijing. */
function recordedBy(
  departments: ReadonlyMap<string, string>,
  { by, at }: { by: RecordedBy; at: Temporal.Instant },
): string {
  const time = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' })
  return `${departments.get(by.department) ?? by.department} ${by.id}\n${time.replace('T', ' ')}`
}

const clauseTable = (
  name: string,
  clauses: readonly ClauseStanding[],
  departments: ReadonlyMap<string, string>,
): ReportTable => ({
  name,
  head: [
    '条款 clause',
    '类别 kind',
    '摘要 summary',
    '牵头 lead',
    '责任 responsible',
    '期限 milestones',
    '进展 status',
    '依据 evidence',
    '填报 recorded',
  ],
  rows: clauses.map((clause) => [
    clause.id,
    KIND_WORDS[clause.kind],
    both(clause),
    namesOf(clause.lead),
    `${namesOf(clause.responsible)}${clause.andOthers && clause.responsible.length > 0 ? '等' : ''}`,
    clause.milestones.map(milestoneInWords).join('\n'),
    inLine(PROGRESS_STATUSES[clause.status]),
    clause.progress?.evidence ?? '',
    clause.progress ? recordedBy(departments, clause.progress) : '',
  ]),
})

function measureInWords({ measure }: TargetStanding): string {
  if (measure.by === 'ledger') return '由本台账汇总 from this ledger'
  if (measure.by === 'hand') return '部门填报 entered by hand'
  return `办件 from cases: ${measure.processes.join(', ')}`
}

/** How many of the cases that count against a figure the report names. */
const NAMED = 20

function resultInWords({ zh, unit, value, of, against, cases }: Result): string {
  if (value === null) return `${zh}：尚无办件 no case yet`
  const more = against > NAMED ? '……' : ''
  const named = against > 0 ? `；不合 against ${against}: ${cases.slice(0, NAMED).join(', ')}${more}` : ''
  return `${zh} ${value}${UNITS[unit]}（办件 cases ${of}${named}）`
}

/** What cases give, each figure with its basis; what no case tells is said with why. */
function computedInWords({ measure, computed }: TargetStanding): string {
  const ofCases = ({ complete, results }: Computed) => [
    ...results.map(resultInWords),
    ...(complete ? [] : ['仅计最新办件 the newest cases only']),
  ]
  const untold =
    measure.by === 'cases' && measure.untold ? [`未计 not computed: ${inLine(measure.untold)}`] : []
  return [...(computed ? ofCases(computed) : []), ...untold].join('\n')
}

function valuesInWords(
  { measure, values }: TargetStanding,
  departments: ReadonlyMap<string, string>,
): string {
  const figures = new Map(measure.by === 'ledger' ? [] : (measure.figures ?? []).map((one) => [one.id, one]))
  return values
    .map((value) => {
      const figure = figures.get(value.figure)
      const unit = figure ? UNITS[figure.unit] : ''
      return `${value.period} ${figure?.zh ?? value.figure} ${value.value}${unit}（${recordedBy(departments, value).replace('\n', ' ')}）`
    })
    .join('\n')
}

/** 调度通报 as tables, which every form of it is made of. */
export function reportTables(report: DispatchReport): ReportTable[] {
  const { summary, clauses, mainText, targets, conventions } = report
  const departments = new Map(
    [...clauses, ...mainText]
      .flatMap(({ lead, responsible, coordinator }) => [
        ...lead,
        ...responsible,
        ...(coordinator ? [coordinator] : []),
      ])
      .map(({ id, zh }) => [id, zh]),
  )
  return [
    {
      name: '概况 Summary',
      head: ['部分 section', ...COUNT_HEAD],
      rows: [
        ...summary.sections.map(({ section, count }) => [
          `${section.id} ${section.zh}\n${section.en}`,
          ...countCells(count),
        ]),
        ['合计 total', ...countCells(summary.total)],
      ],
    },
    {
      name: '部门 Departments',
      head: [
        '部门 department',
        ...['牵头 leads', '责任 responsible'].flatMap((role) => [
          role,
          `${role}：已完 finished`,
          `${role}：印发后到期未完 open, due since`,
        ]),
      ],
      rows: summary.departments.map(({ department, lead, responsible }) => [
        both(department),
        ...[lead, responsible].flatMap(({ clauses: all, statuses, openPassed }) => [
          all,
          statuses.done + statuses['kept-up'],
          openPassed,
        ]),
      ]),
    },
    clauseTable('条款 Clauses', clauses, departments),
    clauseTable('正文任务 Main text', mainText, departments),
    {
      name: '指标 Targets',
      head: [
        '指标 target',
        '条款 clauses',
        '目标 aim',
        '算法 formula',
        '来源 from',
        '计算 computed',
        '填报 entered',
      ],
      rows: targets.map((target) => [
        target.id,
        target.clauses.join('、'),
        both(target),
        both(target.formula) + (target.assumed ? `\n（推定 assumed: ${inLine(target.assumed)}）` : ''),
        measureInWords(target),
        computedInWords(target),
        valuesInWords(target, departments),
      ]),
    },
    {
      name: '日期读法 Dates',
      head: ['方案用语 words', '读作 read as', 'in English'],
      rows: conventions.map(({ words, zh, en }) => [words, zh, en]),
    },
  ]
}
