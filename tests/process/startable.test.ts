import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { type EnteredDate, effectiveDate } from '../../src/process/effective-date.ts'
import { whyNotStart } from '../../src/process/startable.ts'
import { anItem, tiny } from './tiny-process.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const milestone = (clause: string, date: string) => ({ clause, date, words: '6月中旬前', covers: '合并' })

const filing = tiny(anItem('filing'), { slug: 'filing', mergedItems: [] })
const survey = tiny(anItem('survey'), { slug: 'survey' })
const merged = tiny(anItem('both'), {
  slug: 'merged',
  clauses: ['二-7', '二-1'],
  milestones: [milestone('二-7', '2021-06-20')],
  effectiveFrom: { '二-7': null, '二-1': null },
  mergedItems: ['filing@1'],
})
const abolished = tiny(anItem('report'), {
  slug: 'report',
  clauses: ['二-1'],
  effectiveFrom: { '二-1': null },
  abolishedBy: '二-1',
})
const all = [filing, survey, merged, abolished]
const entry = (process: string, clause: string, date: string | null): EnteredDate => ({
  process,
  clause,
  date: date === null ? null : day(date),
})

describe('the effective date of a clause', () => {
  test('is the plan’s milestone as an assumption until the county enters a day', () => {
    expect(effectiveDate(merged, '二-7', [])).toEqual({ date: day('2021-06-20'), assumed: true })
    const entered = [entry('merged', '二-7', '2021-09-01')]
    expect(effectiveDate(merged, '二-7', entered)).toEqual({ date: day('2021-09-01'), assumed: false })
  })

  test('is never inherited from another clause', () => {
    expect(effectiveDate(merged, '二-1', [entry('merged', '二-7', '2021-09-01')])).toBeNull()
  })

  test('is what was entered last; taken back, it is the milestone again', () => {
    const entered = [entry('merged', '二-7', '2021-09-01'), entry('merged', '二-7', '2021-08-01')]
    expect(effectiveDate(merged, '二-7', entered)?.date).toEqual(day('2021-08-01'))
    entered.push(entry('merged', '二-7', null))
    expect(effectiveDate(merged, '二-7', entered)).toEqual({ date: day('2021-06-20'), assumed: true })
  })

  test('of several milestones of one clause is the last: by then all of it is made', () => {
    const twice = {
      ...merged,
      milestones: [milestone('二-7', '2021-09-30'), milestone('二-7', '2021-07-31')],
    }
    expect(effectiveDate(twice, '二-7', [])?.date).toEqual(day('2021-09-30'))
  })
})

describe('what can be opened on a day', () => {
  const reason = (process: typeof filing, on: string, entered: EnteredDate[] = []) =>
    whyNotStart(all, entered, process, day(on))?.reason

  test('a merged item’s former part: until the merger takes effect; the merged item: from then on', () => {
    const entered = [entry('merged', '二-7', '2021-09-01')]
    expect(reason(filing, '2021-08-31', entered)).toBeUndefined()
    expect(reason(merged, '2021-08-31', entered)).toBe('not-in-effect')
    expect(reason(filing, '2021-09-01', entered)).toBe('merged')
    expect(reason(merged, '2021-09-01', entered)).toBeUndefined()
  })

  test('the reason names the merged item and the clause, and says when the day is assumed', () => {
    expect(whyNotStart(all, [], filing, day('2021-06-20'))).toMatchObject({
      reason: 'merged',
      clause: '二-7',
      by: 'merged',
      effective: { assumed: true },
      detail: {
        zh: expect.stringMatching(/2021-06-20（推定.*二-7/),
        en: expect.stringMatching(/二-7.*2021-06-20 \(assumed/),
      },
    })
  })

  test('the filing that 二-1 abolishes: until the day of its own, which 二-7’s is not', () => {
    expect(reason(abolished, '2030-01-01', [entry('merged', '二-7', '2021-06-20')])).toBeUndefined()
    const entered = [entry('report', '二-1', '2021-10-01')]
    expect(reason(abolished, '2021-09-30', entered)).toBeUndefined()
    expect(reason(abolished, '2021-10-01', entered)).toBe('abolished')
  })

  test('everything else on any day', () => {
    for (const on of ['1999-01-01', '2021-06-20', '2099-12-31']) expect(reason(survey, on)).toBeUndefined()
  })
})

describe('in the county’s catalogue', () => {
  const mergers = catalogue.filter(({ mergedItems }) => mergedItems.length > 0)
  const find = (versioned: string) =>
    catalogue.find(({ slug, version }) => `${slug}@${version}` === versioned)
  const first = day('2021-05-01')
  const days = Array.from({ length: 500 }, (_, index) => first.add({ days: index }))
  const words = [null, '2021-05-31', '2021-08-20', '2022-03-01']

  test('every item that a merger names is there', () => {
    expect(mergers.length).toBeGreaterThan(0)
    for (const { mergedItems } of mergers) for (const one of mergedItems) expect(find(one), one).toBeTruthy()
  })

  test.each(words)(
    'no two definitions for one item are startable on one day, and one always is (entered: %s)',
    (date) => {
      const entered = mergers.map(({ slug, clauses }) => entry(slug, clauses[0] ?? '', date))
      for (const merger of mergers) {
        for (const one of merger.mergedItems) {
          const item = find(one)
          if (!item) continue
          for (const on of days) {
            const open = [merger, item].filter((process) => !whyNotStart(catalogue, entered, process, on))
            expect(open, `${merger.slug} and ${one} on ${on}`).toHaveLength(1)
          }
        }
      }
    },
  )

  test('what no merger names and no clause abolishes is never closed', () => {
    const closable = new Set(mergers.flatMap(({ mergedItems }) => mergedItems))
    for (const process of catalogue) {
      const { slug, version, mergedItems, abolishedBy } = process
      if (closable.has(`${slug}@${version}`) || mergedItems.length > 0 || abolishedBy) continue
      for (const on of days) expect(whyNotStart(catalogue, [], process, on)).toBeUndefined()
    }
  })
})
