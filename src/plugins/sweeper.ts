import fp from 'fastify-plugin'
import { packMeasures } from '../services/pack-measures.ts'
import { recountDueDates } from '../services/recount-due-dates.ts'
import { settleMeasures } from '../services/settle-measures.ts'
import { sweep } from '../services/sweep.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Lets time do all that is due now; resolves with the number of cases that it moved. */
    sweep(): Promise<number>
  }
}

/** A case is measured in about a millisecond; few of them together keep nobody waiting who acts meanwhile. */
const atATime = { most: 10, pages: 10 }

/**
 * Sweeps the due-date table on this node, once in `everyMs` milliseconds (0: only when asked, as under a virtual
 * clock). A sweep that fails is logged and tried again the next time: due dates stay until they have happened.
 */
export default fp<{ everyMs?: number }>(
  async (app, { everyMs = 1000 }) => {
    const told = new Set<string>()
    const options = {
      sql: app.database.sql,
      engine: app.engine,
      now: () => app.clock.now(),
      onFault(error: unknown, caseId: string) {
        // The case is tried again at each sweep; what is wrong with it need not be said each second.
        const what = `${caseId} ${error}`
        if (told.has(what)) return
        if (told.size >= 10_000) told.clear()
        told.add(what)
        app.log.error({ err: error, caseId }, 'time could not move a case; it is tried again at each sweep')
      },
    }
    const all = async () => {
      await Promise.all([app.calendars.fresh(), app.catalogue.read()])
      const moved = (await sweep(options)) + (await recountDueDates(options))
      if ((await settleMeasures({ ...options, ...atATime })) > 0) await packMeasures(options.sql, { most: 1 })
      return moved
    }
    app.decorate('sweep', all)
    if (everyMs === 0) return

    let stopped = false
    let timer: NodeJS.Timeout | undefined
    let current: Promise<unknown> = Promise.resolve()
    const next = () => {
      if (stopped) return
      timer = setTimeout(() => {
        current = all()
          .then(() => app.anchors.daily())
          .then(() => app.cards.daily())
          .catch((error) =>
            app.log.error(
              { err: error },
              'the sweep of due dates, or the day’s anchor or look of the rules, failed; it is tried again',
            ),
          )
          .finally(next)
      }, everyMs)
    }
    app.addHook('onReady', async () => next())
    app.addHook('onClose', async () => {
      stopped = true
      clearTimeout(timer)
      await current
    })
  },
  { name: 'sweeper', dependencies: ['cases', 'anchors', 'audit-rules'] },
)
