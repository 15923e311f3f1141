import fp from 'fastify-plugin'
import { fileStore } from '../files/file-store.ts'
import { type AttachmentService, attachmentService } from '../services/attachment-service.ts'

/** Files that come with cases, as `app.attachments`. */
declare module 'fastify' {
  interface FastifyInstance {
    attachments: AttachmentService
  }
}

export default fp<{ folder: string }>(
  async (app, { folder }) => {
    const { database, engine, vault } = app
    const now = () => app.clock.now()
    app.decorate('attachments', attachmentService({ database, engine, vault, store: fileStore(folder), now }))
  },
  { name: 'attachments', dependencies: ['clock', 'database', 'sealing', 'cases'] },
)
