import type { Process } from '../../process/definition.ts'
import type { Target } from '../plan.ts'
import type { Measured, MeasuredAround } from './measured.ts'
import { measures } from './measures.ts'
import { type Result, tally } from './tally.ts'

/** A target's figures, and whether every case that there is was read for them. */
export interface Computed {
  readonly complete: boolean
  readonly results: readonly Result[]
}

/** The processes whose cases a target reads: those that it names, and the former parts of the mergers among them. */
export function processesRead(catalogue: readonly Process[], { measure }: Target): string[] {
  if (measure.by !== 'cases') return []
  const parts = catalogue
    .filter(({ slug }) => measure.processes.includes(slug))
    .flatMap(({ mergedItems }) => mergedItems.map((part) => part.slice(0, part.lastIndexOf('@'))))
  return [...new Set([...measure.processes, ...parts])]
}

/** The targets that cases give, taking in one case after another. */
export function computeTargets(
  catalogue: readonly Process[],
  targets: readonly Target[],
  around: MeasuredAround,
) {
  const computed = targets.flatMap((target) => {
    const figures = measures.get(target.id)
    if (!figures) return []
    const tallies = figures.map((figure) => tally(figure, around))
    return [{ id: target.id, processes: new Set(processesRead(catalogue, target)), tallies }]
  })
  return {
    processes: [...new Set(computed.flatMap(({ processes }) => [...processes]))],

    add(measured: Measured): void {
      for (const { processes, tallies } of computed) {
        if (!processes.has(measured.case.process)) continue
        for (const one of tallies) one.add(measured)
      }
    },

    /** @param cut the processes of which not every case was read */
    results(cut: ReadonlySet<string>): Map<string, Computed> {
      return new Map(
        computed.map(({ id, processes, tallies }) => [
          id,
          { complete: processes.isDisjointFrom(cut), results: tallies.map((one) => one.result()) },
        ]),
      )
    },
  }
}
