import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import type { LedgerEvent } from '../../src/case/ledger.ts'
import { hall } from './hall.ts'
import { paces, walk } from './random-walk.ts'
import { SEED, seeded } from './seeded.ts'

const { engine, open } = hall()
const openings = {
  'enterprise-setup-1545': { items: ['seal', 'tax'], generalEnterprise: true },
  'enterprise-setup-split': { item: 'tax' },
  'construction-permit-merged': { tendered: false, basement: true },
  'civil-defence-drawings': {},
}

/** Sweeps the due-date table at every due date until now, as a prompt node does. */
function promptly(current: Case, now: Temporal.Instant) {
  const events: LedgerEvent[] = []
  let swept = current
  for (;;) {
    const next = engine.fire(swept, swept.lastAt, swept.lastAt).effects.dueDates[0]
    if (!next || Temporal.Instant.compare(next.at, now) > 0) return { case: swept, events }
    const step = engine.fire(swept, next.at, next.at)
    events.push(...step.effects.events)
    swept = step.case
  }
}

/** An event without the time of its recording, and so without the hashes that cover it. */
const content = ({ recordedAt: _, hash: __, previousHash: ___, ...rest }: LedgerEvent) => ({
  ...rest,
  occurredAt: rest.occurredAt.toString(),
})
const standing = ({ head: _, ...rest }: Case) => JSON.stringify(rest)

describe(`it does not matter when the due dates are swept (seed ${SEED})`, () => {
  test.each(Object.entries(openings))(
    '%s: at each of them, or only before the next event',
    (process, facts) => {
      fc.assert(
        fc.property(paces, (course) => {
          const opened = open(process, '2022-04-29T15:30', facts)
          const late = walk(engine, opened, course)
          const prompt = walk(engine, opened, course, promptly)
          expect(prompt.events.map(content)).toEqual(late.events.map(content))
          expect(standing(prompt.case)).toBe(standing(late.case))
        }),
        seeded(60),
      )
    },
  )
})

test('two nodes that find the same due date send the same event', () => {
  const { case: received } = open('enterprise-setup-1545', '2022-04-29T15:30')
  const at = received.lastAt.add({ hours: 200 })
  const [one, two] = [engine.fire(received, at, at), engine.fire(received, at, at)]
  expect(one.effects.events.map(({ id }) => id)).toEqual(two.effects.events.map(({ id }) => id))
  expect(new Set(one.effects.events.map(({ id }) => id)).size).toBe(one.effects.events.length)
})
