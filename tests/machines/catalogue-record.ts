import { readFileSync } from 'node:fs'
import type { Process } from '../../src/process/definition.ts'

interface CatalogueRecord {
  readonly slug: string
  readonly zh: string
  readonly en: string
  readonly clause: readonly string[]
  readonly section: string
  readonly tier: string
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly andOthers: boolean
  readonly limits: readonly {
    readonly value: number | null
    readonly unit: string | null
    readonly source: { readonly mark: string | null }
  }[]
  readonly milestone: readonly { readonly date: string | null; readonly text: string }[]
}

const records = JSON.parse(
  readFileSync(new URL('../plan/catalogue.json', import.meta.url), 'utf8'),
) as CatalogueRecord[]

const unique = (texts: readonly string[]) => [...new Set(texts)].sort()

/** What the catalogue of the plan says of a process, in the form in which `asRecorded` says it of a definition. */
export function recordOf(slug: string) {
  const found = records.find((one) => one.slug === slug)
  if (!found) throw new Error(`the catalogue has no ${slug}`)
  const { zh, en, clause, section, tier, lead, responsible, andOthers } = found
  const dated = found.milestone.flatMap(({ date, text }) => (date === null ? [] : [`${text} ${date}`])).sort()
  const figures = found.limits.flatMap(({ value, unit, source }) =>
    value === null ? [] : [`${value} ${unit} ${source.mark ?? 'plan'}`],
  )
  return {
    ...{ slug, zh, en, clauses: clause, section, tier, lead, responsible, andOthers, dated },
    figures: unique(figures),
  }
}

/** Articles that every permit carries: the records leave them to the brief (§1.6). */
const ofEveryPermit = new Set(['行政许可法 32(1)(4)', '行政许可法 44'])

export function asRecorded(process: Process): ReturnType<typeof recordOf> {
  const { slug, zh, en, clauses, section, tier = '', andOthers = false, milestones } = process
  const [lead, responsible] = [process.lead, process.responsible].map((list) => list.map((one) => one.zh))
  const dated = milestones.map(({ date, words }) => `${words} ${date}`).sort()
  const figures = process.limits.flatMap(({ amount, unit, source }) => {
    if (amount === null || ('law' in source && ofEveryPermit.has(source.law))) return []
    return [`${amount} ${unit} ${'mark' in source ? source.mark : 'plan'}`]
  })
  return {
    ...{ slug, zh, en, clauses, section, tier, andOthers, dated, lead: lead ?? [] },
    responsible: responsible ?? [],
    figures: unique(figures),
  }
}
