import { type Ref, ref, shallowRef } from 'vue'

/** A question to the service and how it stands. */
export interface Asked<T> {
  /** The last answer; stays while the question is asked again. */
  readonly data: Readonly<Ref<T | undefined>>
  readonly problem: Readonly<Ref<unknown>>
  readonly waiting: Readonly<Ref<boolean>>
  /** Asks again; of two questions at once the later one counts. */
  again(): Promise<void>
}

/** Asks at once, and again when told to. */
export function useAsked<T>(question: () => Promise<T>): Asked<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<unknown>()
  const waiting = ref(false)
  let turn = 0

  async function again() {
    turn += 1
    const mine = turn
    waiting.value = true
    try {
      const answer = await question()
      if (mine !== turn) return
      data.value = answer
      problem.value = undefined
    } catch (error) {
      if (mine === turn) problem.value = error
    } finally {
      if (mine === turn) waiting.value = false
    }
  }
  void again()
  return { data, problem, waiting, again }
}
