import type { Case } from '../../src/case/case.ts'
import { caseEngine } from '../../src/case/engine.ts'
import type { Surroundings } from '../../src/case/surroundings.ts'
import type { Facts } from '../../src/process/condition.ts'
import { holds } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { answered } from '../case/answered.ts'
import { at, event, inStock, sameTime } from '../case/hall.ts'

const project = '00000000-0000-4000-8000-00000000aaaa'

/** A project that has so many cases of the process already. */
export const projectWith = (cases: number): Surroundings => ({
  project: { id: project, code: 'XM-1', facts: {}, cases, handedIn: [] },
})

/** What goes well; the rest is refused, suspended or taken out. */
const forward = /^(accept|approve|issue|deliver)$|\.(pass|reply|done|promise)$/

/** The papers that a case issues together, none of whose items is left out. */
function papersOf({ certificates, tree }: Process, facts: Facts) {
  const handled = leavesFor(tree, facts).map(({ id }) => id)
  return certificates.filter(
    ({ item, when }) => (!item || handled.includes(item)) && (!when || holds(when, facts)),
  )
}

/** A case of one version of a process, driven by hand at instants of the county's time. */
export function oneCase(process: Process, time: string, facts: Facts, around = projectWith(0)) {
  const engine = caseEngine([process], shippedCalendar)
  const { given, lookedUp } = answered(process, facts)
  const payload = {
    applicant: { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' },
    channel: process.channels[0]?.id,
    facts: given,
    ...(process.project && { project }),
  }
  const identity = { id: 'c1', number: 'NY20210901-00001', process: process.slug, version: process.version }
  const opening = { ...around, lookedUp }
  let current: Case = engine.open(identity, event('open', payload), sameTime(time), opening).case
  const possible = () => engine.available(current).flatMap((one) => (one.possible ? [one.type] : []))
  const papers = () => papersOf(process, current.context.facts).map(({ id }) => id)

  function payloadOf(type: string): Record<string, unknown> {
    if (type === 'issue')
      return { certificates: papers().map((certificate) => ({ certificate, number: '1' })) }
    if (type.endsWith('.fulfil')) return { proof: '材料 1' }
    if (!type.endsWith('.promise')) return {}
    const entered = process.limits.some(({ id, amount }) => `${id}.promise` === type && amount === null)
    return { document: '承诺 1', ...(entered && { until: '2022-06-30' }) }
  }

  return {
    engine,
    possible,
    papers,
    get now() {
      return current
    },
    clock: (limit: string) => current.clocks.findLast((one) => one.limit === limit),
    act(time: string, type: string, more: object = {}) {
      const sent = event(type, { ...payloadOf(type), ...more })
      current = engine.advance(current, sent, sameTime(time), inStock).case
    },
    /** Lets time pass; the names of what it brought about. */
    wait(time: string): string[] {
      const fired = engine.fire(current, at(time), at(time))
      current = fired.case
      return fired.effects.events.map(({ type }) => type)
    },
    /** Does all that can be done and goes well, at one instant; the names of what was done, in order. */
    goOn(time: string): string[] {
      const done: string[] = []
      for (let next = possible().find((type) => forward.test(type)); next; ) {
        this.act(time, next)
        done.push(next)
        next = possible().find((type) => forward.test(type))
      }
      return done
    },
    /** Keeps what was promised; the names of that. */
    keep(time: string): string[] {
      const kept = Object.keys(current.context.owed).map((owed) => `${owed}.fulfil`)
      for (const type of kept) this.act(time, type)
      return kept
    },
  }
}

/**
 * A case in which all goes well, every waiting period passes and every promise is kept, from receipt to closing:
 * the case, what happened to it in order, and the parts that belong in it.
 */
export function toClosing(process: Process, facts: Facts, time = '2021-09-13T09:00') {
  const one = oneCase(process, time, facts)
  const events: string[] = []
  let now = Temporal.PlainDateTime.from(time)
  while (!one.now.ended) {
    const owed = Object.keys(one.now.context.owed).map((id) => `${id}.fulfil`)
    const next = one.possible().find((type) => forward.test(type))
    // Where nobody can act, a waiting period is under way; what was promised is kept last of all.
    now = now.add(next ? { minutes: 1 } : { months: 2 })
    if (next) one.act(String(now), next)
    const brought = next ? [next] : one.wait(String(now)).filter((type) => type.endsWith('.elapsed'))
    events.push(...(brought.length > 0 ? brought : one.keep(String(now))))
    if (brought.length === 0 && owed.length === 0)
      throw new Error(`${process.slug} stands still in ${JSON.stringify(one.now.value)}`)
  }
  return {
    closed: one.now,
    events,
    steps: events.filter((type) => type.includes('.')),
    leaves: leavesFor(process.tree, one.now.context.facts).map(({ id }) => id),
  }
}
