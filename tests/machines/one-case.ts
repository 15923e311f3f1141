import type { Case } from '../../src/case/case.ts'
import { caseEngine } from '../../src/case/engine.ts'
import type { Facts } from '../../src/process/condition.ts'
import { holds } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { answered } from '../case/answered.ts'
import { event, sameTime } from '../case/hall.ts'

/** What goes well; the rest is refused, suspended or taken out. */
const forward = /^(accept|approve|issue|deliver)$|\.(pass|reply|done|promise)$/

/** The papers that a case issues together, none of whose items is left out. */
const papersOf = ({ certificates, tree }: Process, facts: Facts) => {
  const handled = leavesFor(tree, facts).map(({ id }) => id)
  return certificates.filter(
    ({ item, when }) => (!item || handled.includes(item)) && (!when || holds(when, facts)),
  )
}

/** A case of one version of a process, driven by hand at instants of the county's time. */
export function oneCase(process: Process, time: string, facts: Facts) {
  const engine = caseEngine([process], shippedCalendar)
  const { slug, version } = process
  const { given, lookedUp } = answered(process, facts)
  const payload = {
    applicant: { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' },
    channel: process.channels[0]?.id,
    facts: given,
  }
  const identity = { id: 'c1', number: 'NY20210901-00001', process: slug, version }
  let current: Case = engine.open(identity, event('open', payload), sameTime(time), { lookedUp }).case
  const possible = () => engine.available(current).flatMap((one) => (one.possible ? [one.type] : []))

  function payloadOf(type: string): Record<string, unknown> {
    if (type === 'issue')
      return {
        certificates: papersOf(process, current.context.facts).map(({ id }) => ({
          certificate: id,
          number: '1',
        })),
      }
    const limit = process.limits.find(({ id }) => `${id}.promise` === type)
    if (type.endsWith('.fulfil')) return { proof: '材料 1' }
    return limit ? { document: '承诺 1', ...(limit.amount === null && { until: '2022-06-30' }) } : {}
  }

  return {
    possible,
    get now() {
      return current
    },
    clock: (limit: string) => current.clocks.findLast((one) => one.limit === limit),
    papers: () => papersOf(process, current.context.facts).map(({ id }) => id),
    act(at: string, type: string, more: object = {}) {
      current = engine.advance(current, event(type, { ...payloadOf(type), ...more }), sameTime(at)).case
    },
    wait(at: string) {
      const { occurredAt } = sameTime(at)
      current = engine.fire(current, occurredAt, occurredAt).case
    },
    /** Does all that can be done and goes well, at one instant; the names of what was done, in order. */
    goOn(at: string): string[] {
      const done: string[] = []
      for (let next = possible().find((type) => forward.test(type)); next; ) {
        this.act(at, next)
        done.push(next)
        next = possible().find((type) => forward.test(type))
      }
      return done
    },
    /** Keeps what was promised. */
    keep(at: string) {
      for (const owed of Object.keys(current.context.owed)) this.act(at, `${owed}.fulfil`)
    },
  }
}

/** A case of this very version in which all goes well and every waiting period passes, from receipt to closing. */
export function toClosing(process: Process, facts: Facts, time = '2022-03-07T09:00'): Case {
  const one = oneCase(process, time, facts)
  one.goOn(time)
  if (one.now.clocks.some(({ stoppedAt }) => stoppedAt === null) && !one.now.ended)
    one.wait('2022-06-01T09:00')
  one.goOn('2022-06-01T09:00')
  one.keep('2022-06-01T10:00')
  return one.now
}
