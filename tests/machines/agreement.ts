import { expect, test } from 'vitest'
import type { Process } from '../../src/process/definition.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import records from '../plan/catalogue.json' with { type: 'json' }
import { closedCase } from './closed-case.ts'

const recordOf = (slug: string) => {
  const found = records.find((record) => record.slug === slug)
  if (!found) throw new Error(`the catalogue has no record ${slug}`)
  return found
}

/** Driven are so many cases of a process, spread over all that its facts allow; the proofs walk the rest. */
const driven = 64

/** A reformed process says of itself what its record in the catalogue says of it. */
export function testAgreement(process: Process): void {
  const record = recordOf(process.slug)

  test('names, section, clauses, tier and departments are the record’s', () => {
    const { zh, en, section, clauses, tier, lead, responsible, andOthers = false, mergedItems } = process
    expect({ zh, en, section, tier, andOthers, mergedItems }).toEqual({
      zh: record.zh,
      en: record.en,
      section: record.section,
      tier: record.tier,
      andOthers: record.andOthers,
      mergedItems: record.mergedItems,
    })
    expect(clauses).toEqual(record.clause)
    expect(lead.map((department) => department.zh)).toEqual(record.lead)
    expect(responsible.map((department) => department.zh)).toEqual(record.responsible)
  })

  test('milestones are the record’s, and no clause has a date of effect', () => {
    const dates = process.milestones.map(({ date, words }) => `${date} ${words}`)
    expect(dates.sort()).toEqual(record.milestone.map(({ date, text }) => `${date} ${text}`).sort())
    expect(process.effectiveFrom).toEqual(Object.fromEntries(record.clause.map((clause) => [clause, null])))
  })

  test('every figure of the record stands as a limit, every word of speed as a word', () => {
    for (const { value, unit, text, source } of record.limits) {
      const mark = source.mark ?? undefined
      if (value === null) expect(process.unnumbered).toContainEqual(expect.objectContaining({ words: text }))
      else
        expect(process.limits).toContainEqual(
          expect.objectContaining({
            amount: value,
            unit,
            ...(mark && { source: expect.objectContaining({ mark }) }),
          }),
        )
    }
  })

  test('cases go from receipt to closing, and every clock stops', () => {
    const cases = valuations(process.facts)
    // Odd, so that it is in step with no boolean.
    const stride = Math.ceil(cases.length / driven) | 1
    for (const facts of cases.filter((_, index) => index % stride === 0 || index === cases.length - 1)) {
      const { closed } = closedCase(process, facts)
      expect(closed).toMatchObject({ ended: true, value: 'closed', outcome: 'approved' })
      expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
    }
  })
}
