/**
 * `npm run bench:live`: so many inboxes are followed on one service while so many events a second are committed; how
 * long after its answer each follower saw each change. Arguments: inboxes (200), events a second (100), seconds (20).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildApp } from '../../src/app.ts'
import { makeKey, writeKey } from '../../src/crypto/keyring.ts'
import { createClient } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { eventStream } from '../service/event-stream.ts'
import { type As, signedIn } from '../service/signed-in.ts'
import { opening } from './case-life.ts'

const [inboxes = 200, perSecond = 100, seconds = 20] = process.argv.slice(2).map(Number)
const root = join(import.meta.dirname, '../..')
const embedded = await startEmbedded({ dataFolder: join(root, 'node_modules/.cache/banjie-bench') })
const name = `bench_live_${process.pid}`
const url = withDatabase(embedded.url, name)
const server = createClient(embedded.url, { max: 1 })
await server.sql.unsafe(`create database ${name}`)
await migrate(url)
const key = makeKey()
const service = spawn(process.execPath, [join(root, 'src/main.ts')], {
  env: { ...process.env, DATABASE_URL: url, BANJIE_KEY: writeKey(key), BANJIE_PORT: '0', BANJIE_LOG: 'info' },
  stdio: ['ignore', 'pipe', 'inherit'],
})

async function originOf(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let text = ''
  service.stdout.on('data', (chunk) => {
    if (text === 'found') return
    text += chunk
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
    if (!found) return
    text = 'found'
    resolve(found[0])
  })
  return promise
}

const window: As = { role: 'window-clerk', department: 'approval-bureau', window: 'A01' }
const tax: As = { role: 'department-reviewer', department: 'tax-bureau' }
const fund: As = { role: 'department-reviewer', department: 'housing-fund' }
/** Half of them at the window, the others at two departments. */
const desks = [window, tax, window, fund]

/** When the answer came that something is committed, by case and revision. */
const answered = new Map<string, number>()
/** What followers saw: case and revision, and when. */
const seen: [key: string, at: number][] = []

async function follow(origin: string, headers: Record<string, string>) {
  const stream = await eventStream(`${origin}/inbox/live`, headers)
  await stream.next('ready')
  void stream.each(({ event, data }) => note(event, data)).catch(() => {})
  return stream
}

function note(event: string, data: { rows?: Moved[]; cases?: Moved[] }) {
  const at = performance.now()
  if (event === 'reload') throw new Error('an inbox was told to read anew')
  for (const { id, revision } of data.rows ?? data.cases ?? []) seen.push([`${id} ${revision}`, at])
}

interface Moved {
  readonly id: string
  readonly revision: number
}

async function post(origin: string, path: string, headers: Record<string, string>, body: object) {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  const { case: of } = (await answer.json()) as { case: Moved }
  answered.set(`${of.id} ${of.revision}`, performance.now())
  return of
}

try {
  const origin = await originOf()
  const client = createClient(url)
  const doors = await buildApp({ database: client, keyring: [key], sweepEveryMs: 0 })
  const streams = []
  for (let index = 0; index < inboxes; index += 1) {
    const { headers } = await signedIn(doors, desks[index % desks.length] as As)
    streams.push(await follow(origin, { ...headers }))
  }
  const { headers: cookie } = await signedIn(doors, window)
  const headers = { ...cookie }
  const work: Promise<unknown>[] = []
  const life = async () => {
    const of = await post(origin, '/cases', headers, { id: crypto.randomUUID(), ...opening })
    await wait(1000)
    const event = { id: crypto.randomUUID(), type: 'accept', revision: of.revision, payload: {} }
    await post(origin, `/cases/${of.id}/events`, headers, event)
  }
  const began = performance.now()
  for (let count = 0; count < (perSecond / 2) * seconds; count += 1) {
    work.push(life())
    await wait(Math.max(0, began + ((count + 1) * 2000) / perSecond - performance.now()))
  }
  await Promise.all(work)
  const took = (performance.now() - began) / 1000
  await wait(3000)
  const late = Float64Array.from(
    seen.flatMap(([key, at]) => Math.max(0, at - (answered.get(key) ?? at))),
  ).sort()
  const share = (part: number) => late[Math.min(late.length - 1, Math.floor(late.length * part))]?.toFixed(0)
  // Half of the inboxes see a case come and go; the other half see it come when it is accepted.
  const expected = (answered.size / 2) * (inboxes / 2) * 3
  console.log(
    `${inboxes} inboxes, ${(answered.size / took).toFixed(0)} events a second for ${took.toFixed(0)} s: ` +
      `${late.length} of ${expected} changes seen; p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, max ${share(1)} ms`,
  )
  for (const stream of streams) await stream.close()
  await doors.close()
  await client.close()
  if (late.length !== expected || (late.at(-1) ?? 0) > 2000) process.exitCode = 1
} finally {
  service.kill('SIGTERM')
  await once(service, 'exit')
  await server.sql.unsafe(`drop database ${name} with (force)`)
  await server.close()
  await embedded.stop()
}
