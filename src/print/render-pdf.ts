import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Block, Paper } from '../papers/paper.ts'
import type { Publication } from '../publication/publication.ts'

const { resolve } = createRequire(import.meta.url)
const font = (file: string) => resolve(`@expo-google-fonts/noto-sans-sc/${file}.ttf`)

// Whole fonts of some 30,000 characters: what a name needs is in them. pdfmake embeds the glyphs that are used.
const faces = {
  normal: font('400Regular/NotoSansSC_400Regular'),
  bold: font('700Bold/NotoSansSC_700Bold'),
}
pdfmake.setFonts({ NotoSansSC: faces })
// Nothing else is fetched or read for a paper: what people entered is text and never an address.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(faces).includes(path))

const thin = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#888888',
  vLineColor: () => '#888888',
}

/** Whether the first column counts the rows, and may be narrow. */
const isNumbered = (rows: readonly (readonly string[])[]) =>
  rows.every(([first = '']) => /^\d{1,3}$/.test(first))

const margins = { page: 64, below: 10 }

function contentOf(block: Block): Content {
  const margin: [number, number, number, number] = [0, 0, 0, margins.below]
  switch (block.kind) {
    case 'text':
      return { text: block.text, margin }
    case 'fields':
      return {
        table: {
          widths: [110, '*'],
          body: block.rows.map(([label, value]) => [{ text: label, color: '#555555' }, value]),
        },
        layout: 'noBorders',
        margin,
      }
    case 'list':
      return {
        stack: [
          { text: block.title, bold: true },
          block.entries.length === 1 ? { text: block.entries[0] ?? '' } : { ol: [...block.entries] },
        ],
        margin,
      }
    case 'table':
      return {
        stack: [
          { text: block.title, bold: true, margin: [0, 0, 0, 4] },
          {
            table: {
              headerRows: 1,
              widths: block.head.map((_, index) => (index === 0 && isNumbered(block.rows) ? 28 : '*')),
              body: [block.head.map((text) => ({ text, bold: true })), ...block.rows.map((row) => [...row])],
            },
            layout: thin,
          },
        ],
        margin,
      }
    case 'signatures':
      return {
        stack: block.lines.map((line) => ({
          text: `${line}：________________________`,
          margin: [0, 14, 0, 0],
        })),
        margin,
      }
  }
}

function documentOf(paper: Paper): TDocumentDefinitions {
  const chinese = paper.language === 'zh'
  return {
    pageSize: 'A4',
    pageMargins: margins.page,
    defaultStyle: { font: 'NotoSansSC', fontSize: 11, lineHeight: 1.35 },
    info: { title: `${paper.title} ${paper.number}`, creator: 'Banjie', producer: 'Banjie' },
    language: chinese ? 'zh-CN' : 'en',
    content: [
      { text: paper.title, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
      {
        text: `${chinese ? '编号：' : 'No. '}${paper.number}`,
        alignment: 'right',
        fontSize: 10,
        margin: [0, 0, 0, 12],
      },
      { text: `${paper.to}${chinese ? '：' : ':'}`, bold: true, margin: [0, 0, 0, 6] },
      ...paper.blocks.map(contentOf),
      ...(chinese
        ? []
        : [
            {
              text: 'A translation for information; the Chinese paper is the one that counts.',
              fontSize: 9,
              color: '#555555',
            },
          ]),
      {
        unbreakable: true,
        alignment: 'right',
        margin: [0, 30, 0, 0],
        stack: [
          { text: paper.seal },
          { text: chinese ? '（盖章处）' : '(place of the seal)', color: '#777777', fontSize: 9 },
          { text: paper.date },
        ],
      },
    ],
    footer: (page, pages) => ({
      columns: [
        { text: `${paper.number} · ${paper.proof}`, width: '*' },
        { text: `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
      fontSize: 8,
      color: '#777777',
      margin: [margins.page, 24, margins.page, 0],
    }),
  }
}

/** A4 within its margins, less the head of the page that the drawing stands on. */
const room: [number, number] = [595 - 2 * margins.page, 842 - 2 * margins.page - 40]

function brochureOf({ title, mark, parts, drawing }: Publication): TDocumentDefinitions {
  const head = (text: string, apart: boolean): Content => ({
    text,
    fontSize: 16,
    bold: true,
    margin: [0, 0, 0, 10],
    ...(apart && { pageBreak: 'before' }),
  })
  return {
    pageSize: 'A4',
    pageMargins: margins.page,
    defaultStyle: { font: 'NotoSansSC', fontSize: 10, lineHeight: 1.3 },
    info: { title, creator: 'Banjie', producer: 'Banjie' },
    language: 'zh-CN',
    content: [
      { text: title, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 16] },
      ...parts.flatMap((part, index) => [head(part.title, index > 0), ...part.blocks.map(contentOf)]),
      head('办理流程图', true),
      drawing.width > room[0] || drawing.height > room[1]
        ? { svg: drawing.svg, fit: room, alignment: 'center' }
        : { svg: drawing.svg, alignment: 'center' },
    ],
    footer: (page, pages) => ({
      columns: [
        { text: mark, width: '*' },
        { text: `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
      fontSize: 8,
      color: '#777777',
      margin: [margins.page, 24, margins.page, 0],
    }),
  }
}

/** A paper, or what is published of a process, as PDF, A4. */
export const renderPdf = (printed: Paper | Publication): Promise<Buffer> =>
  pdfmake.createPdf('drawing' in printed ? brochureOf(printed) : documentOf(printed)).getBuffer()
