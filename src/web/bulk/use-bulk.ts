import { ref, shallowRef } from 'vue'
import type { InboxRow } from '../inbox/inbox-row.ts'
import { actOnAll, type BulkAct, type BulkOutcome } from './act-on-all.ts'

/** One act on many cases under way, or over: how far it is, and what became of each. */
export interface BulkRun {
  readonly act: BulkAct
  readonly total: number
  readonly done: readonly BulkOutcome[]
  readonly failed: readonly BulkOutcome[]
  readonly over: boolean
  /** When it began, by the service's clock. */
  readonly at: string
}

export function useBulk(rowOf: (id: string) => InboxRow | undefined) {
  const run = shallowRef<BulkRun>()
  const running = ref(false)
  let eventIds = new Map<string, string>()

  async function go(rows: readonly InboxRow[], before: BulkRun) {
    running.value = true
    run.value = before
    await actOnAll(rows, before.act, eventIds, (outcome) => {
      const now = run.value ?? before
      run.value = outcome.error
        ? { ...now, failed: [...now.failed, outcome] }
        : { ...now, done: [...now.done, outcome] }
    })
    run.value = { ...(run.value ?? before), over: true }
    running.value = false
  }

  return {
    run,
    running,
    start(rows: readonly InboxRow[], act: BulkAct, at: string) {
      if (running.value) return
      eventIds = new Map()
      void go(rows, { act, total: rows.length, done: [], failed: [], over: false, at })
    },
    /** Sends what failed again, each as its case stands now. */
    again() {
      const before = run.value
      if (running.value || !before) return
      const rows = before.failed.map(({ row }) => rowOf(row.id) ?? row)
      void go(rows, { ...before, failed: [], over: false })
    },
    close() {
      if (!running.value) run.value = undefined
    },
  }
}
