import { expect, test } from 'vitest'
import * as named from '../../machines/departments.ts'
import { plan } from '../../machines/plan/plan.ts'
import { printedNames } from '../../machines/plan/printed-names.ts'
import { deadlineConventions, readDeadlineWords } from '../../src/plan/deadline-words.ts'
import type { Clause, ClauseKind } from '../../src/plan/plan.ts'
import catalogue from './catalogue.json' with { type: 'json' }

const clauses = plan.sections.flatMap((section) => section.clauses)
const all: readonly Clause[] = [...clauses, ...plan.mainText]
const departments = Object.values(named)
const find = (id: string) => all.find((clause) => clause.id === id) as Clause

/** The clause that a record's citation stands in: 十四-10(2) in 十四-10. */
const withoutParagraph = (cited: string) => (cited.startsWith('正文') ? cited : cited.replace(/\(\d\)$/, ''))

const unique = (names: readonly string[]) => [...new Set(names)].sort()

const leads = ({ charges }: Clause) => charges.flatMap(({ lead }) => lead.map(({ zh }) => zh))
const responsibles = ({ charges }: Clause) =>
  charges.flatMap(({ responsible }) => responsible.map(({ zh }) => zh))

test.each([
  ['一', 8, 7, 1, 0],
  ['二', 22, 14, 7, 1],
  ['三', 7, 5, 0, 2],
  ['四', 11, 11, 0, 0],
  ['五', 10, 5, 0, 5],
  ['六', 9, 5, 0, 4],
  ['七', 7, 1, 0, 6],
  ['八', 5, 1, 0, 4],
  ['九', 9, 3, 0, 6],
  ['十', 6, 3, 2, 1],
  ['十一', 11, 6, 0, 5],
  ['十二', 14, 4, 3, 7],
  ['十三', 13, 5, 0, 8],
  ['十四', 13, 7, 3, 3],
  ['十五', 6, 5, 0, 1],
  ['十六', 9, 7, 1, 1],
  ['十七', 7, 5, 0, 2],
])('section %s has %i clauses: %i process, %i rule, %i neither', (id, count, ...kinds) => {
  const section = plan.sections.find((one) => one.id === id)
  const own = section?.clauses ?? []
  expect(own.map((clause) => clause.id)).toEqual(
    Array.from({ length: count }, (_, index) => `${id}-${index + 1}`),
  )
  const counted = (kind: ClauseKind) => own.filter((clause) => clause.kind === kind).length
  expect([counted('process'), counted('rule'), counted('neither')]).toEqual(kinds)
})

test('the plan has 17 sections and 167 clauses: 94 process, 17 rule, 56 neither', () => {
  expect(plan.sections).toHaveLength(17)
  const kinds = Object.groupBy(clauses, ({ kind }) => kind)
  expect([clauses.length, kinds.process?.length, kinds.rule?.length, kinds.neither?.length]).toEqual([
    167, 94, 17, 56,
  ])
})

test('every date of the plan is what its words stand for', () => {
  const milestones = [...all, ...plan.targets].flatMap((one) => one.milestones)
  expect(milestones.length).toBeGreaterThan(90)
  for (const { words, date } of milestones)
    expect(`${words} ${readDeadlineWords(words)}`).toBe(`${words} ${date}`)
})

test('the conventions: mid-June is its 20th, early July its 10th, the end of a month its last day', () => {
  const read = (words: string) => String(readDeadlineWords(words))
  expect(read('6月中旬前')).toBe('2021-06-20')
  expect(read('7月上旬')).toBe('2021-07-10')
  expect(read('6月底前')).toBe('2021-06-30')
  expect(read('2021年6月底前')).toBe('2021-06-30')
  expect(read('10月底前')).toBe('2021-10-31')
  expect(read('2021年底')).toBe('2021-12-31')
  expect(readDeadlineWords('尽快')).toBeUndefined()
  expect(readDeadlineWords('在省规定时间内')).toBeUndefined()
  expect(deadlineConventions).toHaveLength(4)
})

test('a clause is served by the processes of the catalogue that cite it, and by no others', () => {
  expect(catalogue).toHaveLength(101)
  for (const { id, processes } of all) {
    const citing = catalogue.filter(({ clause }) => clause.map(withoutParagraph).includes(id))
    expect(unique(processes), id).toEqual(unique(citing.map(({ slug }) => slug)))
  }
})

test('a process clause has a process, a clause that is neither has none', () => {
  for (const { id, kind, processes } of all) {
    if (id.startsWith('正文')) continue
    if (kind === 'process') expect(processes.length, id).toBeGreaterThan(0)
    if (kind === 'neither') expect(processes, id).toEqual([])
  }
})

test('every process has the departments of its clauses, and its clauses have those of the process', () => {
  for (const record of catalogue) {
    // The paragraphs of 十四-10 have one lead each; the record has that of its own.
    if (record.clause.some((cited) => cited.startsWith('十四-10'))) {
      const own = record.clause.map((cited) => find(withoutParagraph(cited)))
      const covered = own.flatMap(leads)
      for (const lead of record.lead) expect(covered, record.slug).toContain(lead)
      continue
    }
    const own = record.clause.map(find)
    expect(unique(own.flatMap(leads)), record.slug).toEqual(unique(record.lead))
    expect(unique(own.flatMap(responsibles)), record.slug).toEqual(unique(record.responsible))
    expect(
      own.some(({ charges }) => charges.some(({ andOthers }) => andOthers)),
      record.slug,
    ).toBe(record.andOthers)
  }
})

test('the coordinator of a section is that of its processes', () => {
  for (const section of plan.sections) {
    const records = catalogue.filter(({ clause }) => clause[0]?.startsWith(`${section.id}-`))
    expect(unique(records.map(({ coordinator }) => String(coordinator)))).toEqual([section.coordinator.zh])
  }
})

test('the milestones of a process stand in its clauses', () => {
  for (const { slug, clause, milestone } of catalogue) {
    const dates = clause.flatMap((cited) => find(withoutParagraph(cited)).milestones.map(({ date }) => date))
    for (const { date } of milestone) if (date !== null) expect(dates, slug).toContain(date)
  }
})

test('every body is one record, by whatever name it is printed', () => {
  const ids = departments.map(({ id }) => id)
  const names = departments.map(({ zh }) => zh)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(names).size).toBe(names.length)
  for (const { printed, of } of printedNames) {
    expect(names).not.toContain(printed)
    expect(departments).toContain(of)
  }
  const printed = catalogue.flatMap(({ lead, responsible }) => [...lead, ...responsible])
  for (const name of printed) expect(names).toContain(name)
  const used = all.flatMap(({ charges }) =>
    charges.flatMap(({ lead, responsible }) => [...lead, ...responsible]),
  )
  for (const department of used) expect(departments).toContain(department)
})

test('the slips of the print are put right, and told', () => {
  const shown = JSON.stringify(all.map(({ zh, charges, milestones }) => ({ zh, charges, milestones })))
  const errata = all.flatMap((clause) => (clause.errata ?? []).map((one) => ({ clause: clause.id, ...one })))
  for (const { printed } of errata) expect(shown).not.toContain(printed)
  expect(Object.fromEntries(errata.map(({ clause, printed }) => [printed, clause]))).toEqual({
    有关市市场主体: '四-9',
    体感退税: '五-7',
    违法违规行: '八-1',
    教育协议书: '九-3',
    统一布署: '十二-7',
    信用信息平的: '十四-5',
    平台岗响应率: '十四-10',
    县金融服务发展中心: '十七-4',
    人民宁阳支行: '十七-4',
    '（2020）年版': '十七-5',
    外省投资: '十七-6',
  })
})

test('every clause is summed up in one sentence in each language', () => {
  for (const { id, zh, en } of all) {
    expect(zh, id).toMatch(/^[^。]{8,90}。$/)
    expect(en, id).toMatch(/^[^\p{Script=Han}]{20,260}\.$/u)
  }
})
