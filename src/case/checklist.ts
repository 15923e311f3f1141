import { type Facts, holdsSoFar, testsOf } from '../process/condition.ts'
import type { FactDeclaration, HeldPaper, Material, Process, Source, StandIn } from '../process/definition.ts'

/** Whether a material may be asked for: in every case, in this one, not in this one, or not to be said yet. */
export type Asking = 'always' | 'yes' | 'no' | 'open'

export interface ChecklistEntry {
  readonly material: Material | HeldPaper
  readonly asking: Asking
  /** The facts that it turns on and that nobody has answered yet. */
  readonly turnsOn: readonly FactDeclaration[]
  /** Why it must not be asked for: by what it is replaced, or null when the rule alone says so. */
  readonly because: { readonly by: StandIn | null; readonly source: Source } | null
  /** What could still stand in for it. */
  readonly standIns: readonly { readonly by: StandIn; readonly source: Source }[]
}

function entryOf(material: Material, declared: readonly FactDeclaration[], known: Facts): ChecklistEntry {
  const { mayAsk, standIns = [], source } = material
  const may = mayAsk === true || holdsSoFar(mayAsk, known)
  const unanswered = new Set(
    may === undefined && mayAsk !== true
      ? testsOf(mayAsk).flatMap(({ fact }) => (known[fact] === undefined ? [fact] : []))
      : [],
  )
  const stands = may === false && standIns.find(({ when }) => holdsSoFar(when, known))
  return {
    material,
    asking: mayAsk === true ? 'always' : may === undefined ? 'open' : may ? 'yes' : 'no',
    turnsOn: declared.filter(({ id }) => unanswered.has(id)),
    because:
      may === false ? { by: stands ? stands.by : null, source: stands ? stands.source : source } : null,
    standIns: may === false ? [] : standIns.map(({ by, source: says }) => ({ by, source: says })),
  }
}

/**
 * The materials of a case as far as its facts are known: what may be asked for, what turns on facts that are still
 * open, and what must not be asked for, with the reason.
 */
export function checklistOf(
  { materials, held = [], facts }: Pick<Process, 'materials' | 'held' | 'facts'>,
  known: Facts,
): ChecklistEntry[] {
  return [
    ...materials.map((material) => entryOf(material, facts, known)),
    ...held.map((paper) => ({
      material: paper,
      asking: 'no' as const,
      turnsOn: [],
      because: { by: paper.by, source: paper.source },
      standIns: [],
    })),
  ]
}
