import { setTimeout as delay } from 'node:timers/promises'

const STEP_MS = 20

/**
 * Asks until there is an answer, or gives up and returns undefined after about `limitMs`.
 * Steps are counted, no clock is read: only the clock plugin may do that.
 */
export async function poll<T>(limitMs: number, ask: () => T | undefined | Promise<T | undefined>) {
  for (let waited = 0; ; waited += STEP_MS) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (waited >= limitMs) return undefined
    await delay(STEP_MS)
  }
}
