import type { BriefCase, BriefEvent } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { handedInBy } from './parties.ts'
import { isAct } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

interface Handled {
  readonly of: BriefCase
  readonly accepted: BriefEvent
  readonly decided: BriefEvent
}

function handled(of: BriefCase): Handled | undefined {
  const accepted = of.events.find(({ type }) => type === 'accept')
  const decided = of.events.find((event) => isAct(event) && ['approve', 'issue'].includes(event.type))
  return accepted && decided ? { of, accepted, decided } : undefined
}

/**
 * How many cases that were accepted before it each case left behind.
 * @param sorted by acceptance
 */
function overtaken(sorted: readonly Handled[]): number[] {
  // When those before it were decided, in order: a line has thousands of cases.
  const before: number[] = []
  return sorted.map(({ decided }) => {
    const at = decided.occurredAt.epochMilliseconds
    let [low, high] = [0, before.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((before[middle] as number) <= at) low = middle + 1
      else high = middle
    }
    const left = before.length - low
    before.splice(low, 0, at)
    return left
  })
}

export const queueJumping: PeriodRule = {
  id: 'S26',
  zh: '插队、优亲',
  en: 'Queue-jumping',
  severity: 'yellow',
  over: 'period',
  guard: {
    zh: '情形不同的（时限不同）；偶然一次的；反复但不突出的',
    en: 'other facts, so other limits; once by chance; often but not by much',
  },
  blind: { zh: '线下的加急批准没有记录', en: 'leave to be quick that was given on paper is on no record' },
  find({ cases }, { settings: { overtaking } }: View): Found[] {
    const all = cases.flatMap((of) => handled(of) ?? [])
    // One line: the same item with the same facts at the hands of one person.
    const lines = Map.groupBy(
      all,
      ({ of, decided }) => `${of.process.slug} ${JSON.stringify(of.facts)} ${decided.actor.id}`,
    )
    return [...lines].flatMap(([line, own]) => {
      const sorted = own.sort(
        (a, b) => a.accepted.occurredAt.epochMilliseconds - b.accepted.occurredAt.epochMilliseconds,
      )
      const counts = overtaken(sorted)
      const mean = counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length)
      const sigma = Math.sqrt(
        counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, counts.length),
      )
      const far = sorted.filter(
        (_, index) => (counts[index] ?? 0) >= Math.max(overtaking.least, mean + overtaking.sigmas * sigma),
      )
      return [...Map.groupBy(far, ({ of }) => handedInBy(of))].flatMap(([who, jumped]) => {
        const [first] = jumped
        if (!first || jumped.length < overtaking.repeated) return []
        return [
          {
            case: first.of.id,
            subject: `${line} ${who}`,
            at: jumped.at(-1)?.decided.occurredAt ?? first.decided.occurredAt,
            seqs: [first.accepted.seq, first.decided.seq],
            evidence: {
              cases: jumped.slice(1).map(({ of }) => of.id),
              events: jumped.slice(1).map(({ of, decided }) => ({ case: of.id, seq: decided.seq })),
            },
            charged: chargedTo(first.decided),
            message: {
              zh: `同一申请人或经办人${jumped.length}次越过多件先受理的办件`,
              en: `${jumped.length} cases of one applicant or agent overtook many that were accepted before them`,
            },
          },
        ]
      })
    })
  },
}
