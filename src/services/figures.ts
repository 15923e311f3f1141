import { Worker } from 'node:worker_threads'
import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { readKept } from '../database/queries/kept-cases.ts'
import type { Process } from '../process/definition.ts'
import type { Answered, Asking, Of, Said, Told } from './figures-worker.ts'
import { packMeasures } from './pack-measures.ts'
import { settleMeasures } from './settle-measures.ts'

export interface FiguresOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly catalogue: readonly Process[]
  readonly onFault: (error: unknown, caseId: string) => void
}

interface Waiting {
  resolve(answer: never): void
  reject(error: Error): void
}

/** A thread that holds the kept cases, started by the first question. */
function startCounting(onEnd: () => void) {
  const worker = new Worker(new URL('./figures-worker.ts', import.meta.url))
  // It must not keep alive a process that is done.
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.on('message', (said: Said) => {
    const asked = waiting.get(said.id)
    waiting.delete(said.id)
    if (waiting.size === 0) worker.unref()
    if ('fault' in said) asked?.reject(new Error(said.fault))
    else asked?.resolve(said as never)
  })
  const end = (error: Error) => {
    onEnd()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread that counts the figures has ended')))
  return {
    /** What it has been told of so far. */
    read: { first: 0, last: 0 },
    definitions: 0,
    tell: (told: Told, transfer: readonly ArrayBuffer[] = []) => worker.postMessage(told, transfer),
    ask<K extends Asking>(ask: K, of: Of<K>): Promise<Answered<K>> {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ type: 'ask', id, ask, of })
      })
    },
    close: () => worker.terminate(),
  }
}

/**
 * The kept cases in columns in the memory of a thread of their own, so that counting a million of them holds up nobody
 * else's request. Segments are read once; the newest cases, which are in none yet, at each question.
 */
export function figures({ sql, engine, catalogue, onFault }: FiguresOptions) {
  let thread: ReturnType<typeof startCounting> | undefined
  let reading: Promise<unknown> = Promise.resolve()

  async function bringUpToDate() {
    // Who held the cases that have just closed; a backlog is left to the sweeps.
    await settleMeasures({ sql, engine, onFault, most: 20, pages: 10 })
    await packMeasures(sql)
    thread ??= startCounting(() => {
      thread = undefined
    })
    const { tell, read, definitions } = thread
    // Definitions are adopted while the service runs; those that it has stay as they are.
    tell({ type: 'state', adopted: catalogue.slice(definitions) })
    thread.definitions = catalogue.length
    thread.read = await readKept(sql, read, {
      anew: () => tell({ type: 'anew' }),
      segment: (packed) => tell({ type: 'segment', packed }, [packed.buffer]),
      rest: (lines) => tell({ type: 'rest', lines }),
    })
    return thread
  }

  return {
    /** One question reads at a time; whoever asks meanwhile reads after it. */
    ask<K extends Asking>(ask: K, of: Of<K>): Promise<Answered<K>> {
      // Its question follows what it has read without a gap, or another reading would come between.
      const asked = reading.then(bringUpToDate).then((ready) => ({ answer: ready.ask(ask, of) }))
      reading = asked.catch(() => {})
      return asked.then(({ answer }) => answer)
    },
    async close(): Promise<void> {
      await thread?.close()
    },
  }
}
