import fp from 'fastify-plugin'
import { createPrinter } from '../print/printer.ts'
import { dayOf } from '../services/day-of.ts'
import { type PaperService, paperService } from '../services/paper-service.ts'
import { type PublicationService, publicationService } from '../services/publication-service.ts'

/** The papers that the hall prints, as `app.papers`, and what it publishes of its processes, as `app.publications`. */
declare module 'fastify' {
  interface FastifyInstance {
    papers: PaperService
    publications: PublicationService
  }
}

export default fp(
  async (app) => {
    const printer = createPrinter()
    const { definitions: catalogue } = app.catalogue
    app.decorate('papers', paperService({ database: app.database, engine: app.engine, printer }))
    app.decorate(
      'publications',
      publicationService({
        ...{ catalogue, printer, effective: app.effectiveDates },
        today: () => dayOf(app.clock.now()),
      }),
    )
    app.addHook('onClose', () => printer.close())
  },
  { name: 'papers', dependencies: ['clock', 'database', 'cases', 'catalogue'] },
)
