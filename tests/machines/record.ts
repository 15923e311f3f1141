import type { Process } from '../../src/process/definition.ts'
import records from '../plan/catalogue.json' with { type: 'json' }

type CatalogueRecord = (typeof records)[number]

const sorted = (names: readonly string[]) => [...names].sort()
const unique = (texts: readonly string[]) => sorted([...new Set(texts)])
const shortNames = (departments: readonly { zh: string }[]) => departments.map(({ zh }) => zh)

/** What the plan's catalogue keeps of a process. @throws Error for a slug that it has not */
export function fullRecordOf(slug: string): CatalogueRecord {
  const found = records.find((record) => record.slug === slug)
  if (!found) throw new Error(`the catalogue has no record ${slug}`)
  return found
}

/** What the plan prints about a process, by which a definition and a record of the catalogue can be compared. */
export interface Printed {
  readonly slug: string
  readonly zh: string
  readonly en: string
  readonly section: string
  readonly tier: string | undefined
  readonly clauses: readonly string[]
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly andOthers: boolean
  /** The dates with their words, in order; a milestone without a date is left out. */
  readonly milestones: readonly string[]
  readonly merged: number
}

export const printedOf = (process: Process): Printed => ({
  slug: process.slug,
  zh: process.zh,
  en: process.en,
  section: process.section,
  tier: process.tier,
  clauses: process.clauses,
  lead: shortNames(process.lead),
  responsible: shortNames(process.responsible),
  andOthers: process.andOthers ?? false,
  milestones: sorted(process.milestones.map(({ date, words }) => `${date} ${words}`)),
  merged: process.mergedItems.length,
})

const printed = (record: CatalogueRecord): Printed => ({
  slug: record.slug,
  zh: record.zh,
  en: record.en,
  section: record.section,
  tier: record.tier,
  clauses: record.clause,
  lead: record.lead,
  responsible: record.responsible,
  andOthers: record.andOthers,
  milestones: sorted(record.milestone.flatMap(({ date, text }) => (date ? [`${date} ${text}`] : []))),
  merged: record.mergedItems.length,
})

/** The record of one process, and those of a section of the plan in its order. */
export const recordOf = (slug: string): Printed => printed(fullRecordOf(slug))
export const recordsOf = (section: string): Printed[] =>
  records.filter((record) => record.section === section).map(printed)

/** The limits of a process as a table: id, amount, unit, kind, and where the figure is from. */
export const figuresOf = ({ limits }: Process) =>
  limits.map(({ id, amount, unit, kind, source }) => [id, amount, unit, kind, cited(source)])

function cited(source: Process['limits'][number]['source']): string {
  if ('plan' in source) return source.plan
  return 'law' in source ? `${source.law} [${source.mark}]` : 'county'
}

/** Articles that every permit carries: the records leave them out. */
const ofEveryPermit = new Set(['行政许可法 32(1)(4)', '行政许可法 44'])

/** Each figure with its unit and its mark once: those of a definition, and those that its record has. */
export const figuresIn = ({ limits }: Process): string[] =>
  unique(
    limits.flatMap(({ amount, unit, source }) => {
      if (amount === null || ('law' in source && ofEveryPermit.has(source.law))) return []
      return [`${amount} ${unit} ${'mark' in source ? source.mark : 'plan'}`]
    }),
  )
export const recordedFigures = (slug: string): string[] =>
  unique(
    fullRecordOf(slug).limits.flatMap(({ value, unit, source }) =>
      value === null ? [] : [`${value} ${unit} ${source.mark ?? 'plan'}`],
    ),
  )
