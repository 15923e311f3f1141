import { buildApp } from '../../app.ts'
import { connect } from '../../database/connect.ts'
import { openKeyring } from '../../open-keyring.ts'
import { systemClock } from '../../plugins/clock.ts'
import { syntheticSessions } from '../../services/synthetic-session.ts'
import type { Settings } from '../../settings.ts'
import { UsageError } from '../input/usage-error.ts'
import { note } from '../print/out.ts'
import { reasonOf } from './client.ts'
import type { Stage } from './stage.ts'

const ANYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** Milliseconds within which a service that runs says so. */
const PATIENCE = 3000

/** The service at a URL that was given; else the one that runs here, or one that is started for the while. */
export async function liveStage(settings: Settings, url: string | undefined): Promise<Stage> {
  if (url !== undefined) {
    const base = readUrl(url)
    const silent = await whyNotReady(base)
    if (silent === undefined) return running(base, settings)
    throw new UsageError({
      found: `${base}/ready: ${silent}`,
      needed: 'a Banjie service that is ready',
      remedy: 'start it with "npm start", correct --url, or leave --url out',
    })
  }
  const { host, port } = settings
  const here = `http://${ANYWHERE[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`
  return port > 0 && (await whyNotReady(here)) === undefined ? running(here, settings) : started(settings)
}

/** Its people are invented by whoever has its database, which the settings name. */
async function running(url: string, { databaseUrl, ownerUrl, dataFolder }: Settings): Promise<Stage> {
  const database = await connect({ databaseUrl, ownerUrl, dataFolder, max: 2, log: note })
  return {
    url,
    about: [`服务 The service at ${url}, by its own clock`],
    signIn: syntheticSessions({ database, now: systemClock.now }),
    close: database.close,
  }
}

/** A service of our own on the county's database, or the embedded one. */
async function started(settings: Settings): Promise<Stage> {
  const { databaseUrl, ownerUrl, dataFolder, key } = settings
  if (!databaseUrl)
    note('启动内置数据库，首次需数秒 Starting the embedded database; the first time takes a few seconds …')
  const database = await connect({ databaseUrl, ownerUrl, dataFolder, max: 4, log: note })
  const keyring = await openKeyring(database, { databaseUrl, dataFolder, key }).catch(async (error) => {
    await database.close()
    throw error
  })
  const app = await buildApp({ database, keyring })
  return {
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    about: ['服务 A service started for this demonstration, by the real clock'],
    signIn: syntheticSessions({ database, now: () => app.clock.now() }),
    async close() {
      await app.close()
      await database.close()
    },
  }
}

/** Why no service of ours answers there; undefined when one does. */
async function whyNotReady(base: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${base}/ready`, { signal: AbortSignal.timeout(PATIENCE) })
    const { status, detail } = (await answer.json()) as { status?: unknown; detail?: string }
    if (answer.ok && status === 'ok') return undefined
    return detail ?? `answer ${answer.status}, which is not this service's`
  } catch (error) {
    return error instanceof SyntaxError
      ? 'an answer that is no JSON'
      : `no answer (${reasonOf(error as Error)})`
  }
}

function readUrl(text: string): string {
  const url = URL.parse(text)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href.replace(/\/$/, '')
  throw new UsageError({
    found: `--url ${JSON.stringify(text)}`,
    needed: 'an address as http://127.0.0.1:1545',
    remedy: 'correct --url',
  })
}
