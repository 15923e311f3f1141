import { Worker } from 'node:worker_threads'
import type { Process } from '../process/definition.ts'
import type { Certificate } from '../process/reform/certificate.ts'
import type { ReformLaw } from '../process/reform/law.ts'
import { canonicalHash } from '../time/canonical-hash.ts'
import type { Certified, CertifyData } from './certify-worker.ts'

/** Certificates that are kept: a page asks for the same one again and again. */
const mostKept = 50

function inThread(data: CertifyData): Promise<Certificate> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./certify-worker.ts', import.meta.url), { workerData: data })
    worker.on('message', (answer: Certified) => {
      if ('certificate' in answer) resolve(answer.certificate)
      else reject(new Error(answer.fault))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread ended with ${code} before its certificate`)))
    worker.unref()
  })
}

/**
 * Certifies reforms in a thread of its own, one after another: walking the machines takes a second or more, for which
 * no other request should wait.
 */
export function certifier(law: ReformLaw) {
  const kept = new Map<string, Promise<Certificate>>()
  let last: Promise<unknown> = Promise.resolve()

  return (before: readonly Process[], result: Process): Promise<Certificate> => {
    const key = canonicalHash({ before, result })
    const known = kept.get(key)
    if (known) return known
    const own = last.catch(() => {}).then(() => inThread({ before, result, law }))
    last = own
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, own)
    own.catch(() => kept.delete(key))
    return own
  }
}

export type Certifier = ReturnType<typeof certifier>
