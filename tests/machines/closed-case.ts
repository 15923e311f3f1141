import type { Case } from '../../src/case/case.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { hall } from '../case/hall.ts'

/** What goes well, in the order in which it is tried: what was promised is kept only in the end. */
const smoothly = [
  /^accept$/,
  /\.(pass|done|reply)$/,
  /\.promise$/,
  /^approve$/,
  /^issue$/,
  /^deliver$/,
  /\.fulfil$/,
]

function payloadOf({ certificates, limits }: Process, type: string): object {
  if (type === 'issue')
    return { certificates: certificates.map(({ id }) => ({ certificate: id, number: `${id}-1` })) }
  if (type.endsWith('.fulfil')) return { proof: '材料 1' }
  if (!type.endsWith('.promise')) return {}
  const entered = limits.some(({ id, amount }) => `${id}.promise` === type && amount === null)
  return { document: '承诺 1', ...(entered && { until: '2021-12-31' }) }
}

/** A case in which all goes well, from receipt to closing, with the events that took it there in their order. */
export function closedCase(process: Process, facts: Facts): { closed: Case; events: readonly string[] } {
  const { open, act, wait, possible } = hall([process])
  const time = (minute: number) =>
    Temporal.PlainDateTime.from('2021-09-01T09:00').add({ minutes: minute }).toString()
  const events: string[] = []
  let current = open(process.slug, time(0), facts).case
  let minute = 0
  while (!current.ended) {
    const may = possible(current)
    const type = smoothly.flatMap((kind) => may.filter((one) => kind.test(one)))[0]
    // Where nobody can act, a waiting period is under way.
    minute += type === undefined ? 60 * 24 : 1
    if (minute > 60 * 24 * 400) throw new Error(`${process.slug} stands still in ${String(current.value)}`)
    if (type === undefined) {
      current = wait(current, time(minute))
      continue
    }
    events.push(type)
    current = act(current, time(minute), type, payloadOf(process, type))
  }
  return { closed: current, events }
}
