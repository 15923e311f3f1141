import type { Case } from '../case/case.ts'
import type { CaseEngine, Step } from '../case/engine.ts'
import { lookUp } from '../case/entry-on.ts'
import { materialsHandedIn } from '../case/handed-in.ts'
import { moveStock, type Stock, stockOf } from '../case/stock.ts'
import type { Surroundings } from '../case/surroundings.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { materialEventsOf } from '../database/queries/projects.ts'
import { entriesUnder } from '../database/queries/registers.ts'
import { lockStock, sumsOf } from '../database/queries/stock.ts'
import { feeCatalogue } from '../process/fee-catalogue.ts'
import type { Advance } from './act.ts'
import { dayOf } from './day-of.ts'

const feeOf = ({ event }: Advance) =>
  event.type === 'charge' ? [{ register: feeCatalogue, key: (event.payload as { basis: string }).basis }] : []

/** The stocks of these registers, which nobody else moves until the end of the transaction. */
async function lockedStocks(tx: Queryable, registers: readonly string[]): Promise<Map<string, Stock>> {
  const stocks = new Map<string, Stock>()
  // In order: two transactions that move the same stocks never wait for each other in a circle.
  for (const register of [...new Set(registers)].sort()) {
    await lockStock(tx, register)
    stocks.set(register, stockOf(await sumsOf(tx, register)))
  }
  return stocks
}

/**
 * What acts on cases are judged by beside their case, read in their transaction. Only three ask for anything: a fee
 * for its entry in the catalogue, corrections in a project for what the project has handed in, what moves things for
 * their stock. All others cost nothing.
 */
export async function aroundActs(
  tx: Queryable,
  engine: Pick<CaseEngine, 'processOf'>,
  acts: readonly Advance[],
  cases: ReadonlyMap<string, Case | 'locked'>,
) {
  const fees = acts.flatMap(feeOf)
  const caseOf = ({ caseId }: Advance) => {
    const current = cases.get(caseId)
    return current === 'locked' ? undefined : current
  }
  const projectOf = (act: Advance) =>
    act.event.type === 'request-correction' ? caseOf(act)?.project : undefined
  const stockedIn = (act: Advance) => {
    const current = caseOf(act)
    const { stock } = current ? engine.processOf(current) : {}
    return stock?.on[act.event.type] && stock.register
  }
  const projects = [...new Set(acts.flatMap((act) => projectOf(act) ?? []))]
  const [entries, events, stocks] = await Promise.all([
    fees.length > 0 ? entriesUnder(tx, fees) : [],
    projects.length > 0 ? materialEventsOf(tx, projects) : [],
    lockedStocks(
      tx,
      acts.flatMap((act) => stockedIn(act) ?? []),
    ),
  ])

  return {
    of(act: Advance, occurredAt: Temporal.Instant): Surroundings {
      const id = projectOf(act)
      const handedIn = materialsHandedIn(events.filter(({ project }) => project === id))
      const stock = stocks.get(stockedIn(act) ?? '')
      return {
        lookedUp: lookUp(feeOf(act), entries, dayOf(occurredAt)),
        // Nothing but what was handed in decides about an event of a case that is open.
        ...(id !== undefined && { project: { id, code: '', facts: {}, cases: 0, handedIn } }),
        ...(stock && { stock }),
      }
    },
    /** Takes in what an act has moved, for those after it in the same transaction. */
    took(act: Advance, { moved }: Pick<Step, 'moved'>): void {
      const register = stockedIn(act)
      const stock = register === undefined ? undefined : stocks.get(register)
      if (register !== undefined && stock) stocks.set(register, moved.reduce(moveStock, stock))
    },
  }
}
