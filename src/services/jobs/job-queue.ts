import type { Db, Job, PgBoss } from 'pg-boss'
import type { Sql } from '../../database/client.ts'
import type { Queryable } from '../../database/queries/ledger.ts'

const QUEUE = 'work'
/** Jobs that were begun time and again and never finished. */
const LOST = 'lost'

/** Seconds without a sign of life after which a node is taken for dead, and times that a job is begun again. */
const heartbeatSeconds = 30
const retryLimit = 3

interface Executor {
  unsafe(text: string, values?: never[]): PromiseLike<readonly unknown[]>
}

/** Our own connections as pg-boss asks of them: no second pool and no second driver's settings. */
function adapter(sql: Executor): Db {
  return {
    async executeSql(text, values) {
      const rows = await sql.unsafe(text, values as never[])
      // Of several statements each has rows of its own.
      return { rows: rows.some(Array.isArray) ? rows.flat() : [...rows] }
    },
  }
}

/** Scripts with a transaction of their own need a connection to themselves. */
function pooled(sql: Sql): Db {
  return {
    async executeSql(text, values) {
      if (!/^\s*BEGIN\b/i.test(text)) return adapter(sql as Executor).executeSql(text, values)
      const own = await sql.reserve()
      try {
        return await adapter(own as Executor).executeSql(text, values)
      } finally {
        own.release()
      }
    },
  }
}

export interface JobQueueOptions {
  readonly sql: Sql
  /** Does a job. When it throws, the job is begun again, here or elsewhere. */
  readonly run: (id: string) => Promise<void>
  /** A job that will not be begun again. */
  readonly lost: (id: string) => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** The queue that gives each job to one node, by pg-boss. Loading it costs 0.2 s and 26 MB: when there is work. */
export async function jobQueue({ sql, run, lost, onFault }: JobQueueOptions) {
  const { PgBoss } = await import('pg-boss')
  const boss: PgBoss = new PgBoss({
    db: pooled(sql),
    // The migrations of this program make the schema.
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', onFault)
  await boss.start()
  await boss.createQueue(LOST)
  await boss.createQueue(QUEUE, {
    heartbeatSeconds,
    retryLimit,
    retryDelay: 0,
    expireInSeconds: 6 * 3600,
    deadLetter: LOST,
  })
  const idOf = ([job]: readonly Job<{ id: string }>[]) => (job as Job<{ id: string }>).data.id
  const workers = await Promise.all([
    boss.work<{ id: string }>(QUEUE, { pollingIntervalSeconds: 2 }, (taken) => run(idOf(taken))),
    boss.work<{ id: string }>(LOST, { pollingIntervalSeconds: 10 }, (taken) => lost(idOf(taken))),
  ])
  return {
    /** Puts a job into the queue, in a transaction of the caller's. */
    async send(tx: Queryable, id: string): Promise<void> {
      await boss.send(QUEUE, { id }, { db: adapter(tx as unknown as Executor) })
    },

    /** Looks at once whether there is something to do. */
    look(): void {
      for (const worker of workers) boss.notifyWorker(worker)
    },

    /** Gives up jobs whose node is dead; this happens by itself as well. */
    supervise: () => boss.supervise(QUEUE),

    /** Waits for the work in hand to end. */
    close: () => boss.stop({ graceful: true, close: false, timeout: 10_000 }),
  }
}

export type JobQueue = Awaited<ReturnType<typeof jobQueue>>
