import { setTimeout as after } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode } from '../../problem.ts'
import type { OfficeCalibration } from '../../simulation/calibration/calibrate-office.ts'
import type { FitData, FitPage, Fitted } from './fit-worker.ts'

/** Milliseconds between two looks whether the fitting is to go on. */
const LOOK = 500

export interface FitOptions<Page> extends FitData {
  readonly pages: AsyncIterable<Page>
  /** Told of each page, and now and then of the fitting (undefined); it may reject to end it. */
  readonly onPage: (page: Page | undefined) => Promise<void>
}

/**
 * Fits in a thread of its own, which is given the histories page by page: nobody else waits for the seconds that
 * many of them take.
 * @throws Problem `not-calibratable`, `calendar-missing`; whatever `onPage` or the pages reject with
 */
export async function fitInThread<Page extends Exclude<FitPage, 'end'>>({
  pages,
  onPage,
  ...data
}: FitOptions<Page>): Promise<OfficeCalibration> {
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { workerData: data })
  const answer = new Promise<Fitted>((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread ended with ${code} before its calibration`)))
  })
  // It is asked for at the end; should the thread fail before, nobody else hears of it.
  answer.catch(() => {})
  try {
    for await (const page of pages) {
      worker.postMessage(page satisfies FitPage)
      await onPage(page)
    }
    worker.postMessage('end' satisfies FitPage)
    const over = answer.then(() => true)
    while (!(await Promise.race([over, after(LOOK, false)]))) await onPage(undefined)
    return calibrationIn(await answer)
  } finally {
    await worker.terminate()
  }
}

function calibrationIn(fitted: Fitted): OfficeCalibration {
  if ('calibration' in fitted) return fitted.calibration
  if ('fault' in fitted) throw new Error(fitted.fault)
  const { code, zh, en } = fitted.problem
  throw new Problem(code as ProblemCode, zh === undefined ? en : { zh, en })
}
