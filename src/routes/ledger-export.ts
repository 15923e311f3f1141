import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { streamSchema } from '../schemas/file.ts'
import { exportParams, exportQuery } from '../schemas/ledger-export.ts'
import { responses, unavailable } from '../schemas/problem.ts'
import { dayOf } from '../services/day-of.ts'
import { exportFormats } from '../services/logs/export-ledger.ts'

const instantOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text))

/** Milliseconds for a large ledger to be written. */
const handlerTimeout = 600_000

/** Our ledger for the programs of others. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audit/export/:format',
    {
      schema: {
        tags: ['audit'],
        operationId: 'exportLedger',
        summary: 'The events of all cases as XES, OCEL 2.0 (JSON, SQLite), CSV or xlsx, without applicants',
        params: exportParams,
        querystring: exportQuery,
        response: {
          ...responses(200, streamSchema, ['invalid-request', ...unavailable]),
          200: {
            description: 'the ledger',
            content: Object.fromEntries(
              Object.values(exportFormats).map((type) => [
                type.split(';', 1)[0] as string,
                { schema: streamSchema },
              ]),
            ),
          },
        },
      },
      config: { audited: 'always' },
      handlerTimeout,
    },
    async (request, reply) => {
      const { process, from, until } = request.query
      const { format } = request.params
      const pieces = app.logs.export(format, { process, from: instantOf(from), until: instantOf(until) })
      // What goes wrong at the beginning is answered as a problem; later the file is cut short.
      const first = await pieces.next()
      const second = await pieces.next()
      async function* whole() {
        if (!first.done) yield first.value
        if (!second.done) yield second.value
        yield* pieces
      }
      return reply
        .type(exportFormats[format])
        .header('content-disposition', contentDisposition(`办件事件-${dayOf(app.clock.now())}.${format}`))
        .header('cache-control', 'no-store')
        .send(Readable.from(whole(), { objectMode: false }))
    },
  )
}

export default routes
