import type { FactValue } from '../../process/condition.ts'
import type { ReadableFact } from '../process/readable-process.ts'

/** What is wrong with the answer to a fact; the service asks the same (case/opening.ts). */
export function factFault({ type, whole }: ReadableFact, value: FactValue | undefined) {
  if (value === undefined || value === '') return 'missing'
  if (type !== 'number') return undefined
  const fits = typeof value === 'number' && (whole ? Number.isSafeInteger(value) && value > 0 : value >= 0)
  return fits ? undefined : 'number'
}
