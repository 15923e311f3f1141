/** Every property test runs on one seed, printed in its name, so that a failure can be run again. */
export const SEED = 20_210_705

export function seeded(numRuns: number): { seed: number; numRuns: number } {
  return { seed: SEED, numRuns }
}
