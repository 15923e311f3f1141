import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type App, type AppOptions, buildApp } from '../../src/app.ts'
import { createClient } from '../../src/database/client.ts'
import { virtualClock } from '../../src/plugins/clock.ts'
import { type TestDatabase, testDatabase } from '../setup/database.ts'
import { keyring } from '../setup/keyring.ts'
import { catalogue } from './own-processes.ts'

/** Monday, at an ordinary opening hour of the hall. */
export const monday = Temporal.Instant.from('2021-08-23T09:00:00+08:00')

export interface Service {
  readonly app: App
  readonly database: TestDatabase
  /** Where its attachments lie. */
  readonly filesFolder: string
  readonly clock: ReturnType<typeof virtualClock>
  /** Sets the clock to an instant with offset. */
  at(text: string): void
  /** Another node on the same database, with connections of its own and the same clock. */
  node(options?: Partial<AppOptions>): Promise<App>
}

/** A service on a database of its own whose clock stands until it is set, and which sweeps when it is asked. */
export async function startService(): Promise<Service> {
  const database = await testDatabase()
  const clock = virtualClock(monday)
  const filesFolder = await mkdtemp(join(tmpdir(), 'banjie-attachments-'))
  afterAll(() => rm(filesFolder, { recursive: true, force: true }))
  const app = await buildApp({
    database,
    keyring,
    filesFolder,
    clock,
    catalogue,
    sweepEveryMs: 0,
    jobsEveryMs: 0,
    mostLogBytes: 2_000_000,
    signInsPerMinute: 10_000,
  })
  await app.ready()
  const ends: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const end of ends) await end()
  })
  async function node(options: Partial<AppOptions> = {}) {
    const client = createClient(database.url)
    const other = await buildApp({
      database: client,
      keyring,
      filesFolder,
      clock,
      catalogue,
      sweepEveryMs: 0,
      jobsEveryMs: 0,
      mostLogBytes: 2_000_000,
      signInsPerMinute: 10_000,
      ...options,
    })
    ends.push(() => other.close(), client.close)
    return other
  }
  return { app, database, filesFolder, clock, node, at: (text) => clock.set(Temporal.Instant.from(text)) }
}
