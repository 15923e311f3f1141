import fp from 'fastify-plugin'
import { type JobService, jobService } from '../services/jobs/job-service.ts'

/** Long work, as `app.jobs`. */
declare module 'fastify' {
  interface FastifyInstance {
    jobs: JobService
  }
}

/**
 * Every node looks once in `everyMs` milliseconds whether there is work (0: only for what it was asked itself). Before
 * the first job nothing of the queue is loaded.
 */
export default fp<{ everyMs?: number }>(
  async (app, { everyMs = 10_000 }) => {
    const onFault = (error: unknown, id?: string) =>
      app.log.error({ err: error, job: id }, 'long work failed')
    const jobs = jobService({ sql: app.database.sql, now: () => app.clock.now(), onFault })
    app.decorate('jobs', jobs)
    if (everyMs > 0) {
      const look = () => jobs.wake().catch(onFault)
      let timer: NodeJS.Timeout | undefined
      app.addHook('onReady', async () => {
        timer = setInterval(look, everyMs)
      })
      app.addHook('onClose', async () => clearInterval(timer))
    }
    app.addHook('onClose', () => jobs.close())
  },
  { name: 'jobs', dependencies: ['clock', 'database'] },
)
