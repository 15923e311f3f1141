import type { Limit, Phase } from './definition.ts'

/**
 * How a machine says which clocks run: a state tagged `counts:L` is with the authority for limit L, one tagged
 * `holds:L` is in a special procedure. Tags of parallel branches are united, which gives the law's own rule: a
 * case's limit is excluded only while no branch is with the authority.
 */
export const phases: readonly Phase[] = ['receipt', 'acceptance', 'decision', 'certificate', 'delivery']

/** How far along the life a phase begins. */
export const placeOf = (of: Phase): number => phases.indexOf(of)

/** The phases that a limit spans; an item's own turn and result lie inside the review. */
export function spanOf({ from, until }: Pick<Limit, 'from' | 'until'>): { from: Phase; until: Phase } {
  return {
    from: from === 'turn' || from === 'promise' ? 'acceptance' : from,
    until: until === 'result' || until === 'fulfilment' ? 'decision' : until,
  }
}

/** A commitment's clock is no state's, but the context's. */
function covers(limit: Limit, phase: Phase): boolean {
  if (limit.from === 'promise') return false
  const { from, until } = spanOf(limit)
  return placeOf(from) <= placeOf(phase) && placeOf(phase) < placeOf(until)
}

const tags = (prefix: 'counts' | 'holds', limits: readonly Limit[]) =>
  limits.map((limit) => `${prefix}:${limit.id}`)

/** Tags of a state of the shared life: item limits count here too while they lead up to their item. */
export function countsInPhase(limits: readonly Limit[], phase: Phase): string[] {
  return tags(
    'counts',
    limits.filter((limit) => covers(limit, phase) && !(limit.item && phase === 'acceptance')),
  )
}

/**
 * Tags of a leaf that is with its department (`counts`) or in a special procedure (`holds`): the limits of the
 * case, its own, and those of the leaves that must wait for it.
 */
export function leafTags(
  prefix: 'counts' | 'holds',
  limits: readonly Limit[],
  leaf: string,
  waiting: readonly string[],
): string[] {
  const here = [undefined, leaf, ...waiting]
  const turn = [undefined, leaf]
  return tags(
    prefix,
    limits.filter(
      (limit) => covers(limit, 'acceptance') && (limit.from === 'turn' ? turn : here).includes(limit.item),
    ),
  )
}

export type ClockMode = 'counting' | 'held' | 'off'

/** What the tags of a configuration say of one limit's clock. */
export function clockMode(active: ReadonlySet<string>, limit: string): ClockMode {
  if (active.has(`counts:${limit}`)) return 'counting'
  return active.has(`holds:${limit}`) ? 'held' : 'off'
}

/** The tags of a configuration, with those of the commitments that are owed as long as the case lives. */
export function activeTags(
  tags: ReadonlySet<string>,
  owed: Readonly<Record<string, unknown>>,
  ended: boolean,
): ReadonlySet<string> {
  const commitments = ended ? [] : Object.keys(owed)
  return commitments.length === 0 ? tags : new Set([...tags, ...commitments.map((id) => `counts:${id}`)])
}
