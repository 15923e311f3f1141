import { parameterInWords, variedInWords } from '../../simulation/report/parameter-in-words.ts'
import type { Report, ReportRow } from '../../simulation/report/report.ts'
import { differenceText, groupNames, marks, valueText } from './figure-text.ts'
import { plotsOf } from './plots.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table>${row(head, 'th')}${rows.map((cells) => row(cells)).join('')}</table>`

const style = `body{font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:960px;margin:2em auto;
padding:0 1em;color:#222}table{border-collapse:collapse;margin:.5em 0 1.5em;font-size:14px}td,th{border-bottom:1px solid #ddd;
padding:.3em .8em;text-align:right}td:first-child,th:first-child{text-align:left}.words td{text-align:left}svg{max-width:100%}
small{color:#666}.note{color:#a02020}`

/** A report as one page: no script, nothing from elsewhere. */
export function comparisonPage(report: Report): string {
  const { variants, replications, confidence, seed, period, calendar, definitions } = report
  const heads = [
    ...variants.map(({ zh, en }) => `${zh} ${en}`),
    ...variants.slice(1).map(({ zh }) => `差异 ${zh}`),
  ]
  const groups = Object.entries(groupNames) as [ReportRow['group'], string][]
  const tables = groups.map(([group, title]) => {
    const rows = report.rows.filter((one) => one.group === group)
    const cells = rows.map((one) => [
      `${one.zh} ${one.en}`,
      ...one.values.map((value) => valueText(value, one)),
      ...one.differences.map((difference) => differenceText(difference, one.unit)),
    ])
    return rows.length === 0 ? '' : table([title, ...heads], cells)
  })
  const sensitivity = report.sensitivity.flatMap(({ name, zh, en, cases }) =>
    cases.map(({ value, values, difference }) => [
      `${zh} ${en}`,
      variedInWords(report, name, value, 'both'),
      ...values.map((one) => valueText(one, { unit: 'hours' })),
      ...(variants.length > 1 ? [differenceText(difference, 'hours')] : []),
    ]),
  )
  const plots = plotsOf(report).map(({ title, svg }) => `<h2>${escaped(title)}</h2>${svg}`)
  const title = escaped(`${report.zh} ${report.en}`)
  const about = `种子 seed ${seed} · ${replications} 次重复 replications · ${100 * confidence} % · ${period.from} + ${period.days} d (${period.warmUpDays} d 预热 warm-up) · 日历 calendar ${calendar}`
  const words = report.assumed.map(({ zh, en }) => `<li>${escaped(`${zh} ${en}`)}</li>`)
  const parameters = report.parameters.map(({ zh, en, value, unit, mark, ground }) => [
    `${zh} ${en}`,
    parameterInWords(value, unit, 'both'),
    marks[mark],
    `${ground.zh} ${ground.en}`,
  ])
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>
<h1>${title}</h1><p><small>${escaped(about)}</small></p>
<ul>${variants.map(({ zh, en, cases }) => `<li>${escaped(`${zh} ${en}: ${cases.join(', ')}`)}</li>`).join('')}</ul>
${report.warnings.map(({ zh, en }) => `<p class="note">${escaped(`注意 Note: ${zh} ${en}`)}</p>`).join('')}
${tables.join('\n')}
${plots.join('\n')}
${sensitivity.length > 0 ? table(['假定 Assumption', '取值 Value', ...variants.map(({ zh }) => zh), ...(variants.length > 1 ? ['差异 Difference'] : [])], sensitivity) : ''}
<h2>假定 Assumed</h2><ul>${words.join('')}</ul>
<div class="words">${table(['参数 Parameter', '取值 Value', '来源 From', '依据 Ground'], parameters)}</div>
<p><small>${Object.entries(definitions)
    .map(([name, hash]) => escaped(`${name} ${hash}`))
    .join('<br>')}</small></p>
</body></html>
`
}
