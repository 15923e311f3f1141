import type { CaseTables, Position, Region, TableTransition } from './case-tables.ts'

/** Where a case stands in its tables. One object serves one case after another: stepping allocates nothing. */
export interface TableRun {
  /** The position in each region; -1 where the region does not run. */
  readonly at: Int16Array
  /** Bits of the commitments that are owed. */
  owed: number
  ended: boolean
  /** The transitions that the last step took, the first `taken` of them. */
  readonly steps: Int16Array
  taken: number
}

/** More than any event can set off: each region joins once. */
const stepsFor = ({ regions }: CaseTables) => 2 * regions.length + 2

/** Room for the runs of a machine's cases; `begin` puts a case in it. */
export const tableRun = (tables: CaseTables): TableRun => ({
  at: new Int16Array(tables.regions.length).fill(-1),
  owed: 0,
  ended: false,
  steps: new Int16Array(stepsFor(tables)),
  taken: 0,
})

/** Puts a new case at the beginning; what that does is `tables.opening`. */
export function begin(tables: CaseTables, run: TableRun): void {
  run.at.fill(-1)
  run.owed = 0
  run.ended = false
  run.taken = 0
  place(tables, run, 0, tables.regions[0]?.begins ?? 0)
}

/** Lets one event happen (a column of `tables.events`). Whether anything heard it; if not, nothing has changed. */
export function step(tables: CaseTables, run: TableRun, event: number): boolean {
  run.taken = 0
  return !run.ended && hear(tables, run, 0, event)
}

/** The transition of a position for an event, when what it must be owed is; -1 for none. */
function ownTransition(tables: CaseTables, run: TableRun, at: number, event: number): number {
  const found = tables.next[at * tables.events.length + event] as number
  if (found < 0) return -1
  const { owing } = tables.transitions[found] as TableTransition
  return owing === 0 || (run.owed & owing) !== 0 ? found : -1
}

/** Inner states hear first; what one of them hears does not reach the states around it. */
function hear(tables: CaseTables, run: TableRun, region: number, event: number): boolean {
  const at = run.at[region] as number
  if (at < 0) return false
  const { children } = tables.positions[at] as Position
  for (let i = 0; i < children.length; i++)
    // Branches are independent (a proof says so): whichever hears it is the one, or leads out of all.
    if (hear(tables, run, children[i] as number, event)) return true
  const found = ownTransition(tables, run, at, event)
  if (found < 0) return false
  take(tables, run, found)
  settle(tables, run)
  return true
}

/** What waits until nothing is owed goes on as soon as that is so. */
function settle(tables: CaseTables, run: TableRun): void {
  while (run.owed === 0 && !run.ended) {
    const { settled } = tables.positions[run.at[0] as number] as Position
    if (settled < 0) return
    take(tables, run, settled)
  }
}

function take(tables: CaseTables, run: TableRun, transition: number): void {
  const { region, to, owes, settles } = tables.transitions[transition] as TableTransition
  run.steps[run.taken++] = transition
  run.owed = (run.owed | owes) & ~settles
  if (to < 0) return
  leave(tables, run, region)
  place(tables, run, region, to)
  join(tables, run, region)
}

function leave(tables: CaseTables, run: TableRun, region: number): void {
  const at = run.at[region] as number
  if (at < 0) return
  const { children } = tables.positions[at] as Position
  for (let i = 0; i < children.length; i++) leave(tables, run, children[i] as number)
  run.at[region] = -1
}

function place(tables: CaseTables, run: TableRun, region: number, to: number): void {
  run.at[region] = to
  const { children, final } = tables.positions[to] as Position
  if (final && region === 0) run.ended = true
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as number
    place(tables, run, child, (tables.regions[child] as Region).begins)
  }
}

function isOver(tables: CaseTables, run: TableRun, region: number): boolean {
  const { final, children, joined } = tables.positions[run.at[region] as number] as Position
  if (children.length === 0) return final
  // A parallel state with a transition of its own has left already when all its branches are over.
  if (joined >= 0) return false
  for (let i = 0; i < children.length; i++) if (!isOver(tables, run, children[i] as number)) return false
  return true
}

/** When the last of the branches side by side is over, what follows them begins. */
function join(tables: CaseTables, run: TableRun, region: number): void {
  if (region === 0 || !isOver(tables, run, region)) return
  const { within, above } = tables.regions[region] as Region
  const { children, joined } = tables.positions[within] as Position
  for (let i = 0; i < children.length; i++) if (!isOver(tables, run, children[i] as number)) return
  if (joined >= 0) take(tables, run, joined)
  else join(tables, run, above)
}

/** The limits that count now, as bits: with a commitment's, as long as the case lives. */
export function countingNow(tables: CaseTables, run: TableRun): number {
  let bits = 0
  for (let region = 0; region < run.at.length; region++) {
    const at = run.at[region] as number
    if (at >= 0) bits |= (tables.positions[at] as Position).counts
  }
  if (run.owed !== 0 && !run.ended)
    for (let i = 0; i < tables.owedCounts.length; i++)
      if ((run.owed & (1 << i)) !== 0) bits |= tables.owedCounts[i] as number
  return bits
}

/** The limits that a special procedure holds now, as bits; one that counts elsewhere is not held. */
export function heldNow(tables: CaseTables, run: TableRun): number {
  let bits = 0
  for (let region = 0; region < run.at.length; region++) {
    const at = run.at[region] as number
    if (at >= 0) bits |= (tables.positions[at] as Position).holds
  }
  return bits & ~countingNow(tables, run)
}
