import type { Facts } from '../condition.ts'
import type { Name, Process } from '../definition.ts'
import type { EffectiveDate, EnteredDate } from '../effective-date.ts'
import type { Rule } from './rule.ts'
import { binds } from './scope.ts'
import { whyNotSupported } from './sme-support.ts'

/** What a rule demands of every opening that it binds, from the day on that the county enters for its clause. */
export type AtOpening =
  /** The process stands in this register under its own name. */
  | { readonly listedIn: string }
  /** It is applied for by this channel and no other. */
  | { readonly channel: string }
  /** The purchase supports smaller enterprises as the definition says. */
  | { readonly support: true }

/** Instead of a process's slug, in what the county enters of a rule as a whole. */
export const ofRules = 'rules'

/** What is to be opened, as far as rules ask. */
export interface Opened {
  readonly process: Process
  readonly channel: string
  /** As the sender gave them; what is missing is refused elsewhere. */
  readonly facts: Facts
  /** Whether the process stands in a register under its own name on that day. */
  readonly listed: (register: string) => boolean
}

/** Which rule an opening breaks. */
export interface WhyNotOpen {
  readonly reason: 'not-listed' | 'channel' | 'support'
  readonly clause: string
  readonly by: string
  readonly effective: EffectiveDate
  readonly detail: Name
}

/** The rules that demand something of opening a process. */
export const openingRules = (rules: readonly Rule[], process: Process): Rule[] =>
  rules.filter(({ atOpening, scope }) => atOpening !== undefined && binds(scope, process))

/** The registers that must be asked for the process's own name before it can be opened. */
export const listsAsked = (rules: readonly Rule[], process: Process): string[] =>
  openingRules(rules, process).flatMap(({ atOpening }) =>
    atOpening && 'listedIn' in atOpening ? [atOpening.listedIn] : [],
  )

/**
 * The day from which a rule is in effect: only the county's word. A milestone is the plan's latest day for making the
 * change, and none of these clauses says that what goes by it is refused from then on.
 * @param entered in the order of entering
 */
export function ruleEffective(clause: string, entered: readonly EnteredDate[]): EffectiveDate | null {
  const date = entered.findLast((entry) => entry.process === ofRules && entry.clause === clause)?.date
  return date ? { date, assumed: false } : null
}

type Broken = Pick<WhyNotOpen, 'reason' | 'by' | 'detail'>

function whyBroken(demand: AtOpening, { process, channel, facts, listed }: Opened): Broken | undefined {
  const { zh, slug } = process
  if ('listedIn' in demand) {
    const by = demand.listedIn
    if (listed(by)) return undefined
    const detail = {
      zh: `“${zh}”不在名录${by}内：请先由主管部门列入`,
      en: `${zh} is not in the register ${by}: have its department enter it there first`,
    }
    return { reason: 'not-listed', by, detail }
  }
  if ('channel' in demand) {
    const by = demand.channel
    if (channel === by) return undefined
    const named = process.channels.find(({ id }) => id === by)
    const detail = {
      zh: `渠道为${channel}：“${zh}”只经${named?.zh ?? by}提出`,
      en: `found the channel ${channel}: ${slug} is applied for by ${by} only`,
    }
    return { reason: 'channel', by, detail }
  }
  const detail = process.support && whyNotSupported(process.support, facts)
  return detail && { reason: 'support', by: slug, detail }
}

/** The first rule in effect on a day that an opening breaks; undefined when it keeps them all. */
export function whyNotOpen(
  rules: readonly Rule[],
  entered: readonly EnteredDate[],
  opened: Opened,
  day: Temporal.PlainDate,
): WhyNotOpen | undefined {
  for (const { clause, atOpening } of openingRules(rules, opened.process)) {
    const effective = ruleEffective(clause, entered)
    if (!atOpening || !effective || Temporal.PlainDate.compare(effective.date, day) > 0) continue
    const broken = whyBroken(atOpening, opened)
    if (!broken) continue
    const { zh, en } = broken.detail
    const detail = {
      zh: `${zh}（${clause}，自${effective.date}起施行）`,
      en: `${en} (${clause}, in effect since ${effective.date})`,
    }
    return { ...broken, clause, effective, detail }
  }
  return undefined
}
