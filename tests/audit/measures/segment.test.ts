import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseColumns, clockResults, type KeptCase } from '../../../src/audit/measures/columns.ts'
import { packSegment, readSegment } from '../../../src/audit/measures/segment.ts'
import { SEED, seeded } from '../../case/seeded.ts'

const name = fc.constantFrom('', 'window', '窗口', 'A01', 'B02', '二手房转移登记')
const second = fc.nat(4_000_000_000)
const time = fc.integer({ min: -1, max: 2_000_000_000 })
const lists = <T>(length: number, one: fc.Arbitrary<T>) =>
  fc.array(one, { minLength: length, maxLength: length })

const kept: fc.Arbitrary<KeptCase> = fc.tuple(fc.nat(3), fc.nat(4)).chain(([clocks, spans]) =>
  fc.record({
    id: fc.uuid(),
    process: name,
    version: fc.nat(9),
    channel: name,
    window: name,
    outcome: name,
    openedAt: second,
    acceptedAt: second,
    decidedAt: second,
    closedAt: second,
    seconds: time,
    workingSeconds: time,
    people: fc.array(name, { maxLength: 3 }),
    limits: lists(clocks, name),
    results: lists(clocks, fc.constantFrom(...clockResults)),
    warned: lists(clocks, fc.boolean()),
    used: lists(clocks, time),
    allotted: lists(clocks, time),
    spans: lists(spans, name),
    spanSeconds: lists(spans, time),
    spanWorkingSeconds: lists(spans, time),
  }),
)

/** Everything that columns hold, with the texts of the codes. */
function contents(columns: ReturnType<typeof caseColumns>) {
  const { texts, length, ...numbers } = columns.bare()
  return {
    length,
    ids: Array.from({ length }, (_, row) => columns.idOf(row)),
    ...Object.fromEntries(Object.entries(numbers).map(([column, values]) => [column, [...values]])),
    ...Object.fromEntries(Object.entries(texts).map(([of, { texts: list }]) => [of, [...list]])),
    ...Object.fromEntries(
      Object.entries(texts).map(([of, { texts: list }]) => [
        `text of ${of}`,
        [...numbers[of as keyof typeof texts]].map((code) => list[code]),
      ]),
    ),
  }
}

test(`segments put together are what adding each case gives, and what is cut off is gone (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(fc.array(kept, { maxLength: 4 }), { maxLength: 4 }), kept, (groups, last) => {
      const [one, two] = [caseColumns(), caseColumns()]
      for (const group of groups) {
        for (const of of group) one.add(of)
        const part = caseColumns()
        for (const of of group) part.add(of)
        two.append(readSegment(new Uint8Array(packSegment(part.bare()))))
      }
      expect(contents(two)).toEqual(contents(one))
      const { length } = one
      for (const columns of [one, two]) {
        columns.add(last)
        columns.cut(length)
        columns.add(last)
      }
      expect(contents(two)).toEqual(contents(one))
    }),
    seeded(100),
  )
})
