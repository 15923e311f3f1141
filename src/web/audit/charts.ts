import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
])

/** A chart in an element; only what is drawn here is loaded, and only when a page has a chart. */
export function chartIn(element: HTMLElement) {
  const chart = init(element)
  const sizes = new ResizeObserver(() => chart.resize())
  sizes.observe(element)
  return {
    show(option: EChartsCoreOption) {
      const { fontFamily } = getComputedStyle(element)
      // Drawn within the canvas: the security policy lets no markup of a library in.
      chart.setOption(
        {
          animation: false,
          textStyle: { fontFamily },
          tooltip: { renderMode: 'richText', trigger: 'axis' },
          ...option,
        },
        true,
      )
    },
    dispose() {
      sizes.disconnect()
      chart.dispose()
    },
  }
}
