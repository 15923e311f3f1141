import type { Name, Process } from '../process/definition.ts'
import type { Station } from '../process/events.ts'
import type { LedgerEvent } from './ledger.ts'

/**
 * Where a case's papers are, and what of its history decides who may act: derived from its events as its clocks
 * are. No state of the machine depends on it: whoever has the papers, the law's steps are the same.
 */
export interface Handling {
  /** Front desk, back office or issuing window: three stations, the first where every case is received. */
  readonly station: Station
  /** The department whose window received the case, or last took it back to a window. */
  readonly window: string
  /** A hand-over that nobody has taken yet. */
  readonly offered: { readonly to: Station; readonly department: string | null; readonly by: string } | null
  /** Who escalated it to the head, until the head has answered or the case has moved. */
  readonly escalatedBy: string | null
  /** Who has examined items of a case that is decided apart from its examination (受办分离). */
  readonly examinedBy: readonly string[]
}

export const received = (window: string): Handling => ({
  station: 'front-desk',
  window,
  offered: null,
  escalatedBy: null,
  examinedBy: [],
})

/** What answers an escalation: the head's answer, and everything that moves the whole case. */
const answers = new Set([
  'answer-escalation',
  'accept',
  'decline',
  'request-correction',
  'return',
  'withdraw',
  'terminate',
  'approve',
  'refuse',
])

const examinations = /\.(pass|fail)$/

interface HandOver {
  readonly to: Station
  readonly department?: string
}

/** A case's handling after an event; the same object when the event leaves it as it was. */
export function handle(
  process: Process,
  handling: Handling,
  { type, payload, actor }: LedgerEvent,
): Handling {
  if (type === 'hand-over') {
    const { to, department = null } = payload as unknown as HandOver
    return { ...handling, offered: { to, department, by: actor.id } }
  }
  if (type === 'take-over' && handling.offered) {
    const { to } = handling.offered
    const window = to === 'back-office' ? handling.window : actor.department
    return { ...handling, station: to, window, offered: null }
  }
  if (type === 'escalate') return { ...handling, escalatedBy: actor.id }
  if (answers.has(type) && handling.escalatedBy !== null) return { ...handling, escalatedBy: null }
  if (process.decidedBy === 'head' && examinations.test(type)) {
    // Who stands in for somebody examines in that person's place: neither of them may decide.
    const people = [actor.id, ...(actor.standsInFor === undefined ? [] : [actor.standsInFor])]
    const fresh = people.filter((id) => !handling.examinedBy.includes(id))
    return fresh.length > 0 ? { ...handling, examinedBy: [...handling.examinedBy, ...fresh] } : handling
  }
  return handling
}

/** Why a hand-over, a taking over or an escalation is not possible now; undefined when it is, or for other events. */
export function whyNotHandle({ offered, station, escalatedBy }: Handling, type: string): Name | undefined {
  if (type === 'hand-over' && offered)
    return {
      zh: '材料已移交，尚未接收：请等待接收',
      en: `the papers are handed over to ${offered.to} and not yet taken`,
    }
  if (type === 'take-over' && !offered)
    return {
      zh: '材料没有待接收的移交：请先由对方移交',
      en: `the papers are at ${station}, and nobody hands them over`,
    }
  if (type === 'escalate' && escalatedBy !== null)
    return { zh: `${escalatedBy}已经上报：请等待答复`, en: `${escalatedBy} has escalated it already` }
  if (type === 'answer-escalation' && escalatedBy === null)
    return { zh: '没有待答复的上报', en: 'nobody has escalated it' }
  return undefined
}
