import { Worker } from 'node:worker_threads'
import type { Paper } from '../papers/paper.ts'
import type { Publication } from '../publication/publication.ts'
import type { Printed } from './printing-worker.ts'

export interface Printer {
  print(paper: Paper | Publication): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * Prints papers in a thread of its own, started by the first: a paper takes 50 to 150 ms of a processor and a font of
 * 10 MB, for which no other request should wait.
 */
export function createPrinter(): Printer {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>()
  let worker: Worker | undefined
  let last = 0

  /** The next paper starts a new thread; those under way are told. */
  function lose(error: Error) {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(new URL('./printing-worker.ts', import.meta.url))
    started.unref()
    started.on('message', (printed: Printed) => {
      const order = waiting.get(printed.id)
      waiting.delete(printed.id)
      if ('pdf' in printed) order?.resolve(printed.pdf)
      else order?.reject(new Error(`the paper can't be printed: ${printed.fault}`))
    })
    started.on('error', lose)
    started.on('exit', (code) => lose(new Error(`the printing thread ended with ${code}`)))
    return started
  }

  return {
    print(paper) {
      worker ??= start()
      last += 1
      const order = Promise.withResolvers<Uint8Array>()
      waiting.set(last, order)
      worker.postMessage({ id: last, paper })
      return order.promise
    },
    async close() {
      await worker?.terminate()
    },
  }
}
