import { SimulationError, type SimulationErrorDetail } from '../simulation-error.ts'

/** A scenario that says something that cannot be simulated. */
export const scenarioError = (detail: SimulationErrorDetail): SimulationError =>
  new SimulationError('scenario-invalid', detail)
