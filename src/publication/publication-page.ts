import type { Block } from '../papers/paper.ts'
import { escaped } from './escaped.ts'
import type { Publication } from './publication.ts'

// Style attributes: the service lets no page bring a style sheet of its own.
const cell = 'style="border:1px solid #888;padding:6px 8px;vertical-align:top;text-align:left"'
const table = 'style="border-collapse:collapse;width:100%;margin:0 0 16px"'

const rowsOf = (rows: readonly (readonly string[])[], tag: 'td' | 'th') =>
  rows
    .map((row) => `<tr>${row.map((text) => `<${tag} ${cell}>${escaped(text)}</${tag}>`).join('')}</tr>`)
    .join('')

function html(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'fields':
      return `<table ${table}><tbody>${block.rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" ${cell}>${escaped(label)}</th><td ${cell}>${escaped(value)}</td></tr>`,
        )
        .join('')}</tbody></table>`
    case 'list':
      return `<h3>${escaped(block.title)}</h3><ol>${block.entries.map((one) => `<li>${escaped(one)}</li>`).join('')}</ol>`
    case 'table':
      return `<h3>${escaped(block.title)}</h3><table ${table}><thead>${rowsOf([block.head], 'th')}</thead><tbody>${rowsOf(block.rows, 'td')}</tbody></table>`
    case 'signatures':
      return block.lines.map((line) => `<p>${escaped(line)}：________________________</p>`).join('')
  }
}

/** What is published of a process as one page: no script, nothing from elsewhere. */
export function publicationPage({ title, mark, parts, drawing }: Publication): string {
  const contents = [...parts, { id: 'flow', title: '办理流程图' }]
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} 办事指南</title></head>
<body style="font-family:'Noto Sans SC','Microsoft YaHei',sans-serif;line-height:1.6;max-width:960px;margin:24px auto;padding:0 16px;color:#1a1a1a">
<h1>${escaped(title)}</h1><p>${escaped(mark)}</p>
<nav aria-label="目录"><ul>${contents.map((part) => `<li><a href="#${part.id}">${part.title}</a></li>`).join('')}</ul></nav>
${parts.map((part) => `<section id="${part.id}"><h2>${part.title}</h2>${part.blocks.map(html).join('')}</section>`).join('\n')}
<section id="flow"><h2>办理流程图</h2><div style="overflow-x:auto" role="img" aria-label="${escaped(title)}办理流程图">${drawing.svg}</div></section>
</body></html>
`
}
