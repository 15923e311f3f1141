import { expect, test } from 'vitest'
import type { Process } from '../../src/process/definition.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { toClosing } from './one-case.ts'
import { fullRecordOf, printedOf, recordOf } from './record.ts'

/** Driven are so many cases of a process, spread over all that its facts allow; the proofs walk the rest. */
const driven = 64

/** A reformed process says of itself what its record in the catalogue says of it. */
export function testAgreement(process: Process): void {
  const record = fullRecordOf(process.slug)

  test('names, section, clauses, tier, departments and milestones are the record’s', () => {
    expect(printedOf(process)).toEqual(recordOf(process.slug))
    expect(process.mergedItems).toEqual(record.mergedItems)
  })

  test('no clause has a date of effect', () => {
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
      const { closed } = toClosing(process, facts)
      expect(closed).toMatchObject({ ended: true, value: 'closed', outcome: 'approved' })
      expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
    }
  })
}
