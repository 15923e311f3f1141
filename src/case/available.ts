import type { Name, Process } from '../process/definition.ts'
import { findEventKind, issuePayloadFor } from '../process/events.ts'
import { leaves } from '../process/tree.ts'
import { activePaths } from './active-paths.ts'
import type { Hearing } from './alphabet.ts'
import type { Case } from './case.ts'
import { dueCertificates } from './due-certificates.ts'
import { whyNotExtend } from './extension.ts'
import { whyNotHandle } from './handling.ts'

/** Why an event is not possible, with the states in which it would be. */
export interface Reason {
  readonly code: 'unknown-event' | 'event-not-possible' | 'fee-not-allowed'
  readonly detail: Name
  readonly states?: readonly (Name & { readonly state: string })[]
}

/** An event that people can send, and whether it is possible now. */
export interface AvailableEvent extends Name {
  readonly type: string
  readonly possible: boolean
  /** The JSON schema of what it must carry; null while it is not possible. */
  readonly payload: object | null
  readonly reason: Reason | null
}

interface Of {
  readonly process: Process
  readonly alphabet: ReadonlyMap<string, readonly Hearing[]>
}

function whyNothingExtends(process: Process, current: Case): Reason | undefined {
  const extendable = process.limits.filter(({ extension }) => extension)
  const reasons = extendable.flatMap(({ id }) => whyNotExtend(process, current, id) ?? [])
  if (reasons.length < extendable.length) return undefined
  return {
    code: 'event-not-possible',
    detail: { zh: reasons.map((one) => one.zh).join('；'), en: reasons.map((one) => one.en).join('; ') },
  }
}

/** Why an event of this type is not possible in this case now; undefined when it is. */
export function whyNot(
  { process, alphabet }: Of,
  current: Case,
  type: string,
  active: ReadonlySet<string> = new Set(activePaths(current.value)),
): Reason | undefined {
  if (type === 'charge' && process.free) {
    const ground = 'plan' in process.free ? `${process.free.plan}：${process.free.words}` : ''
    return {
      code: 'fee-not-allowed',
      detail: { zh: `“${process.zh}”不收费（${ground}）`, en: `${process.zh} charges nothing (${ground})` },
    }
  }
  const heard = alphabet.get(type)
  if (!heard || findEventKind(type)?.from !== 'person') {
    return {
      code: 'unknown-event',
      detail: {
        zh: `“${process.zh}”没有可以提交的操作“${type}”`,
        en: `"${type}" is no event of ${process.slug} that people can send`,
      },
    }
  }
  if (current.ended)
    return { code: 'event-not-possible', detail: { zh: '办件已办结，不能再操作', en: 'the case has ended' } }
  const here = heard.filter(({ path }) => active.has(path))
  if (here.length === 0) {
    const names = heard.map(({ zh, en }) => `${zh} ${en}`).join('; ')
    const states = heard.map(({ path, zh, en }) => ({ state: path, zh, en }))
    return {
      code: 'event-not-possible',
      detail: {
        zh: `当前不能进行此操作；可在以下状态进行：${heard.map((one) => one.zh).join('、')}`,
        en: `"${type}" is possible in: ${names}`,
      },
      states,
    }
  }
  const unhandled = whyNotHandle(current.handling, type)
  if (unhandled) return { code: 'event-not-possible', detail: unhandled }
  if (type === 'extend') return whyNothingExtends(process, current)
  const [commitment = '', verb] = type.split('.')
  const settles = verb === 'fulfil' || verb === 'breach'
  if (settles && !Object.hasOwn(current.context.owed, commitment)) {
    return {
      code: 'event-not-possible',
      detail: { zh: `“${commitment}”目前没有待兑现的承诺`, en: `nothing is owed from "${commitment}" now` },
    }
  }
  return undefined
}

/** The types of the events that people can send now, in the order of the process's life. */
export function possibleTypes(of: Of, current: Case): string[] {
  if (current.ended) return []
  const active = new Set(activePaths(current.value))
  return [...of.alphabet].flatMap(([type, heard]) =>
    heard.some(({ path }) => active.has(path)) && !whyNot(of, current, type, active) ? [type] : [],
  )
}

/** What an event must carry; of certificates those that this case issues, all of them together (一-3). */
function payloadOf(process: Process, { context }: Case, type: string, payload: object): object {
  const due = type === 'issue' ? dueCertificates(process, context) : []
  return due.length === 0 ? payload : issuePayloadFor(due)
}

/** Every event that people can send in this process, in the order of its life, with what is possible now. */
export function availableEvents(of: Of, current: Case): AvailableEvent[] {
  const names = new Map(leaves(of.process.tree).map((leaf) => [leaf.id, leaf]))
  const types = [...of.alphabet.keys()].filter((type) => findEventKind(type)?.from === 'person')
  return types.map((type) => {
    const kind = findEventKind(type)
    const leaf = names.get(type.slice(0, Math.max(0, type.lastIndexOf('.'))))
    const reason = whyNot(of, current, type) ?? null
    return {
      type,
      zh: leaf ? `${leaf.zh}：${kind?.zh}` : (kind?.zh ?? type),
      en: leaf ? `${leaf.en}: ${kind?.en}` : (kind?.en ?? type),
      possible: reason === null,
      payload: reason === null && kind ? payloadOf(of.process, current, type, kind.payload) : null,
      reason,
    }
  })
}
