import { parentPort, workerData } from 'node:worker_threads'
import type { Process } from '../process/definition.ts'
import type { Certificate } from '../process/reform/certificate.ts'
import { certify } from '../process/reform/certify.ts'
import type { ReformLaw } from '../process/reform/law.ts'

export interface CertifyData {
  readonly before: readonly Process[]
  readonly result: Process
  readonly law: ReformLaw
}

export type Certified = { readonly certificate: Certificate } | { readonly fault: string }

const { before, result, law } = workerData as CertifyData

function certified(): Certified {
  try {
    return { certificate: certify({ before, result }, law) }
  } catch (error) {
    return { fault: String((error as Error).stack) }
  }
}

parentPort?.postMessage(certified())
