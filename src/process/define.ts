import { findCompositionFault } from './contradictions/composition.ts'
import { findConditionFault } from './contradictions/conditions.ts'
import { findIdFault } from './contradictions/ids.ts'
import { findLimitFault } from './contradictions/limits.ts'
import { findStockFault } from './contradictions/stock.ts'
import type { Process } from './definition.ts'

/** The first thing that contradicts itself in a definition, in words; undefined when nothing does. */
export function contradiction(process: Process): string | undefined {
  return (
    findIdFault(process) ??
    findCompositionFault(process) ??
    findConditionFault(process) ??
    findLimitFault(process) ??
    findStockFault(process)
  )
}

/**
 * Takes a definition as the county wrote it and returns it, checked for what the types cannot see.
 * @throws TypeError naming the process and what contradicts itself in it
 */
export function defineProcess(process: Process): Process {
  const found = contradiction(process)
  if (found) throw new TypeError(`process ${process.slug}@${process.version}: ${found}`)
  return process
}
