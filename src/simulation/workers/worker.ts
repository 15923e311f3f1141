import { parentPort, workerData } from 'node:worker_threads'
import type { Model } from './replication.ts'

/** A thread that runs the replications that it is told, one after the other. */
const { module, input } = workerData as { module: string; input: unknown }
const model = ((await import(module)) as { default: Model<unknown> }).default
const replicate = model(input)
parentPort?.on('message', (replication: number) => {
  parentPort?.postMessage([replication, replicate(replication)])
})
