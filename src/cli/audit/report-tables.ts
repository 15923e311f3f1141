import { catalogue } from '../../../machines/catalogue.ts'
import { plan } from '../../../machines/plan/plan.ts'
import type { Distribution } from '../../audit/measures/quantiles.ts'
import type { ReportTable } from '../../plan/report-tables.ts'
import type { AuditReportService, ReportQuery } from '../../services/audit-report-service.ts'
import type { PlanService } from '../../services/plan-service.ts'
import { dateTime } from '../print/beijing.ts'
import { duration } from '../print/duration.ts'

export interface Report extends Awaited<ReturnType<AuditReportService['report']>> {
  /** What was asked. */
  readonly asked: ReportQuery
  readonly targets: Awaited<ReturnType<PlanService['targets']>>['targets']
}

const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(2)} %`)

/** Mean, median, 90, 95 and 99 of 100. */
const cells = (of: Distribution | null, shown: (value: number) => string = duration): string[] =>
  of ? [of.mean, of.median, of.p90, of.p95, of.p99].map(shown) : Array(5).fill('–')

const distributionHead = ['均值 mean', '中位 median', 'p90', 'p95', 'p99']
const clockHead = ['按时 kept', '超时 exceeded', '重计 superseded', '另行结束 ended', '按时率 on time']
const complianceHead = ['办结 closed', '超期件 late cases', ...clockHead]

type Clocks = Pick<Report['closed'], 'kept' | 'exceeded' | 'superseded' | 'ended' | 'onTimeShare'>
const clocks = (of: Clocks) => [of.kept, of.exceeded, of.superseded, of.ended, percent(of.onTimeShare)]
const compliance = (of: Clocks & Pick<Report['closed'], 'cases' | 'lateCases'>) => [
  ...[of.cases, of.lateCases],
  ...clocks(of),
]

const departmentName = (id: string | null) => {
  const found = plan.departments.find((one) => one.id === id)
  return found ? `${found.zh} ${found.en}` : (id ?? '')
}
const processName = (slug: string) => catalogue.find((one) => one.slug === slug.split('@')[0])

/** What the figures are of, in words. */
function scope({ from, until, process, section, department, ...rest }: ReportQuery): [string, string][] {
  const named = process === undefined ? undefined : processName(process)
  const others = { ...rest, section, ...(department !== undefined && { department }) }
  return [
    ['期间 period', `${from ?? '最早 the beginning'} – ${until ?? '今日 today'}`],
    ...(process === undefined ? [] : [['流程 process', `${process} ${named?.zh ?? ''}`] as [string, string]]),
    ...Object.entries(others).flatMap(([key, value]) =>
      value === undefined ? [] : [[`条件 ${key}`, String(value)] as [string, string]],
    ),
  ]
}

/** The confirmed limits that bind somebody, by whose part they are; a whole case's are the leading department's. */
function departmentRows({ limits }: Report): (string | number)[][] {
  const binding = limits.filter(({ confirmed, kind }) => confirmed && kind !== 'waiting')
  return [...Map.groupBy(binding, ({ department }) => department)]
    .map(([department, own]) => {
      const sum = (key: 'kept' | 'exceeded' | 'superseded' | 'ended') =>
        own.reduce((total, one) => total + one[key], 0)
      const [kept, exceeded] = [sum('kept'), sum('exceeded')]
      const onTimeShare = kept + exceeded === 0 ? null : kept / (kept + exceeded)
      return { department, kept, exceeded, superseded: sum('superseded'), ended: sum('ended'), onTimeShare }
    })
    .sort((a, b) => b.exceeded - a.exceeded || b.kept - a.kept)
    .map((one) => [departmentName(one.department), ...clocks(one)])
}

type Target = Report['targets'][number]
type Result = NonNullable<Target['computed']>['results'][number]

/** Whether a figure misses what the plan aims at; undefined where either is unknown. */
export function missed({ value, aim }: Pick<Result, 'value' | 'aim'>): boolean | undefined {
  if (value === null || !aim) return undefined
  return 'atLeast' in aim ? value < aim.atLeast : value > aim.atMost
}

const aimInWords = ({ aim, unit }: Result) =>
  aim ? ('atLeast' in aim ? `≥ ${aim.atLeast} ${unit}` : `≤ ${aim.atMost} ${unit}`) : '–'
const verdict = (result: Result) => {
  const misses = missed(result)
  return misses === undefined ? '–' : misses ? '未达到 missed' : '达到 met'
}

/** Targets that the processes asked about give: of one process its own, else all. */
const targetRows = ({ targets, asked }: Report): (string | number)[][] =>
  targets
    .filter(
      ({ processes }) => asked.process === undefined || processes.includes(asked.process.split('@')[0] ?? ''),
    )
    .flatMap((target) =>
      (target.computed?.results ?? []).map((result) => [
        target.id,
        `${result.zh} ${result.en}`,
        aimInWords(result),
        result.value === null ? '尚无办件 no case yet' : `${result.value} ${result.unit}`,
        verdict(result),
        result.of,
        result.against,
      ]),
    )

/** The report as tables, for print and for spreadsheets; times are working time unless they say otherwise. */
export function auditTables(report: Report): ReportTable[] {
  const { cases, closed, asked } = report
  const figures = compliance(closed)
  return [
    {
      name: '总览 Overview',
      head: ['项目 figure', '数值 value'],
      rows: [
        ...scope(asked),
        ['截至 as of', `${dateTime(report.asOf)} 北京时间 Beijing`],
        ['收件 received', cases.received],
        ['受理 accepted', cases.accepted],
        ['办结 closed', cases.closed],
        ['在办 open', cases.open],
        ['现超期 overdue now', cases.overdueNow],
        ['现预警 warned now', cases.warnedNow],
        ...complianceHead.slice(1).map((name, index) => [name, figures[index + 1] ?? '']),
        ...distributionHead.map((name, index) => [
          `工作时间 working time, ${name}`,
          cells(closed.workingSeconds)[index] ?? '',
        ]),
        ...distributionHead.map((name, index) => [
          `自然时间 plain time, ${name}`,
          cells(closed.seconds)[index] ?? '',
        ]),
      ],
    },
    {
      name: '流程 Processes',
      head: ['流程 process', '名称 name', ...complianceHead, ...distributionHead],
      rows: [
        ...report.processes.map((one) => [
          `${one.process}@${one.version}`,
          `${one.zh} ${one.en}`,
          ...compliance(one),
          ...cells(one.workingSeconds),
        ]),
        ['合计 total', '', ...figures, ...cells(closed.workingSeconds)],
      ],
    },
    {
      name: '部门 Departments',
      head: ['部门 department', ...clockHead],
      rows: [...departmentRows(report), ['合计 total', ...clocks(closed)]],
    },
    {
      name: '时限 Limits',
      head: [
        ...['流程 process', '时限 limit', '种类 kind', '数值 amount', '已核实 confirmed'],
        ...['按时 kept', '超时 exceeded', '按时率 on time', '提速率 faster by'],
        ...distributionHead.map((name) => `用时 used, ${name}`),
      ],
      rows: report.limits.map((one) => [
        ...[`${one.process}@${one.version}`, `${one.zh} ${one.en}`, one.kind],
        one.amount === null ? '–' : `${one.amount} ${one.unit}`,
        one.confirmed ? '是 yes' : '否 no',
        ...[one.kept, one.exceeded, percent(one.onTimeShare), percent(one.speedUpShare)],
        ...cells(one.used, one.measure === 'days' ? (days) => `${days} d` : duration),
      ]),
    },
    {
      name: '方案指标 Targets of the plan',
      head: [
        ...['指标 target', '名称 name', '目标 aim', '现值 value', '是否达到 met'],
        ...['办件 cases', '不合 against'],
      ],
      rows: targetRows(report),
    },
    {
      name: '用时去向 Where time goes',
      head: [
        ...['环节 stage', '性质 ground', '持有 holder', '部门 department', '事项 item'],
        ...['办件 cases', '占比 share', '工作时间 working time', '自然时间 plain time'],
      ],
      rows: [
        ...report.spent.map((one) => [
          ...[one.stage, one.ground, one.holder, departmentName(one.department), one.item ?? ''],
          ...[one.cases, percent(one.workingShare), duration(one.workingSeconds), duration(one.seconds)],
        ]),
        [
          ...['合计 total', '', '', '', '', closed.cases - report.unsettled],
          percent(report.spent.length > 0 ? 1 : null),
          ...[duration(report.total.workingSeconds), duration(report.total.seconds)],
        ],
      ],
    },
    {
      name: '逐周 Weeks',
      head: ['周一 Monday', ...complianceHead, '中位 median'],
      rows: [
        ...report.weeks.map((one) => [
          one.week,
          ...compliance({ ...closed, ...one }),
          one.medianWorkingSeconds === null ? '–' : duration(one.medianWorkingSeconds),
        ]),
        ['合计 total', ...figures, cells(closed.workingSeconds)[1] ?? ''],
      ],
    },
  ]
}
