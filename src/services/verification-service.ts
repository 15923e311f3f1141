import type { LedgerFault } from '../audit/proof/ledger-fault.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import { lastAnchor, ledgerSize } from '../database/queries/anchors.ts'
import type { JobService } from './jobs/job-service.ts'
import { verifyLedger } from './verify-ledger.ts'

export interface VerificationOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly jobs: Pick<JobService, 'handle' | 'ask' | 'earlier'>
}

/** Faults that are kept with the result: who finds more restores a backup before looking at each. */
const mostFaults = 200

/** How the whole ledger stands to its last anchor, and its verification as a job. */
export function verificationService({ sql, engine, jobs }: VerificationOptions) {
  jobs.handle<{ replay: boolean }>('ledger-verify', {
    name: { zh: '核验账本', en: 'Verify the ledger' },
    async work({ input: { replay }, progress }) {
      const { cases: all } = await ledgerSize(sql)
      const found: LedgerFault[] = []
      let stopped: unknown
      const result = await verifyLedger({
        ...{ sql, kept: [], engine: replay ? engine : undefined },
        onFault(fault) {
          if (found.length < mostFaults) found.push(fault)
        },
        onProgress({ cases, events }) {
          if (stopped) throw stopped
          progress(Math.min(1, cases / Math.max(1, all)), {
            zh: `已核验${cases}件、${events}条事件`,
            en: `${cases} cases, ${events} events verified`,
          }).catch((error) => {
            stopped = error
          })
        },
      })
      return { ...result, found }
    },
  })

  return {
    /** How many cases and events there are, and how many of them no anchor holds yet. */
    async state() {
      const [anchor, size] = await Promise.all([lastAnchor(sql), ledgerSize(sql)])
      return {
        ...size,
        newerCases: size.cases - (anchor?.cases ?? 0),
        newerEvents: size.events - (anchor?.events ?? 0),
        lastAnchorAt: anchor?.at ?? null,
      }
    },

    /**
     * Verifies every chain and every anchor, as a job; `replay`: each case is lived again as well.
     * @throws Problem `id-reused`
     */
    async verify({ id, replay }: { readonly id: string; readonly replay: boolean }, by: Actor) {
      const known = await jobs.earlier(id, 'ledger-verify', by)
      if (known) return known
      const { role, department } = by
      return { job: await jobs.ask('ledger-verify', { replay }, { id: by.id, role, department }, { id }) }
    },
  }
}

export type VerificationService = ReturnType<typeof verificationService>
