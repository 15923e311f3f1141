import type { Standing } from '../../case/engine.ts'
import { isOwedOutside, leadsOf } from '../../process/parts.ts'
import type { AnyLeaf } from '../../process/tree.ts'
import type { Stage } from './places.ts'
import type { ProcessOf, Stretch } from './stretches.ts'

/**
 * What time is spent on. `queue`: nobody has begun; `applicant`: corrections are awaited, or what somebody outside
 * owes; `special-procedure`: a test, a hearing (行政许可法 45); `waiting-period`: a minimum that the law sets;
 * `commitment`: all is delivered, and a promise is still to be kept.
 */
export const grounds = [
  'working',
  'queue',
  'applicant',
  'special-procedure',
  'waiting-period',
  'commitment',
] as const
export type Ground = (typeof grounds)[number]

/** Who has a case, and on what ground. */
export interface Holding {
  readonly stage: Stage
  readonly ground: Ground
  readonly holder: 'window' | 'department' | 'applicant' | 'law'
  /** Whose window or whose part it is; null for the applicant and the law. */
  readonly department: string | null
  /** The part of the review. */
  readonly item: string | null
}

const by = (
  stage: Stage,
  ground: Ground,
  holder: Holding['holder'],
  department: string | null = null,
  item: string | null = null,
): Holding => ({ stage, ground, holder, department, item })

/**
 * Who holds a stretch after the event of an index, until the next one.
 *
 * The ledger says when something was finished, and only sometimes when somebody began. A part of the review is idle in
 * a queue from when it could be worked on until its department's first act on it, if that act is not already its
 * result: until its papers were taken over, or a special procedure was begun. Where the first act is the result,
 * nothing tells waiting and working apart, and all of it counts as worked: what is shown as queue is certain, and the
 * least that it was. Before papers are handed over, the window that has them keeps the part waiting.
 */
export function holdingAt(
  processOf: ProcessOf,
  history: readonly Standing[],
  { stage, leaf, start, end }: Stretch,
  index: number,
): Holding {
  const { case: of } = history[index] as Standing
  const process = processOf(of)
  const { offered, window, station, escalatedBy } = of.handling
  const lead = leadsOf(process)[0]?.id ?? null
  const offeredTo = offered && (offered.to === 'back-office' ? (offered.department ?? lead) : window)
  switch (stage) {
    case 'correction':
      return by(stage, 'applicant', 'applicant')
    case 'follow-up':
      return by(stage, 'commitment', 'applicant', null, Object.keys(of.context.owed).sort()[0] ?? null)
    case 'review':
      break
    default: {
      if (offered)
        return by(stage, 'queue', offered.to === 'back-office' ? 'department' : 'window', offeredTo)
      if (stage === 'decision' || escalatedBy !== null) return by(stage, 'working', 'department', lead)
      if (stage !== 'intake' && station === 'back-office') return by(stage, 'working', 'department', lead)
      return by(stage, 'working', 'window', window)
    }
  }
  const { id, kind, department } = leaf as AnyLeaf
  if (kind === 'wait') return by(stage, 'waiting-period', 'law', null, id)
  if (isOwedOutside(process, leaf as AnyLeaf)) return by(stage, 'applicant', 'applicant', null, id)
  if (kind === 'commitment') return by(stage, 'working', 'window', window, id)
  if (id in of.context.special) return by(stage, 'special-procedure', 'department', department.id, id)
  const own = by(stage, 'working', 'department', department.id, id)
  const begun = firstAct(history, leaf as AnyLeaf, start, end)
  const toBeTaken = offered?.to === 'back-office' && offeredTo === department.id
  // An open case whose papers lie before the department, which has done nothing yet.
  if (begun === undefined) return toBeTaken ? { ...own, ground: 'queue' } : own
  if (index >= begun || begun === end) return own
  const isTakenOver = history[begun]?.event.type === 'take-over'
  if (isTakenOver && !toBeTaken) return by(stage, 'queue', 'window', window, id)
  return { ...own, ground: 'queue' }
}

/** The index of the first act of a department on its part, in the part's own stretch; its end when that is the result. */
function firstAct(
  history: readonly Standing[],
  { id, department }: AnyLeaf,
  start: number,
  end: number,
): number | undefined {
  for (let index = start + 1; index <= end && index < history.length; index += 1) {
    const { type, actor } = (history[index] as Standing).event
    if (type.startsWith(`${id}.`) && actor.role !== 'time') return index
    const isTheirs = actor.department === department.id
    if (isTheirs && type === 'take-over') return index
  }
  return undefined
}
