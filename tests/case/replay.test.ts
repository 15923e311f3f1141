import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import { caseFromJson } from '../../src/case/case-json.ts'
import { findBrokenLink } from '../../src/case/ledger.ts'
import { hall } from './hall.ts'
import { paces, walk } from './random-walk.ts'
import { SEED, seeded } from './seeded.ts'

const { engine, open } = hall()
const openings = {
  'enterprise-setup-1545': { items: ['seal', 'tax'], generalEnterprise: true },
  'construction-permit-merged': { tendered: false, basement: true },
}

describe(`a random course of a case (seed ${SEED})`, () => {
  test.each(Object.entries(openings))('%s: its ledger implies the case, link by link', (process, facts) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(paces, (course) => {
        const { case: last, events, refused } = walk(engine, open(process, '2022-04-29T15:30', facts), course)
        expect(engine.replay(events)).toEqual(last)
        expect(findBrokenLink(events)).toBeUndefined()
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
        for (const { before, after } of refused) expect(after).toEqual(before)
        for (const { type } of events) seen.add(type)
        if (last.ended) expect(last.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
      }),
      seeded(120),
    )
    // The walks get far enough to mean something.
    for (const type of ['request-correction', 'limit-exceeded', 'take-over', 'escalate', 'issue', 'deliver'])
      expect(seen).toContain(type)
  })

  test.each(Object.entries(openings))(
    '%s: a database may reorder the keys of a case between events',
    (process, facts) => {
      const stored = (current: Case) => ({
        case: caseFromJson(JSON.parse(canonicalize(current) ?? '')),
        events: [],
      })
      fc.assert(
        fc.property(paces, (course) => {
          const opened = open(process, '2022-04-29T15:30', facts)
          const [kept, reread] = [walk(engine, opened, course), walk(engine, opened, course, stored)]
          expect(reread.events).toEqual(kept.events)
          expect(reread.case).toEqual(kept.case)
        }),
        seeded(60),
      )
    },
  )

  test('an empty ledger is no case', () => {
    expect(() => engine.replay([])).toThrow('at least the event that opened it')
  })
})
