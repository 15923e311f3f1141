import type { Process } from '../../process/definition.ts'
import { approves, settlingEvents } from '../../process/proofs/decisions.ts'
import { subjectOf } from '../../process/proofs/subject.ts'
import { inWords } from '../../process/reform/counterexample.ts'
import { headDecision } from '../../process/reform/duty.ts'
import { referenceOf } from '../../process/reform/reference.ts'
import { shortestPath } from '../../process/reform/shortest-path.ts'
import { leaves, leavesFor } from '../../process/tree.ts'
import type { Case } from '../case.ts'
import type { LeafStanding } from './leaf-standing.ts'
import type { Compared } from './migration.ts'
import type { Place } from './place.ts'
import type { DutyLine, Refusal } from './proof.ts'

/** Ways round that lead back to where they began, or to no approval: leaving them out loses no way to one. */
const detours = ['suspend', 'fail', 'separate', 'overdue', 'fulfil', 'breach']
const ofLife = [
  ...[
    'withdraw',
    'terminate',
    'decline',
    'return',
    'refuse',
    'charge',
    'extend',
    'escalate',
    'answer-escalation',
  ],
  ...['hand-over', 'take-over', 'limit-warned', 'limit-exceeded', 'due-dates-recounted'],
]

/**
 * Looks for ways to an approval round something, from where a case is in the target. What was looked for once is known:
 * very many cases stand in one place.
 */
export function waysAround(to: Process) {
  const { config, never } = subjectOf(to)
  const ids = leaves(to.tree).map(({ id }) => id)
  const skipped = [...ofLife, ...ids.flatMap((id) => detours.map((verb) => `${id}.${verb}`))]
  const found = new Map<string, readonly string[] | null>()
  return (start: Pick<Place, 'value' | 'context'>, around: readonly string[]): readonly string[] | null => {
    const { facts, owed } = start.context
    const included = leavesFor(to.tree, facts).map(({ id }) => id)
    const key = JSON.stringify([start.value, included, Object.keys(owed).sort(), around])
    const known = found.get(key)
    if (known !== undefined) return known
    const blocked = around.map((event) => event.slice(0, Math.max(0, event.lastIndexOf('.'))))
    const path = shortestPath(config, facts, {
      start,
      without: [...skipped, ...(never?.(facts) ?? []), ...around],
      order: [...ids.filter((id) => !blocked.includes(id)), ...ids.filter((id) => blocked.includes(id))],
      goal: approves,
    })
    found.set(key, path ?? null)
    return path ?? null
  }
}

interface Asked {
  readonly from: Process
  readonly to: Process
  readonly certificate: Pick<Compared, 'duties'>
  readonly around: ReturnType<typeof waysAround>
}

/** What becomes of every duty of the version that a case leaves: done in it already, or on every way to an approval. */
export function dutiesAhead(
  { from, to, certificate, around }: Asked,
  of: Case,
  place: Place,
  standings: ReadonlyMap<string, LeafStanding>,
): { readonly duties: readonly DutyLine[]; readonly refusals: readonly Refusal[] } {
  const reference = `${referenceOf(from)}#`
  const included = new Map(leavesFor(to.tree, place.context.facts).map((leaf) => [leaf.id, leaf]))
  const refusals: Refusal[] = []

  function line(verdict: Compared['duties'][number]): DutyLine {
    const { duty, zh, en, now } = verdict
    const id = duty.slice(reference.length)
    const told = (how: DutyLine['how'], by: number | null = null): DutyLine => ({
      duty,
      zh,
      en,
      how,
      by,
      now,
    })
    const standing = standings.get(id)
    if (id === headDecision ? of.phases.decision !== undefined : standing?.isOver) {
      const out = standing && standing.state !== 'passed'
      return told(out ? 'taken-out' : 'fulfilled', standing?.by ?? null)
    }
    if (standing && !standing.belongs) return told('not-in-case')
    if (of.outcome === 'refused') return told('refused')
    const carriers = now.flatMap((item) => included.get(item) ?? [])
    const settling = [
      ...carriers.flatMap(settlingEvents),
      ...(now.includes('decision') && to.decidedBy === 'head' ? ['approve'] : []),
    ]
    const path = around(place, settling)
    if (path) {
      refusals.push({
        line: 'duties',
        zh: `“${zh}”尚未办理，移动后可以不经它而批准`,
        en: `"${en}" is not done yet, and after the move the case could be approved without it`,
        path: path.map((event) => inWords(to, event)),
      })
    }
    return told('ahead')
  }
  const duties = certificate.duties.filter(({ duty }) => duty.startsWith(reference)).map(line)
  return { duties, refusals }
}
