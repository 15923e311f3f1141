import type { Sql } from '../../database/client.ts'
import {
  type AskedBy,
  anyOpenJob,
  beginJob,
  cancelJob,
  endJob,
  findJob,
  insertJob,
  type JobRow,
  listJobs,
  materialOf,
  resultOf,
  returnJob,
  writeProgress,
} from '../../database/queries/jobs.ts'
import { asProblem, Problem } from '../../problem.ts'
import { type JobQueue, jobQueue } from './job-queue.ts'
import { type JobKind, JobStopped } from './job-work.ts'

export interface JobServiceOptions {
  readonly sql: Sql
  readonly now: () => Temporal.Instant
  /** A fault of the program in some work, or of the queue. */
  readonly onFault: (error: unknown, id?: string) => void
}

/** Jobs in one list. */
const most = 100

const unknownJob = (id: string) =>
  new Problem('unknown-job', {
    zh: `没有任务“${id}”，或不是您提交的：请在任务列表中查看`,
    en: `there is no job "${id}" of yours: see the list of jobs`,
  })

/** Long work: asked for by a person, done by any node, seen and cancelled by whoever asked. */
export function jobService({ sql, now, onFault }: JobServiceOptions) {
  const kinds = new Map<string, JobKind<unknown>>()
  let queue: Promise<JobQueue> | undefined
  let closing = false

  const nameOf = (kind: string) => kinds.get(kind)?.name ?? { zh: kind, en: kind }

  const view = ({ input: _, attempt: __, askedAt, startedAt, endedAt, ...job }: JobRow) => ({
    ...job,
    name: nameOf(job.kind),
    askedAt: String(askedAt),
    startedAt: startedAt && String(startedAt),
    endedAt: endedAt && String(endedAt),
  })

  async function run(id: string): Promise<void> {
    const job = await beginJob(sql, id, now())
    if (!job) return
    const kind = kinds.get(job.kind)
    if (!kind) {
      // A newer version has asked for it: a node of that version does it.
      await returnJob(sql, job)
      throw new Error(`this version knows no job of kind ${job.kind}`)
    }
    let goesOn = true
    try {
      const result = await kind.work({
        id,
        input: job.input,
        by: job.by,
        material: () => materialOf(sql, id),
        async progress(done, words) {
          goesOn =
            goesOn && !closing && (await writeProgress(sql, job, Math.min(1, Math.max(0, done)), words))
          if (!goesOn) throw new JobStopped('the job is to end')
        },
      })
      await endJob(sql, job, 'done', { at: now(), result })
    } catch (error) {
      if (closing && error instanceof JobStopped) {
        await returnJob(sql, job)
        throw error
      }
      if (error instanceof JobStopped) return endJob(sql, job, 'cancelled', { at: now() })
      const problem = asProblem(error)
      if (!problem) onFault(error, id)
      const en = problem?.message ?? 'a fault of the program: see the log of the service'
      await endJob(sql, job, 'failed', {
        at: now(),
        problem: {
          code: problem?.code ?? 'internal',
          en,
          zh: problem?.zh ?? (problem ? en : '程序故障：请查看服务日志'),
        },
      })
    }
  }

  async function lost(id: string): Promise<void> {
    const job = await findJob(sql, id)
    if (!job) return
    await endJob(sql, job, 'failed', {
      at: now(),
      problem: {
        code: 'job-lost',
        zh: '任务多次中断：处理它的节点每次都停止了，请查看各节点日志后重新提交',
        en: 'every node that began it stopped before the end: see their logs, then ask for it again',
      },
    })
  }

  function started(): Promise<JobQueue> {
    queue ??= jobQueue({ sql, run, lost, onFault }).catch((error) => {
      queue = undefined
      throw error
    })
    return queue
  }

  /** @throws Problem `unknown-job` for whoever neither asked for it nor audits */
  async function get(id: string, reader: AskedBy): Promise<JobRow> {
    const job = await findJob(sql, id)
    if (!job || (job.by.id !== reader.id && reader.role !== 'auditor')) throw unknownJob(id)
    return job
  }

  return {
    /** Says what a kind of job does. Called once for each kind, before the service listens. */
    handle<Input>(kind: string, { name, work }: JobKind<Input>): void {
      kinds.set(kind, { name, work: work as JobKind<unknown>['work'] })
    },

    /**
     * Asks for a job.
     * @param also what is written with it, in one transaction
     * @param material what it works on, where that is long
     */
    async ask(
      kind: string,
      input: unknown,
      by: AskedBy,
      {
        id = crypto.randomUUID(),
        also,
        material,
      }: { id?: string; also?: (tx: Sql) => Promise<unknown>; material?: unknown } = {},
    ) {
      const to = await started()
      await sql.begin(async (tx) => {
        await also?.(tx as unknown as Sql)
        await insertJob(tx, { id, kind, input, by, askedAt: now(), material })
        await to.send(tx, id)
      })
      to.look()
      return view((await findJob(sql, id)) as JobRow)
    },

    /**
     * What was asked for under this id before: sent twice, it is one job.
     * @param isSame whether what was asked for then is what is asked for now
     * @throws Problem `id-reused` where the id stands for other work, or for somebody else's
     */
    async earlier<Input>(
      id: string,
      kind: string,
      by: AskedBy,
      isSame: (input: Input) => boolean = () => true,
    ) {
      const job = await findJob(sql, id)
      if (!job) return undefined
      const isTheirs = job.kind === kind && job.by.id === by.id
      if (isTheirs && isSame(job.input as Input)) return { job: view(job) }
      throw new Problem('id-reused', {
        zh: `编号${id}已用于其他任务：每项任务请用新编号`,
        en: `${id} stands for another job: choose a new id for each`,
      })
    },

    async list(reader: AskedBy) {
      const rows = await listJobs(sql, reader.role === 'auditor' ? undefined : reader.id, most)
      return { jobs: rows.map(view) }
    },

    /** @throws Problem `unknown-job` */
    async read(id: string, reader: AskedBy) {
      return { job: view(await get(id, reader)) }
    },

    /** @throws Problem `unknown-job`, `job-not-done` */
    async result(id: string, reader: AskedBy) {
      const job = await get(id, reader)
      if (job.state !== 'done') {
        throw new Problem('job-not-done', {
          zh: `任务状态为${job.state}：完成（done）后才有结果`,
          en: `the job is ${job.state}: there is a result when it is done`,
        })
      }
      return { job: view(job), result: (await resultOf(sql, id))?.result ?? null }
    },

    /** @throws Problem `unknown-job`, `job-ended` */
    async cancel(id: string, reader: AskedBy) {
      await get(id, reader)
      const job = await cancelJob(sql, id, now())
      if (job) return { job: view(job) }
      throw new Problem('job-ended', {
        zh: '任务已经结束：无须取消',
        en: 'the job has ended: there is nothing to cancel',
      })
    },

    /** Takes part in the work where there is any; otherwise the queue is not even loaded. */
    async wake(): Promise<void> {
      if (!closing && (queue || (await anyOpenJob(sql)))) await started()
    },

    /** Jobs of nodes that died are begun anew: at once, and not at the next round. */
    async supervise(): Promise<void> {
      const of = await started()
      await of.supervise()
      of.look()
    },

    /** Ends the work in hand at its next progress and gives it back, for another node or the next start. */
    async close(): Promise<void> {
      closing = true
      const of = await queue?.catch(() => undefined)
      await of?.close()
    },
  }
}

export type JobService = ReturnType<typeof jobService>
