import type { Condition } from '../process/condition.ts'
import { conditionInWords } from '../process/condition-in-words.ts'
import type { Process } from '../process/definition.ts'
import { type AnyLeaf, isLeaf, type Tree } from '../process/tree.ts'
import { escaped } from './escaped.ts'

/** A drawn part: its size, and its shapes with its upper left corner at a place. */
interface Drawn {
  readonly width: number
  readonly height: number
  readonly at: (x: number, y: number) => string
}

/** A drawing as SVG, with its size in its own units. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const BOX = 176
const LINE = 17
const GAP = 22
/** Parts that stand beside each other in one row. */
const ABREAST = 3
/** Chinese characters in a line of a box. */
const LETTERS = 12

/** A text in lines of at most so many Chinese characters; letters and digits count as half of one. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  let length = 0
  for (const letter of text) {
    const own = (letter.codePointAt(0) as number) < 0x2e80 ? 0.55 : 1
    if (length + own > most) {
      lines.push(line)
      line = ''
      length = 0
    }
    line += letter
    length += own
  }
  return [...lines, line]
}

interface Written {
  readonly text: string
  readonly size: number
  readonly colour: string
}

const write = (lines: readonly Written[], x: number, y: number) =>
  lines
    .map(
      ({ text, size, colour }, index) =>
        `<text x="${x}" y="${y + index * LINE}" font-size="${size}" fill="${colour}" text-anchor="middle">${escaped(text)}</text>`,
    )
    .join('')

const lined = (text: string, size: number, colour: string, most = LETTERS): Written[] =>
  wrapped(text, most).map((line) => ({ text: line, size, colour }))

function box(lines: readonly Written[], fill: string): Drawn {
  const height = lines.length * LINE + 12
  return {
    width: BOX,
    height,
    at: (x, y) =>
      `<rect x="${x}" y="${y}" width="${BOX}" height="${height}" rx="4" fill="${fill}" stroke="#555555" stroke-width="1"/>${write(lines, x + BOX / 2, y + 18)}`,
  }
}

const kinds: Readonly<Record<AnyLeaf['kind'], string>> = {
  item: '',
  consult: '征求意见',
  step: '办理',
  wait: '等待期',
  commitment: '告知承诺',
}

const arrow = (x: number, y: number) =>
  `<path d="M${x} ${y}V${y + GAP - 6}" stroke="#555555" stroke-width="1" fill="none"/><path d="M${x - 4} ${y + GAP - 7}L${x} ${y + GAP}L${x + 4} ${y + GAP - 7}Z" fill="#555555"/>`

/** One under the other, with arrows. */
function column(parts: readonly Drawn[]): Drawn {
  const width = Math.max(...parts.map((part) => part.width))
  const height = parts.reduce((sum, part) => sum + part.height, 0) + GAP * (parts.length - 1)
  return {
    width,
    height,
    at(x, y) {
      let top = y
      return parts
        .map((part, index) => {
          const shapes = part.at(x + (width - part.width) / 2, top)
          top += part.height + GAP
          return index === parts.length - 1 ? shapes : shapes + arrow(x + width / 2, top - GAP)
        })
        .join('')
    },
  }
}

/** Beside each other in a frame with a title, a few to a row. */
function framed(title: string, parts: readonly Drawn[]): Drawn {
  const rows = parts.flatMap((_, index) =>
    index % ABREAST === 0 ? [parts.slice(index, index + ABREAST)] : [],
  )
  const inner = 14
  const widthOf = (row: readonly Drawn[]) =>
    row.reduce((sum, part) => sum + part.width, 0) + inner * (row.length - 1)
  const heightOf = (row: readonly Drawn[]) => Math.max(...row.map((part) => part.height))
  const width = Math.max(...rows.map(widthOf)) + 2 * inner
  const head = 26
  const height = head + rows.reduce((sum, row) => sum + heightOf(row) + inner, 0)
  return {
    width,
    height,
    at(x, y) {
      let top = y + head
      const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="none" stroke="#777777" stroke-width="1" stroke-dasharray="5 3"/>`
      const shapes = rows.map((row) => {
        let left = x + (width - widthOf(row)) / 2
        const drawn = row.map((part) => {
          const one = part.at(left, top)
          left += part.width + inner
          return one
        })
        top += heightOf(row) + inner
        return drawn.join('')
      })
      return (
        frame + write([{ text: title, size: 12, colour: '#333333' }], x + width / 2, y + 18) + shapes.join('')
      )
    },
  }
}

/** The flow of a process from the application to the delivery, as its definition has it, in Chinese. */
export function flowDrawing(process: Process): Drawing {
  const words = (when: Condition) => conditionInWords(when, process.facts, 'zh')

  function leaf({ zh, kind, department, when }: AnyLeaf): Drawn {
    const said = kinds[kind]
    const lines = [
      ...lined(zh, 13, '#111111'),
      ...lined(department.zh + (said ? `（${said}）` : ''), 11, '#444444', LETTERS + 2),
      ...(when ? lined(`情形：${words(when)}`, 11, '#1f4e8c', LETTERS + 2) : []),
    ]
    return box(lines, kind === 'item' ? '#ffffff' : '#f3f6fa')
  }

  function draw(tree: Tree): Drawn {
    if (isLeaf(tree)) return leaf(tree)
    if (tree.kind === 'sequence') return column(tree.parts.map(draw))
    if (tree.kind === 'parallel') return framed('并联办理（同时进行）', tree.parts.map(draw))
    const branches = tree.branches.map(({ when, part }) =>
      column([
        box(lined(when ? words(when) : '其他情形', 11, '#1f4e8c', LETTERS + 2), '#fff8e6'),
        draw(part),
      ]),
    )
    return framed('按情形办理', branches)
  }

  const stage = (text: string) => box(lined(text, 13, '#111111'), '#e8f0e8')
  const whole = column([
    stage('申请、收件'),
    stage('受理'),
    draw(process.tree),
    ...(process.decidedBy === 'head' ? [stage('作出决定')] : []),
    ...(process.certificates.length > 0 ? [stage('制证、发证')] : []),
    stage('送达、办结'),
  ])
  const [width, height] = [whole.width + 20, whole.height + 20]
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="NotoSansSC, sans-serif">${whole.at(10, 10)}</svg>`,
  }
}
