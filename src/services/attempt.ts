import { asProblem } from '../problem.ts'

/**
 * What a pure step gives, or the error that it throws as a value: a refusal, or a fault of the program in this one
 * step. Neither has changed anything, so whatever else shares the transaction goes on.
 */
export function attempt<T>(step: () => T): T | Error {
  try {
    return step()
  } catch (error) {
    return asProblem(error) ?? (error instanceof Error ? error : new Error(String(error)))
  }
}
