import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { SimulationError } from '../simulation-error.ts'
import { type StopRule, stopRule } from '../statistics/stop-rule.ts'
import type { Replication } from './replication.ts'

/** So many replications are given to a worker at once, that it never waits for the next. */
const AHEAD = 2

export interface RunOptions {
  /** The module whose default export is the model. */
  readonly module: URL
  /** What the model is made of: plain data. */
  readonly input: unknown
  readonly rule: StopRule
  /** As many as the machine has cores when nothing is said. */
  readonly workers?: number
  /** After each replication: how many are done, and how many there may be at most. */
  readonly onProgress?: (done: number, most: number) => void
  /** Stops the run; it is then refused with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Runs replications 0, 1, 2 … in worker threads until the stop rule is satisfied, and gives them in their order: the
 * same for any number of workers, since the rule looks at them in their order too and what was run beyond is dropped.
 *
 * @throws SimulationError `statistics-invalid`, `replication-failed`; the signal's reason
 */
export async function runReplications<Rest = unknown>(options: RunOptions): Promise<Replication<Rest>[]> {
  const { module, input, rule, onProgress, signal } = options
  const isLast = stopRule(rule)
  signal?.throwIfAborted()
  const count = Math.max(1, Math.min(options.workers ?? availableParallelism(), rule.most))
  const ahead = new Map<number, Replication<Rest>>()
  const inOrder: Replication<Rest>[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const onAbort = () => reject(signal?.reason)
  let given = 0
  let done = 0
  let ended = false
  const giveTo = (worker: Worker) => {
    if (given < rule.most) worker.postMessage(given++)
  }
  const take = (replication: number, outcome: Replication<Rest>) => {
    ahead.set(replication, outcome)
    done += 1
    onProgress?.(done, rule.most)
    for (let next = ahead.get(inOrder.length); next; next = ahead.get(inOrder.length)) {
      ahead.delete(inOrder.length)
      inOrder.push(next)
      ended = isLast(next.figures)
      if (ended) {
        resolve()
        return
      }
    }
  }
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { module: module.href, input },
    })
    worker.on('message', ([replication, outcome]: [number, Replication<Rest>]) => {
      if (ended) return
      giveTo(worker)
      try {
        take(replication, outcome)
      } catch (fault) {
        reject(fault)
      }
    })
    worker.on('error', (fault) => reject(failed(fault as Error)))
    worker.on('exit', (code) => reject(failed(new Error(`the worker ended with ${code}`))))
    for (let index = 0; index < AHEAD; index += 1) giveTo(worker)
    return worker
  })
  signal?.addEventListener('abort', onAbort)
  try {
    await promise
    return inOrder
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** What a simulation refuses says so in its own words; from another thread it comes as a plain error. */
const isRefusal = (cause: Error): cause is SimulationError =>
  cause.name === SimulationError.name && 'code' in cause && 'detail' in cause

function failed(cause: Error): SimulationError {
  if (isRefusal(cause)) return new SimulationError(cause.code, cause.detail, { cause })
  return new SimulationError(
    'replication-failed',
    {
      found: { zh: `一次重复失败：${cause.message}`, en: `a replication that failed: ${cause.message}` },
      needed: { zh: '能运行到底的模型', en: 'a model that runs to its end' },
      remedy: { zh: '查看原因并更正情景', en: 'see the cause, and correct the scenario' },
    },
    { cause },
  )
}
