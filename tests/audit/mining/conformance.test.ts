import { expect, test } from 'vitest'
import { conformance, unknownEvents } from '../../../src/audit/mining/conformance.ts'
import { sequence } from '../../../src/process/tree.ts'
import { anItem, tiny } from '../../process/tiny-process.ts'

const process = tiny(sequence(anItem('check'), anItem('visit')))
/** As another system calls what happens here. */
const mapping = {
  Accepted: 'accept',
  'Check, done': 'check.pass',
  'Site visit': 'visit.pass',
  Granted: 'approve',
  Handed: 'deliver',
}
const lawful = Object.keys(mapping)
const events = (activities: readonly string[]) =>
  activities.map((activity, index) => ({ activity, at: index, transition: 'complete' }))

function replayed(logs: Readonly<Record<string, readonly string[]>>) {
  const replay = conformance(process, mapping, {})
  for (const [name, activities] of Object.entries(logs)) replay.add(name, events(activities))
  return replay.report()
}

test('a case that goes the way of the definition conforms; one that is not at its end is unfinished', () => {
  expect(replayed({ whole: lawful, begun: lawful.slice(0, 3) })).toMatchObject({
    ...{ cases: 2, conforming: 1, unfinished: 1, fitness: 1, deviations: [] },
  })
})

test('what comes where it is not possible is a deviation: of which cases, where they stood, and what was possible', () => {
  const { deviations, fitness, conforming } = replayed({
    first: ['Site visit', ...lawful],
    second: lawful.toSpliced(1, 1),
    third: lawful,
  })
  expect(conforming).toBe(1)
  expect(fitness).toBeLessThan(1)
  const early = deviations.find(({ cases }) => cases.includes('first'))
  expect(early).toMatchObject({ activity: 'Site visit', event: 'visit.pass', count: 1, possible: ['accept'] })
  const skipped = deviations.find(({ cases }) => cases.includes('second'))
  expect(skipped?.states.join()).toMatch(/check/)
  expect(skipped?.possible).toContain('check.pass')
})

test('an activity that stands for nothing is passed over and counted', () => {
  const { unmapped, conforming } = replayed({ one: ['Coffee', ...lawful, 'Coffee'] })
  expect({ unmapped, conforming }).toEqual({ unmapped: [{ activity: 'Coffee', count: 2 }], conforming: 1 })
})

test('an event that the definition does not hear is named before anything is replayed', () => {
  expect(unknownEvents(process, { ...mapping, Danced: 'dance' })).toEqual(['dance'])
})
