import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { SESSION_COOKIE } from '../../src/plugins/session.ts'
import { opened } from '../service/requests.ts'
import { signedIn } from '../service/signed-in.ts'
import { openHall } from './hall.ts'

const hall = await openHall()
const { app, database, origin } = hall
const clerk = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const

/** Another site, which keeps what it was told and answers with an empty page. */
const elsewhere = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end('<!doctype html><title>elsewhere</title><body></body>')
})
await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
afterAll(() => void elsewhere.close())
const { port } = elsewhere.address() as AddressInfo
/** The same site on another port: the strictest cookie is sent from there, so that only the service can refuse. */
const neighbour = `http://127.0.0.1:${port}`
/** Another site: browsers tell 127.0.0.1 and localhost apart. */
const stranger = `http://localhost:${port}`

// Not as the hall's own visits: here other addresses are asked, and the browser itself complains.
const browser = await chromium.connect(inject('browserEndpoint'))
afterAll(() => browser.close())

/** What a clerk who is signed in here has open in the same browser: a page of somebody else's. */
async function lured(to: string): Promise<Page> {
  const context = await browser.newContext()
  const { token } = await signedIn(app, clerk)
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: origin, sameSite: 'Strict' }])
  const home = await context.newPage()
  await home.goto(`${origin}/hall/`)
  await home.getByRole('heading', { level: 1 }).waitFor()
  const page = await context.newPage()
  await page.goto(to)
  return page
}

const revisionOf = async (id: string) =>
  (await database.sql`select revision from cases where id = ${id}`)[0]?.revision as number
const count = async () => (await database.sql`select count(*)::int as n from cases`)[0]?.n as number

test('a page of ours can do it: the attempts below would succeed from here', async () => {
  const { id } = await opened(app)
  const page = await hall.visit('/hall/', { as: clerk })
  const body = JSON.stringify({ id: crypto.randomUUID(), type: 'accept', revision: 1 })
  const status = await page.evaluate(
    ([url, text]) =>
      fetch(url as string, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: text as string,
      }).then((answer) => answer.status),
    [`${origin}/cases/${id}/events`, body],
  )
  expect(status).toBe(201)
  expect(await revisionOf(id)).toBe(2)
})

test.each([
  ['the same site on another port', neighbour],
  ['another site', stranger],
])('%s can’t let an event happen, by fetch of any kind', async (_, site) => {
  const { id } = await opened(app)
  const before = await count()
  const page = await lured(site)
  const statuses = await page.evaluate(
    async ([url, event, root]) => {
      const said: string[] = []
      const body = JSON.stringify({ id: event, type: 'accept', revision: 1 })
      const headers = [
        { 'content-type': 'application/json' },
        { 'content-type': 'text/plain' },
        { 'content-type': 'application/x-www-form-urlencoded' },
        {},
      ] as Record<string, string>[]
      for (const mode of ['cors', 'no-cors'] as const) {
        for (const one of headers) {
          for (const method of ['POST', 'PUT', 'DELETE']) {
            const address = method === 'DELETE' ? `${root}/session` : (url as string)
            said.push(
              await fetch(address, {
                method,
                mode,
                credentials: 'include',
                headers: one,
                ...(method !== 'DELETE' && { body }),
              }).then(
                (answer) => `${answer.type} ${answer.status}`,
                () => 'refused',
              ),
            )
          }
        }
      }
      navigator.sendBeacon(url as string, new Blob([body], { type: 'text/plain' }))
      return said
    },
    [`${origin}/cases/${id}/events`, crypto.randomUUID(), origin],
  )
  // Not even that something was answered: Cross-Origin-Resource-Policy.
  expect(new Set(statuses)).toEqual(new Set(['refused']))
  const pages = page.context().pages()
  expect(await revisionOf(id)).toBe(1)
  expect(await count()).toBe(before)
  // Whoever was lured is still signed in.
  await pages[0]?.reload()
  await pages[0]?.getByRole('heading', { level: 1 }).waitFor()
  expect(pages[0]?.url()).toBe(`${origin}/hall/`)
})

test.each([
  ['the same site on another port', neighbour],
  ['another site', stranger],
])('%s can’t send a form here, nor from a frame without an origin', async (_, site) => {
  const { id } = await opened(app)
  for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const page = await lured(site)
    const json = JSON.stringify({ id: crypto.randomUUID(), type: 'accept', revision: 1 })
    const answered = page.waitForResponse((one) => one.url().startsWith(`${origin}/cases/`))
    // The usual trick: `{"id":…,"x":"` as the name and `"}` as the value is JSON when it is sent as text.
    await page.evaluate(
      ([url, text, type]) => {
        const form = document.createElement('form')
        Object.assign(form, { method: 'post', action: url, enctype: type })
        const input = document.createElement('input')
        input.name = `${(text as string).slice(0, -1)},"x":"`
        input.value = '"}'
        form.append(input)
        document.body.append(form)
        form.submit()
      },
      [`${origin}/cases/${id}/events`, json, enctype],
    )
    expect((await answered).status()).toBe(403)
    await page.context().close()
  }
  const page = await lured(site)
  const answered = page.waitForResponse((one) => one.url().startsWith(`${origin}/cases/`))
  await page.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-forms allow-scripts')
    frame.srcdoc = `<form method="post" action="${url}" enctype="text/plain"><input name="a" value="b"></form><script>document.forms[0].submit()</script>`
    document.body.append(frame)
  }, `${origin}/cases/${id}/events`)
  expect((await answered).status()).toBe(403)
  expect(await revisionOf(id)).toBe(1)
})

test('another site reads nothing here: neither a case nor a list, nor by an image, a script or a frame', async () => {
  const { id, number } = await opened(app)
  for (const site of [neighbour, stranger]) {
    const page = await lured(site)
    const read = await page.evaluate(
      async ([root, one]) => {
        const said: string[] = []
        for (const path of [`/cases/${one}`, '/cases', '/inbox', '/inbox/live', '/session', '/hall/']) {
          for (const mode of ['cors', 'no-cors'] as const) {
            said.push(
              await fetch(root + path, { mode, credentials: 'include' }).then(
                async (answer) => answer.type + (await answer.text()),
                () => 'refused',
              ),
            )
          }
        }
        const loads = (tag: 'script' | 'img') =>
          new Promise<string>((done) => {
            const element = document.createElement(tag)
            element.onload = () => done('loaded')
            element.onerror = () => done('refused')
            element.src = `${root}/cases/${one}`
            document.body.append(element)
          })
        return [...said, await loads('script'), await loads('img')]
      },
      [origin, id],
    )
    expect(read.filter((one) => one !== 'refused')).toEqual([])
    const framed = page.waitForEvent('requestfailed').catch(() => undefined)
    await page.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
    }, `${origin}/hall/`)
    await framed
    const texts = await Promise.all(
      page.frames().map((frame) => frame.evaluate('document.documentElement.innerText').catch(() => '')),
    )
    expect(texts.join('')).not.toContain(number)
    expect(texts.join('')).not.toContain('待办')
    await page.context().close()
  }
})
