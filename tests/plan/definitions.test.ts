import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { plan } from '../../machines/plan/plan.ts'

const clauses = [...plan.sections.flatMap((section) => section.clauses), ...plan.mainText]
const slugs = new Set(catalogue.map(({ slug }) => slug))

/** The clauses on record that a definition cites: 十四-10(2) is a paragraph of 十四-10. */
const cited = (names: readonly string[]) =>
  clauses.filter(({ id }) => names.some((name) => name === id || name.replace(/\(\d\)$/, '') === id))

test('every process that serves a clause is defined', () => {
  for (const { id, processes } of clauses) for (const slug of processes) expect(slugs, id).toContain(slug)
})

test('a definition dates its changes as its clauses do, and is led by whoever leads them', () => {
  const serving = new Set(clauses.flatMap(({ processes }) => processes))
  for (const { slug, clauses: names, milestones, lead } of catalogue) {
    for (const { clause, date } of milestones) {
      const dates = cited([clause]).flatMap((one) => one.milestones.map((milestone) => milestone.date))
      expect(dates, `${slug} ${clause}`).toContain(date)
    }
    if (!serving.has(slug)) continue
    const leads = cited(names).flatMap(({ charges }) => charges.flatMap((charge) => charge.lead))
    for (const department of lead) expect(leads, slug).toContain(department)
  }
})
