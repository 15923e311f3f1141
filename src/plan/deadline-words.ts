import type { Name } from '../process/definition.ts'

/** How the plan's words for a day are read here. The plan does not say it: every page that shows a date shows this. */
export interface DeadlineConvention extends Name {
  /** The printed words; `N` stands for the number of a month. */
  readonly words: string
}

/** The year of the plan, where its words name none. */
const YEAR = 2021

const FORMS: readonly (DeadlineConvention & {
  readonly form: RegExp
  readonly day: (month: Temporal.PlainYearMonth) => number
})[] = [
  {
    words: 'N月上旬',
    zh: '上旬以当月10日为止',
    en: 'early in a month: until its 10th',
    form: /^(?<month>\d{1,2})月上旬前?$/,
    day: () => 10,
  },
  {
    words: 'N月中旬前',
    zh: '中旬以当月20日为止',
    en: 'the middle of a month: until its 20th',
    form: /^(?<month>\d{1,2})月中旬前$/,
    day: () => 20,
  },
  {
    words: 'N月底前',
    zh: '月底为当月最后一日',
    en: 'the end of a month: its last day',
    form: /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月底前$/,
    day: (month) => month.daysInMonth,
  },
  {
    words: '2021年底',
    zh: '年底为12月31日',
    en: 'the end of the year: 31 December',
    form: /^(?<year>\d{4})年底$/,
    day: (month) => month.daysInMonth,
  },
]

/** Stated wherever a milestone is shown. The year is 2021 where the words name none. */
export const deadlineConventions: readonly DeadlineConvention[] = FORMS.map(({ words, zh, en }) => ({
  words,
  zh,
  en,
}))

/** The day that the plan's words stand for, by these conventions; undefined for words that none of them reads. */
export function readDeadlineWords(words: string): Temporal.PlainDate | undefined {
  for (const { form, day } of FORMS) {
    const { year = YEAR, month = 12 } = form.exec(words)?.groups ?? {}
    if (!form.test(words)) continue
    const of = new Temporal.PlainYearMonth(Number(year), Number(month))
    return of.toPlainDate({ day: day(of) })
  }
  return undefined
}
