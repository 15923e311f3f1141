import { parentPort } from 'node:worker_threads'
import type { Paper } from '../papers/paper.ts'
import type { Publication } from '../publication/publication.ts'
import { renderPdf } from './render-pdf.ts'

/** What a worker is sent, and what it answers. */
export interface Order {
  readonly id: number
  readonly paper: Paper | Publication
}
export type Printed =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

parentPort?.on('message', async ({ id, paper }: Order) => {
  const printed: Printed = await renderPdf(paper).then(
    (pdf) => ({ id, pdf }),
    (error: Error) => ({ id, fault: error.message }),
  )
  parentPort?.postMessage(printed)
})
