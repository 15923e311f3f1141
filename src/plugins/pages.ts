import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

/** Where `npm run pages` puts the pages that it has built. */
export const PAGES_FOLDER = join(import.meta.dirname, '../../build/pages')

export interface PagesOptions {
  /** Where the built pages are; `build/pages` when absent. */
  readonly folder?: string
}

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>办结 Banjie</title>
<h1>页面尚未生成</h1><p>请在项目目录运行 <code>npm run pages</code>，然后刷新本页。</p>
<h1 lang="en">The pages have not been built</h1>
<p lang="en">Run <code>npm run pages</code> in the project's folder, then load this page again.</p></html>
`

/** The address of a file never changes its content: its name has a hash of it. */
const forEver = { maxAge: '365d', immutable: true }

/** The pages under /hall/. Their own router knows the addresses below, so each of them is answered by one document. */
export default fp<PagesOptions>(
  async (app, { folder = PAGES_FOLDER }) => {
    await app.register(fastifyStatic, { root: folder, serve: false, suppressWarning: true })

    function sendDocument(reply: FastifyReply) {
      if (!existsSync(join(folder, 'index.html'))) return reply.code(503).type('text/html').send(notBuilt)
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
    }

    app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/hall/'))
    app.get('/hall', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/hall/'))
    app.get<{ Params: { '*': string } }>(
      '/hall/*',
      { schema: { hide: true } },
      async ({ params: { '*': path } }, reply) =>
        path.startsWith('assets/') ? reply.sendFile(path, forEver) : sendDocument(reply),
    )
  },
  { name: 'pages' },
)
