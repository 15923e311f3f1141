/** Every property test runs on one seed, so that a failure can be run again. */
export const SEED = 20_210_820

export const seeded = (numRuns: number) => ({ seed: SEED, numRuns })
