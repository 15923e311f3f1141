import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../problem.ts'

const safe: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Whether a page of ours sent this, or no page at all. */
function isOurs({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  // Every browser of today says it; a page can neither leave it out nor change it.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  // Neither header: a program, which nobody can make send another's cookie.
  if (origin === undefined) return true
  const from = URL.parse(origin)
  return from !== null && from.host === URL.parse(`${from.protocol}//${host}`)?.host
}

/**
 * Refuses what another site lets a visitor's browser do here (CSRF). The cookie is `SameSite=Strict` as well; this
 * also holds for a neighbour under the same site. Plain texts, which a form may send, are no bodies here.
 */
export default fp(
  async (app) => {
    app.removeContentTypeParser('text/plain')
    app.addHook('onRequest', async (request) => {
      if (safe.includes(request.method) || isOurs(request)) return
      throw new Problem('foreign-origin', {
        zh: '请求由其他网站的页面发出：请打开本系统后再操作',
        en: 'the request was sent by a page of another site: open this service itself and do it there',
      })
    })
  },
  { name: 'same-origin' },
)
