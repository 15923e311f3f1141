import { onBeforeUnmount, shallowRef } from 'vue'
import { api, ask } from '../api/client.ts'

/** Milliseconds between two questions how far it is. */
const AGAIN = 500

const readJob = (id: string) => ask(api.GET('/jobs/{id}', { params: { path: { id } } }))
export type Job = Awaited<ReturnType<typeof readJob>>['job']

/** Long work that was asked for, followed to its end or until the page is left. */
export function useJob<Result>() {
  const job = shallowRef<Job>()
  const result = shallowRef<Result>()
  let left = false
  onBeforeUnmount(() => {
    left = true
  })

  return {
    job,
    result,
    /** Asks for it and waits for its end; true when it was done. @throws ServiceProblem */
    async follow(asked: () => Promise<{ job: Job }>): Promise<boolean> {
      result.value = undefined
      job.value = (await asked()).job
      const { id } = job.value
      while (!left && (job.value.state === 'waiting' || job.value.state === 'running')) {
        await new Promise((resolve) => window.setTimeout(resolve, AGAIN))
        job.value = (await readJob(id)).job
      }
      if (job.value.state !== 'done') return false
      const outcome = await ask(api.GET('/jobs/{id}/result', { params: { path: { id } } }))
      result.value = outcome.result as Result
      return true
    },
    /** @throws ServiceProblem */
    async cancel() {
      if (job.value) await ask(api.DELETE('/jobs/{id}', { params: { path: { id: job.value.id } } }))
    },
  }
}
