import * as echarts from 'echarts'
import type { Report } from '../../simulation/report/report.ts'
import { tornadoOf } from '../../simulation/report/tornado.ts'

const WIDTH = 860
const colours = ['#8c8c8c', '#1677ff', '#fa8c16', '#52c41a', '#722ed1', '#13c2c2']

function svg(option: object, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  chart.setOption({ color: colours, animation: false, textStyle: { fontFamily: 'sans-serif' }, ...option })
  const drawn = chart.renderToSVGString()
  chart.dispose()
  return drawn
}

const legend = ({ variants }: Report) => ({ data: variants.map(({ zh, en }) => `${zh} ${en}`), top: 0 })

/** What share of the matters is done within how many hours. */
function spreadPlot(report: Report): string {
  return svg(
    {
      legend: legend(report),
      grid: { left: 60, right: 30, top: 40, bottom: 50 },
      xAxis: { type: 'value', name: '小时 h', nameLocation: 'middle', nameGap: 30 },
      yAxis: { type: 'value', name: '已办结 done %', max: 100 },
      series: report.variants.map(({ id, zh, en }) => ({
        name: `${zh} ${en}`,
        type: 'line',
        showSymbol: false,
        data: (report.spread[id] ?? []).map((hours, index) => [hours, index + 1]),
      })),
    },
    360,
  )
}

/** Bars of one group of figures, a bar for each variant. */
function barPlot(report: Report, group: 'held' | 'use' | 'limit', percent: number): string {
  const rows = report.rows.filter((row) => row.group === group)
  return svg(
    {
      legend: legend(report),
      grid: { left: 320, right: 40, top: 40, bottom: 30 },
      xAxis: { type: 'value', max: percent, axisLabel: { formatter: '{value} %' } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ zh }) => zh),
        axisLabel: { width: 300, overflow: 'truncate' },
      },
      series: report.variants.map(({ zh, en }, index) => ({
        name: `${zh} ${en}`,
        type: 'bar',
        data: rows.map(({ values }) => Number((100 * (values[index]?.mean ?? 0)).toFixed(2))),
      })),
    },
    60 + rows.length * 20 * Math.max(2, report.variants.length),
  )
}

/** How far the difference, or the time itself, moves with each assumption: the longest bars first. */
function sensitivityPlot(report: Report): string {
  const bars = tornadoOf(report)
  // Every bar from its low end to its high one, on whichever side of nought: not stacked by sign.
  const part = { type: 'bar', stack: 'range', stackStrategy: 'all' }
  return svg(
    {
      grid: { left: 320, right: 40, top: 20, bottom: 40 },
      xAxis: { type: 'value', scale: true, name: 'h' },
      yAxis: { type: 'category', inverse: true, data: bars.map(({ zh }) => zh) },
      series: [
        { ...part, itemStyle: { color: 'transparent' }, data: bars.map(({ low }) => low) },
        { ...part, data: bars.map(({ low, high }) => Number((high - low).toFixed(3))) },
      ],
    },
    80 + bars.length * 24,
  )
}

export interface Plot {
  readonly title: string
  readonly svg: string
}

/** The plots of a report, as SVG that needs no script. */
export function plotsOf(report: Report): Plot[] {
  return [
    { title: '在多少小时内办结 Done within so many hours', svg: spreadPlot(report) },
    { title: '关键时间在谁 Whose time is critical', svg: barPlot(report, 'held', 100) },
    { title: '人员利用率 Use of staff', svg: barPlot(report, 'use', 100) },
    { title: '按时率 On time', svg: barPlot(report, 'limit', 100) },
    ...(report.sensitivity.length > 0
      ? [
          {
            title:
              '敏感性：差异随每个假定的变动（小时） Sensitivity: how the result moves with each assumption (h)',
            svg: sensitivityPlot(report),
          },
        ]
      : []),
  ]
}
