import { type At, caseEngine } from '../../src/case/engine.ts'
import type { Surroundings } from '../../src/case/surroundings.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { answered } from '../case/answered.ts'
import { at, event } from '../case/hall.ts'

const project = '00000000-0000-4000-8000-00000000aaaa'

/** A project that has so many cases of the process already. */
export const projectWith = (cases: number): Surroundings => ({
  project: { id: project, code: 'XM-1', facts: {}, cases, handedIn: [] },
})

const together = (instant: Temporal.Instant): At => ({ occurredAt: instant, recordedAt: instant })

/** Opens a case of one process at a time of the county, on facts of which those with a default may be left out. */
export function opened(process: Process, time: string, facts: Facts, around = projectWith(0)) {
  const engine = caseEngine([process], shippedCalendar)
  const { given, lookedUp } = answered(process, facts)
  const payload = {
    applicant: { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' },
    channel: process.channels[0]?.id,
    facts: given,
    ...(process.project && { project }),
  }
  const identity = { id: 'c1', number: 'NY20210913-00001', process: process.slug, version: 1 }
  return {
    engine,
    ...engine.open(identity, event('open', payload), together(at(time)), { ...around, lookedUp }),
  }
}

/** What the events carry whose usual payload does not do. */
function payloadOf(process: Process, type: string): Record<string, unknown> {
  const verb = type.slice(type.lastIndexOf('.') + 1)
  const limit = process.limits.find(({ id }) => `${id}.promise` === type)
  if (verb === 'promise')
    return { document: '承诺 1', ...(limit?.amount === null && { until: '2021-12-31' }) }
  if (verb === 'fulfil') return { proof: '材料 1' }
  if (verb === 'issue')
    return {
      certificates: process.certificates.map(({ id }) => ({ certificate: id, number: '1' })),
    }
  return {}
}

const forward = /^(accept|approve|issue|deliver)$|\.(pass|reply|done|promise|fulfil)$/

/**
 * Drives a case in which all goes well from receipt until nothing is left to do, one event an hour, in the order
 * in which they become possible; where only time can go on, it lets it. What the leaves did stands in `done`.
 */
export function walkThrough(process: Process, facts: Facts, time = '2021-09-13T09:00') {
  const { engine, case: first } = opened(process, time, facts)
  const done: string[] = []
  let current = first
  let now = at(time)
  for (let acts = 0; acts < 60 && !current.ended; acts += 1) {
    now = now.add({ hours: 1 })
    const possible = engine.available(current).flatMap((one) => (one.possible ? [one.type] : []))
    const next = possible.find((type) => forward.test(type) && !type.endsWith('.fulfil'))
    const type = next ?? possible.find((one) => one.endsWith('.fulfil'))
    if (type === undefined) {
      now = now.add({ hours: 24 * 60 })
      const fired = engine.fire(current, now, now)
      done.push(...fired.effects.events.map((one) => one.type).filter((one) => one.endsWith('.elapsed')))
      current = fired.case
      continue
    }
    const step = engine.advance(current, event(type, payloadOf(process, type)), together(now))
    if (type.includes('.')) done.push(type)
    current = step.case
  }
  return { case: current, done, leaves: leavesFor(process.tree, current.context.facts).map(({ id }) => id) }
}
