import { Worker } from 'node:worker_threads'
import type { IdRange } from '../database/queries/recount.ts'
import type { Process } from '../process/definition.ts'
import type { Difference, RangeFound } from './recompute-worker.ts'

export interface RecomputeOptions {
  readonly url: string
  readonly catalogue: readonly Process[]
  /** Threads. */
  readonly workers: number
  /** Into how many parts the ledger is cut, up to 256; the more, the less memory each needs. */
  readonly parts?: number
  /** Told after each part. */
  readonly onProgress?: (done: number, of: number) => void
}

export interface Recomputed {
  readonly events: number
  readonly closed: number
  readonly different: number
  /** The first of them. */
  readonly differences: readonly Difference[]
}

const NAMED_AT_MOST = 100

/** Ids are random, so parts by their first byte are of nearly one size, and none needs more memory than another. */
const rangesOf = (parts: number): readonly IdRange[] => {
  const from = (part: number) =>
    `${Math.floor((part * 256) / parts)
      .toString(16)
      .padStart(2, '0')}000000-0000-0000-0000-000000000000`
  return Array.from({ length: parts }, (_, part) => ({
    from: from(part),
    to: part === parts - 1 ? null : from(part + 1),
  }))
}

/**
 * Counts the figures of every closed case again from the raw ledger, by code of its own in threads of its own, and
 * compares them with those that were kept. Compared to the second: outcome, instants, both handling times, the sums of
 * who held it, and result and used time of every run of every clock. Not compared: who held a case and whether a clock
 * had warned.
 */
export async function recompute({
  url,
  catalogue,
  workers,
  parts = 256,
  onProgress,
}: RecomputeOptions): Promise<Recomputed> {
  const found: RangeFound[] = []
  const ranges = rangesOf(parts)
  let next = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./recompute-worker.ts', import.meta.url), {
        workerData: { url, catalogue },
      })
      const ask = () => {
        const range = ranges[next]
        next += 1
        worker.postMessage(range ?? null)
      }
      worker.on('message', (answer: RangeFound | { readonly fault: string }) => {
        if ('fault' in answer) {
          void worker.terminate()
          reject(new Error(answer.fault))
          return
        }
        found.push(answer)
        onProgress?.(found.length, ranges.length)
        ask()
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
      ask()
    })
  await Promise.all(Array.from({ length: workers }, one))
  const differences = found.flatMap((part) => part.differences)
  return {
    events: found.reduce((sum, { events }) => sum + events, 0),
    closed: found.reduce((sum, { closed }) => sum + closed, 0),
    different: differences.length,
    differences: differences.slice(0, NAMED_AT_MOST),
  }
}
