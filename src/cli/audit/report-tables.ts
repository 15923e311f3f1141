import type { Distribution } from '../../audit/measures/quantiles.ts'
import type { ReportTable } from '../../plan/report-tables.ts'
import type { AuditReportService } from '../../services/audit-report-service.ts'
import { duration } from '../print/duration.ts'

export type Report = Awaited<ReturnType<AuditReportService['report']>>

const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(2)} %`)

/** Mean, median, 90, 95 and 99 of 100. */
const cells = (of: Distribution | null, shown: (value: number) => string = duration): string[] =>
  of ? [of.mean, of.median, of.p90, of.p95, of.p99].map(shown) : Array(5).fill('–')

const distributionHead = ['均值 mean', '中位 median', 'p90', 'p95', 'p99']
const complianceHead = [
  '办结 closed',
  '超期件 late cases',
  '按时 kept',
  '超时 exceeded',
  '重计 superseded',
  '另行结束 ended',
  '按时率 on time',
]

const compliance = (of: Report['closed']) => [
  ...[of.cases, of.lateCases, of.kept, of.exceeded, of.superseded, of.ended],
  percent(of.onTimeShare),
]

/** The report as tables, for print and for spreadsheets; times are working time unless they say otherwise. */
export function auditTables(report: Report): ReportTable[] {
  const { cases, closed } = report
  return [
    {
      name: '总览 Overview',
      head: ['项目 figure', '数值 value'],
      rows: [
        ['截至 as of', report.asOf],
        ['收件 received', cases.received],
        ['受理 accepted', cases.accepted],
        ['办结 closed', cases.closed],
        ['在办 open', cases.open],
        ['现超期 overdue now', cases.overdueNow],
        ['现预警 warned now', cases.warnedNow],
        ...complianceHead.slice(1).map((name, index) => [name, compliance(closed)[index + 1] ?? '']),
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
      rows: report.processes.map((one) => [
        `${one.process}@${one.version}`,
        `${one.zh} ${one.en}`,
        ...compliance(one),
        ...cells(one.workingSeconds),
      ]),
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
      name: '用时去向 Where time goes',
      head: [
        ...['环节 stage', '性质 ground', '持有 holder', '部门 department', '事项 item'],
        ...['办件 cases', '占比 share', '工作时间 working time', '自然时间 plain time'],
      ],
      rows: report.spent.map((one) => [
        ...[one.stage, one.ground, one.holder, one.department ?? '', one.item ?? ''],
        ...[one.cases, percent(one.workingShare), duration(one.workingSeconds), duration(one.seconds)],
      ]),
    },
    {
      name: '逐周 Weeks',
      head: ['周一 Monday', ...complianceHead, '中位 median'],
      rows: report.weeks.map((one) => [
        one.week,
        ...compliance({ ...closed, ...one }),
        one.medianWorkingSeconds === null ? '–' : duration(one.medianWorkingSeconds),
      ]),
    },
  ]
}
