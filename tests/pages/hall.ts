import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'
import { type App, buildApp } from '../../src/app.ts'
import { virtualClock } from '../../src/plugins/clock.ts'
import { SESSION_COOKIE } from '../../src/plugins/session.ts'
import { type As, signedIn } from '../service/signed-in.ts'
import { type TestDatabase, testDatabase } from '../setup/database.ts'
import { keyring } from '../setup/keyring.ts'

export type Language = 'zh' | 'en'
export type Size = keyof typeof sizes

/** What a window's screen shows, and a phone. */
export const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const

/** Both languages at both sizes. */
export const everyForm = (['zh', 'en'] as const).flatMap((language) =>
  (['desk', 'phone'] as const).map((size) => ({ language, size })),
)

const screenshots = join(import.meta.dirname, '../../build/screenshots')

export interface Visit {
  readonly language?: Language
  readonly size?: Size
  /** Signed in as somebody new in this role; not signed in when absent. */
  readonly as?: As
}

export interface Hall {
  readonly app: App
  readonly database: TestDatabase
  readonly clock: ReturnType<typeof virtualClock>
  /** As `http://127.0.0.1:PORT`. */
  readonly origin: string
  /** A browser context of its own, in which nobody has signed in. */
  context(how?: Pick<Visit, 'language' | 'size'>): Promise<BrowserContext>
  /** Signs in for all pages of a context, in place of whoever was. */
  signIn(context: BrowserContext, as: As): Promise<void>
  /** A page in a browser context of its own: nobody else's cookies, nobody else's language. */
  visit(path: string, how?: Visit): Promise<Page>
}

/** Monday, at an ordinary opening hour of the hall. */
const monday = Temporal.Instant.from('2021-08-23T09:00:00+08:00')

/**
 * The real service with the county's processes on a free port, with a database of the calling file's own, and the
 * run's Chromium. A page that throws, logs an error or asks anybody else for anything fails the file's test.
 */
export async function openHall(): Promise<Hall> {
  const database = await testDatabase()
  const clock = virtualClock(monday)
  const app = await buildApp({ database, keyring, clock, sweepEveryMs: 0 })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.connect(inject('browserEndpoint'))
  const complaints: string[] = []
  afterAll(async () => {
    await browser.close()
    await app.close()
    expect(complaints).toEqual([])
  })

  const hall: Hall = {
    ...{ app, database, clock, origin },
    async context({ language = 'zh', size = 'desk' } = {}) {
      const context = await newContext(browser, size, language)
      listen(context, origin, complaints)
      return context
    },
    async signIn(context, as) {
      const { token } = await signedIn(app, as)
      await context.addCookies([{ name: SESSION_COOKIE, value: token, url: origin }])
    },
    async visit(path, { as, ...how } = {}) {
      const context = await hall.context(how)
      if (as) await hall.signIn(context, as)
      const page = await context.newPage()
      await page.goto(`${origin}${path}`)
      return page
    },
  }
  return hall
}

async function newContext(browser: Browser, size: Size, language: Language) {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    reducedMotion: 'reduce',
    ...(size === 'phone' && { hasTouch: true, isMobile: true }),
  })
  context.setDefaultTimeout(15_000)
  // Not in the blank documents that axe opens: they keep nothing.
  await context.addInitScript(
    `if (location.origin !== 'null') localStorage['banjie-language'] ??= '${language}'`,
  )
  return context
}

function listen(context: BrowserContext, origin: string, complaints: string[]) {
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    // The browser itself notes every answer above 399; whether one is right is for the test to say.
    const ofAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !ofAnswer) complaints.push(message.text())
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) complaints.push(`asked for ${url}`)
  })
}

/** Keeps the whole page as a picture in build/screenshots, where BANJIE_SCREENSHOTS asks for pictures. */
export async function shoot(page: Page, name: string) {
  if (!process.env.BANJIE_SCREENSHOTS) return
  await mkdir(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
}

/**
 * What axe finds wrong on the page by WCAG 2.2 AA and its best practices, each with the places. In axe's legacy mode,
 * which only passes over frames from elsewhere: the policy lets none in, and the other mode opens a second page.
 */
export async function barriers(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }))
}

/** Whether the page is wider than the screen, so that one would have to scroll sideways. */
export const isTooWide = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/**
 * Looks at a page in both languages at both sizes: keeps pictures of it, and finds nothing that shuts anybody out.
 * @param ready brings the page to what it shall show
 */
export async function lookAt(
  hall: Hall,
  name: string,
  path: string,
  { as, ready }: { as?: As; ready(page: Page, language: Language): Promise<unknown> },
) {
  const look = async ({ language, size }: (typeof everyForm)[number]) => {
    const page = await hall.visit(path, { language, size, ...(as && { as }) })
    await ready(page, language)
    await shoot(page, `${name}-${size}-${language}`)
    expect(await barriers(page), `${name}, ${size}, ${language}`).toEqual([])
    expect(await isTooWide(page), `${name}, ${size}, ${language} is wider than the screen`).toBe(false)
    await page.context().close()
  }
  await Promise.all(everyForm.map(look))
}
