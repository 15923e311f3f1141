import { Problem } from '../../problem.ts'
import type { Name } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { dueDate } from '../../time/due-date.ts'
import type { Charged, Evidence, Finding, Severity } from '../rules/finding.ts'

/** A card as it was issued. It never changes: what follows are events of their own. */
export interface Card {
  readonly id: string
  /** The finding that it rests on. */
  readonly finding: string
  readonly level: Severity
  readonly rule: string
  readonly case: string | null
  readonly limit: Finding['limit']
  readonly evidence: Evidence
  /** Who held the clock then, or did it. */
  readonly charged: Charged
  readonly message: Name
  /** The last lawful instant for its explanation; null for blue ones, which ask for none. */
  readonly explainBy: Temporal.Instant | null
  readonly issuedBy: string
  readonly issuedAt: Temporal.Instant
}

/** What follows the issue of a card. */
export interface CardEvent {
  readonly id: string
  readonly card: string
  /** 1, 2, 3 … within the card. */
  readonly seq: number
  readonly type: 'explain' | 'uphold' | 'withdraw'
  /** The explanation, or the reasons of the outcome. */
  readonly text: string
  readonly by: { readonly id: string; readonly role: string; readonly department: string }
  readonly at: Temporal.Instant
}

export type CardState = 'issued' | 'explained' | 'upheld' | 'withdrawn'

const states = { explain: 'explained', uphold: 'upheld', withdraw: 'withdrawn' } as const

/** Where a card stands, as its events imply. */
export const cardState = (events: readonly CardEvent[]): CardState => {
  const last = events.at(-1)
  return last ? states[last.type] : 'issued'
}

const refuse = (zh: string, en: string): never => {
  throw new Problem('card-not-possible', { zh, en })
}

/**
 * Whether something may happen to a card now: it is explained once, by the department that it is charged to, and
 * decided on once. Nobody decides on a card before it is explained or the time for that is over, unless to withdraw it.
 * @throws Problem `card-not-possible`, `not-permitted`
 */
export function checkCardEvent(card: Card, events: readonly CardEvent[], event: CardEvent): void {
  const state = cardState(events)
  if (state === 'upheld' || state === 'withdrawn')
    refuse(
      `该卡已${state === 'upheld' ? '成立' : '撤销'}，不能再操作`,
      `the card is ${state}, and nothing follows`,
    )
  if (event.type === 'explain') {
    if (state === 'explained')
      refuse('该卡已经说明过：每卡说明一次', 'it has been explained: a card is explained once')
    const department = 'department' in card.charged ? card.charged.department : null
    if (department !== null && department !== event.by.department) {
      throw new Problem('not-permitted', {
        zh: `该卡记在${department}名下：由该部门负责人说明`,
        en: `the card is charged to ${department}: its head explains`,
      })
    }
    return
  }
  const isOver = card.explainBy !== null && Temporal.Instant.compare(event.at, card.explainBy) > 0
  if (event.type === 'uphold' && state === 'issued' && card.explainBy && !isOver)
    refuse(
      `说明期限为${card.explainBy}：期满或说明后再认定`,
      `it may be explained until ${card.explainBy}: decide when it is explained or that has passed`,
    )
}

/** The card that a finding raises. */
export function cardOf(
  { rule, severity, case: of, limit, evidence, charged, message }: Finding,
  { id, finding, by, at }: { id: string; finding: string; by: string; at: Temporal.Instant },
  { calendar, workingDays }: { calendar: Calendar; workingDays: number },
): Card {
  const explainBy =
    severity === 'blue'
      ? null
      : dueDate(calendar, { amount: workingDays, unit: 'working-days', from: at }).until
  return {
    ...{ id, finding, level: severity, rule, case: of, limit, evidence, charged, message },
    ...{ explainBy, issuedBy: by, issuedAt: at },
  }
}
