import type { Case } from '../case/case.ts'
import { lookUp } from '../case/entry-on.ts'
import { materialsHandedIn } from '../case/handed-in.ts'
import type { Surroundings } from '../case/surroundings.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { materialEventsOf } from '../database/queries/projects.ts'
import { entriesUnder } from '../database/queries/registers.ts'
import { feeCatalogue } from '../process/fee-catalogue.ts'
import type { Advance } from './act.ts'
import { dayOf } from './day-of.ts'

const feeOf = ({ event }: Advance) =>
  event.type === 'charge' ? [{ register: feeCatalogue, key: (event.payload as { basis: string }).basis }] : []

/**
 * What acts on cases are judged by beside their case, read in their transaction. Only two ask for anything: a fee for
 * its entry in the catalogue, corrections in a project for what the project has handed in. All others cost nothing.
 */
export async function aroundActs(
  tx: Queryable,
  acts: readonly Advance[],
  cases: ReadonlyMap<string, Case | 'locked'>,
) {
  const fees = acts.flatMap(feeOf)
  const projectOf = ({ event, caseId }: Advance) => {
    const current = event.type === 'request-correction' ? cases.get(caseId) : undefined
    return current === 'locked' ? undefined : current?.project
  }
  const projects = [...new Set(acts.flatMap((act) => projectOf(act) ?? []))]
  const [entries, events] = await Promise.all([
    fees.length > 0 ? entriesUnder(tx, fees) : [],
    projects.length > 0 ? materialEventsOf(tx, projects) : [],
  ])

  return (act: Advance, occurredAt: Temporal.Instant): Surroundings => {
    const id = projectOf(act)
    const handedIn = materialsHandedIn(events.filter(({ project }) => project === id))
    return {
      lookedUp: lookUp(feeOf(act), entries, dayOf(occurredAt)),
      // Nothing but what was handed in decides about an event of a case that is open.
      ...(id !== undefined && { project: { id, code: '', facts: {}, cases: 0, handedIn } }),
    }
  }
}
