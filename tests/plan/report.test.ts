import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { plan } from '../../machines/plan/plan.ts'
import { dispatchReport } from '../../src/plan/dispatch-report.ts'
import { reportMarkdown } from '../../src/print/report-markdown.ts'
import { reportWorkbook } from '../../src/print/report-workbook.ts'
import { recorded } from './recorded.ts'

const report = dispatchReport(plan, recorded, Temporal.PlainDate.from('2021-09-15'))
const { clauses, summary, targets } = report
const find = (id: string) => clauses.find((clause) => clause.id === id)

test('each clause stands with the last entry about it, the others are not started', () => {
  expect(find('二-6')).toMatchObject({ status: 'done', progress: { evidence: '合成〔2021〕12号' } })
  expect(find('二-8')).toMatchObject({ status: 'not-started', progress: null })
})

test('sections add up to the whole', () => {
  const { total, sections } = summary
  expect(sections).toHaveLength(17)
  const sum = (of: (count: typeof total) => number) => sections.reduce((all, { count }) => all + of(count), 0)
  expect(sum(({ clauses: all }) => all)).toBe(167)
  expect(sum(({ kinds }) => kinds.process)).toBe(total.kinds.process)
  expect(sum(({ openPassed }) => openPassed)).toBe(total.openPassed)
  expect(total.statuses).toEqual({ 'not-started': 162, 'under-way': 2, held: 1, done: 1, 'kept-up': 1 })
})

test('only milestones set after the print can be missed', () => {
  for (const { milestones } of clauses) {
    for (const { date, beforePrint, standing } of milestones) {
      expect(beforePrint).toBe(date < '2021-08-20')
      expect(standing).toBe(beforePrint ? 'before-print' : date < '2021-09-15' ? 'passed' : 'ahead')
    }
  }
  // 二-7 was due in June and is under way; 四-2 was due at the end of August.
  expect(find('二-7')?.milestones.map(({ standing }) => standing)).toEqual(['before-print'])
  expect(find('四-2')?.milestones.map(({ standing }) => standing)).toEqual(['passed', 'ahead'])
  const property = summary.sections.find(({ section }) => section.id === '四')?.count
  expect(property).toMatchObject({ openPassed: 1, openBeforePrint: 2 })
})

test('a department is counted for what it leads and for what it is responsible for', () => {
  const power = summary.departments.find(({ department }) => department.id === 'power-company')
  expect(power?.lead.clauses).toBe(3)
  expect(power?.responsible.clauses).toBe(5)
  // Bodies that the plan only mentions answer for nothing.
  expect(summary.departments.map(({ department }) => department.id)).not.toContain('customs')
})

test('a target shows what was entered, the newest period first', () => {
  const k10 = targets.find(({ id }) => id === 'K10')
  expect(k10?.values.map(({ period, value }) => [period, value])).toEqual([
    ['2021-08', 86.5],
    ['2021-07', 84],
  ])
})

test('a target shows what its cases give, with the basis, and never a value without a case', async () => {
  const line = (id: string) =>
    reportMarkdown(report)
      .split('\n')
      .find((one) => one.startsWith(`| ${id} |`))
  expect(line('K1')).toContain('4小时内办结的比例 66.67%（办件 cases 3；不合 against 1: NY20210823-00002）')
  expect(line('K16')).toContain('尚无办件 no case yet<br>仅计最新办件 the newest cases only')
  expect(line('K36')).toContain('未计 not computed')
})

test('as Markdown it is one table for each part, and every row keeps its cells', async () => {
  const text = reportMarkdown(report)
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  const clauseRows = rows.filter((line) => /^\| [一二三四五六七八九十]+-\d+ \|/.test(line))
  expect(clauseRows).toHaveLength(167)
  for (const row of clauseRows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(10)
  expect(text).toContain('合成 \\| 等待省公司设备<br>预计10月到货')
  expect(text).not.toContain('<b>')
  await expect(text).toMatchFileSnapshot('golden/report.md')
})

/** The files of a zip archive, read by its central directory. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  return new Map(
    Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
      const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
      const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
      const local = archive.readUInt32LE(at + 42)
      const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0))
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const data = archive.subarray(start, start + packed)
      return [path, (method === 8 ? inflateRawSync(data) : data).toString()] as const
    }),
  )
}

test('as a workbook it has a sheet for each table, and evidence is never a formula', async () => {
  const files = unzip(await reportWorkbook(report))
  const workbook = files.get('xl/workbook.xml') ?? ''
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  expect(names).toEqual([
    '说明 About',
    '概况 Summary',
    '部门 Departments',
    '条款 Clauses',
    '正文任务 Main text',
    '指标 Targets',
    '日期读法 Dates',
  ])
  const sheets = [...files].filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml)
  expect(sheets.map((xml) => (xml.match(/<row /g) ?? []).length)).toEqual([
    4,
    19,
    expect.any(Number),
    168,
    5,
    38,
    5,
  ])
  for (const xml of sheets) expect(xml).not.toContain('<f>')
  expect([...files.values()].join()).toContain('=1+1 &lt;b&gt;合成&lt;/b&gt;')
})
