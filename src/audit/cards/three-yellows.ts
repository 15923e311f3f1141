import type { Finding } from '../rules/finding.ts'

/** A yellow card of a case, with what it was found by. */
export interface YellowCard {
  readonly id: string
  readonly case: string
  readonly at: Temporal.Instant
  readonly charged: Finding['charged']
  readonly evidence: Finding['evidence']
}

/**
 * So many yellow cards on one case make a red one, charged to whoever got the last of them. Once for a case, however
 * many more follow; withdrawn cards do not count and must not be given.
 */
export function threeYellows(yellow: readonly YellowCard[], yellowsToRed: number): Finding[] {
  return [...Map.groupBy(yellow, (card) => card.case)].flatMap(([caseId, cards]): Finding[] => {
    const sorted = cards.sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1))
    const last = sorted[yellowsToRed - 1]
    if (!last) return []
    const first = sorted.slice(0, yellowsToRed)
    return [
      {
        rule: 'yellow-cards',
        key: `yellow-cards ${caseId}`,
        severity: 'red',
        at: last.at,
        case: caseId,
        limit: null,
        evidence: {
          events: first.flatMap(({ evidence }) => evidence.events),
          tickets: [],
          ratings: [],
          cases: [],
        },
        charged: last.charged,
        message: { zh: `一件累计${yellowsToRed}张黄牌`, en: `${yellowsToRed} yellow cards on one case` },
      },
    ]
  })
}
