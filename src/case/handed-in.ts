import type { CaseEvent } from './ledger.ts'
import type { HandedIn } from './surroundings.ts'

/** An event of some case of a project that says something about materials. */
export interface MaterialEvent extends Pick<CaseEvent, 'type' | 'payload'> {
  readonly caseId: string
  readonly number: string
}

/** The events by which materials come in, or turn out not to be in order. */
export const materialEvents = ['open', 'submit-correction', 'request-correction'] as const

interface Named {
  readonly materials?: readonly { readonly material: string }[]
  readonly defects?: readonly { readonly material?: string }[]
}

/**
 * The materials that a project has handed in, each case's own. What a case has found wanting is not handed in there
 * until it comes again.
 * @param events of all cases of the project, those of one case in their order
 */
export function materialsHandedIn(events: readonly MaterialEvent[]): HandedIn[] {
  const found = new Map<string, HandedIn>()
  for (const { caseId, number, payload } of events) {
    const { materials = [], defects = [] } = payload as Named
    for (const { material } of materials) found.set(`${caseId} ${material}`, { material, caseId, number })
    for (const { material } of defects) found.delete(`${caseId} ${material}`)
  }
  return [...found.values()]
}
