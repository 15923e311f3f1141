import { type Ref, ref, shallowRef } from 'vue'

/** Something that changes a thing at the service, and how it stands. */
export interface Act {
  readonly problem: Readonly<Ref<unknown>>
  readonly waiting: Readonly<Ref<boolean>>
  /** Does it; false when it was refused, and then `problem` says why. Nothing is done twice at once. */
  act(work: () => Promise<unknown>): Promise<boolean>
}

export function useAct(): Act {
  const problem = shallowRef<unknown>()
  const waiting = ref(false)

  async function act(work: () => Promise<unknown>) {
    if (waiting.value) return false
    waiting.value = true
    problem.value = undefined
    try {
      await work()
      return true
    } catch (error) {
      problem.value = error
      return false
    } finally {
      waiting.value = false
    }
  }
  return { problem, waiting, act }
}
