import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import pages, { PAGES_FOLDER } from '../../src/plugins/pages.ts'

async function serve(folder?: string) {
  const app = Fastify()
  await app.register(pages, folder === undefined ? {} : { folder })
  onTestFinished(() => app.close())
  return (url: string) => app.inject({ url })
}

test('every address below /hall/ is answered by the one document, which is asked for anew each time', async () => {
  const get = await serve()
  for (const url of ['/hall/', '/hall/processes/enterprise-setup-1545', '/hall/../hall/no-such-page']) {
    const answer = await get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.body).toContain('<div id="app"></div>')
  }
})

test('the root leads to the pages', async () => {
  const get = await serve()
  for (const url of ['/', '/hall']) {
    expect(await get(url)).toMatchObject({ statusCode: 302, headers: { location: '/hall/' } })
  }
})

test('what has a hash in its name is kept for ever, and what is gone is not found', async () => {
  const get = await serve()
  const script = /src="(\/hall\/assets\/[^"]+\.js)"/.exec((await get('/hall/')).body)?.[1] ?? ''
  const answer = await get(script)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toContain('immutable')
  expect((await get('/hall/assets/gone.js')).statusCode).toBe(404)
})

test('no name leads out of the folder', async () => {
  const get = await serve()
  for (const path of [
    '../sources.json',
    '..%2fsources.json',
    '..%2f..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
  ]) {
    const answer = await get(`/hall/assets/${path}`)
    expect(answer.body).not.toContain('sha256')
    expect(answer.body).not.toContain('"banjie"')
    expect(answer.body).not.toContain('src/web')
  }
})

test('the document asks nothing of anybody else, and has no script of its own', async () => {
  const { body } = await (await serve())('/hall/')
  expect(body).not.toMatch(/https?:\/\//)
  expect([...body.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, inner]) => inner)).toEqual([''])
})

test('before the pages are built, their place says what to do', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'banjie-pages-'))
  onTestFinished(() => rm(empty, { recursive: true }))
  const answer = await (await serve(empty))('/hall/')
  expect(answer.statusCode).toBe(503)
  expect(answer.body).toContain('npm run pages')
  expect(PAGES_FOLDER).toMatch(/build\/pages$/)
})
