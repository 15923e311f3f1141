import fp from 'fastify-plugin'
import { createPrinter } from '../print/printer.ts'
import { type PaperService, paperService } from '../services/paper-service.ts'

/** The papers that the hall prints, as `app.papers`. */
declare module 'fastify' {
  interface FastifyInstance {
    papers: PaperService
  }
}

export default fp(
  async (app) => {
    const printer = createPrinter()
    app.decorate('papers', paperService({ database: app.database, engine: app.engine, printer }))
    app.addHook('onClose', () => printer.close())
  },
  { name: 'papers', dependencies: ['database', 'cases'] },
)
