import { asProblem, Problem } from '../../problem.ts'
import { SimulationError } from '../../simulation/simulation-error.ts'

/** Why something can't be calibrated, as the problem that whoever asked is told; undefined for a fault of the program. */
export function asCalibrationProblem(error: unknown): Problem | undefined {
  if (!(error instanceof SimulationError)) return asProblem(error)
  const { zh, message: en, detail } = error
  return new Problem('not-calibratable', { zh, en }, { ...detail })
}
