import { describe, expect, onTestFinished, test } from 'vitest'
import { caseNews, readCaseNews } from '../../src/database/queries/case-news.ts'
import { startService } from './app.ts'
import { eventStream } from './event-stream.ts'
import { opened, permit, sendAll, setup } from './requests.ts'
import { type As, signedIn } from './signed-in.ts'

const { app, database, at, node } = await startService()
const origin = await app.listen({ host: '127.0.0.1', port: 0 })

const window: As = { role: 'window-clerk', department: 'approval-bureau' }
const tax: As = { role: 'department-reviewer', department: 'tax-bureau' }

/** Somebody's inbox, followed until the test is over. */
async function follow(as: As, at = origin) {
  const person = await signedIn(app, as)
  const stream = await eventStream(`${at}/inbox/live`, { ...person.headers })
  onTestFinished(() => stream.close())
  await stream.next('ready')
  return { ...person, ...stream }
}

/** One case, followed until the test is over. */
async function followCase(as: As, of: string, at = origin) {
  const person = await signedIn(app, as)
  const stream = await eventStream(`${at}/cases/${of}/live`, { ...person.headers })
  onTestFinished(() => stream.close())
  return stream
}

/** Another node on the same database, which is listened to over its own connections. */
async function secondNode(options = {}) {
  const other = await node(options)
  const second = await other.listen({ host: '127.0.0.1', port: 0 })
  return { other, second }
}

describe('a case that is followed', () => {
  test('is told of on whichever node it moves, and no other case is', async () => {
    at('2021-08-23T09:00:00+08:00')
    const { other, second } = await secondNode()
    const [followed, another] = [await opened(app), await opened(app)]
    const auditor = await followCase({ role: 'auditor', department: 'audit-bureau' }, followed.number, second)
    const clerk = await follow(window, second)
    for (const moved of [another, followed]) {
      await sendAll(app, moved, [['accept']])
      expect((await clerk.next('gone')).data.cases).toMatchObject([{ id: moved.id }])
    }
    await other.close()
    expect((await auditor.rest()).map(({ event }) => event)).toEqual(['ready', 'moved', 'ended'])
  })

  test('is followed by nobody whose department has no part in it', async () => {
    const { status } = await followCase(tax, (await opened(app, permit())).id)
    expect(status).toBe(403)
  })
})

describe('an inbox that is followed', () => {
  test('is told what comes, what changes, and what waits there no longer', async () => {
    at('2021-08-23T09:00:00+08:00')
    const clerk = await follow(window)
    const reviewer = await follow(tax)
    const received = await opened(app, setup())
    const come = (await clerk.next('changed')).data.rows
    expect(come).toMatchObject([{ id: received.id, revision: 1, status: { code: 'received' } }])
    expect(come[0].todo.map(({ type }: { type: string }) => type)).toEqual(['accept', 'request-correction'])

    const accepted = await sendAll(app, received, [['accept']])
    expect((await clerk.next('gone')).data.cases).toEqual([{ id: received.id, revision: accepted.revision }])
    expect((await reviewer.next('changed')).data.rows).toMatchObject([
      { id: received.id, todo: [{ type: 'tax.pass' }], left: { workingSeconds: 7200 } },
    ])
  })

  test('hears what other nodes commit', async () => {
    const { second } = await secondNode()
    const reviewer = await follow(tax, second)
    const accepted = await sendAll(app, await opened(app), [['accept']])
    expect((await reviewer.next('changed')).data.rows).toMatchObject([{ id: accepted.id }])
  })

  test('is told nothing of other desks, nor of processes that the appointment leaves out', async () => {
    const { other, second } = await secondNode()
    const limited = await follow({ ...window, processes: ['construction-permit-merged'] }, second)
    const elsewhere = await follow({ ...window, department: 'tax-bureau' }, second)
    await opened(app)
    const own = await opened(app, permit())
    const { rows } = (await limited.next('changed')).data
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([own.id])
    await other.close()
    expect((await elsewhere.rest()).map(({ event }) => event)).toEqual(['ended'])
  })

  test('what is written for colleagues is the same as what each reads', async () => {
    const [one, two] = [await follow(window), await follow(window)]
    await opened(app, permit())
    const [first, second] = [await one.next('changed'), await two.next('changed')]
    expect(first).toEqual(second)
    const answer = await app.inject({ url: '/inbox?limit=200', headers: { ...one.headers } })
    const read = answer.json().cases.find(({ id }: { id: string }) => id === first.data.rows[0].id)
    expect(first.data.rows[0]).toEqual(read)
  })

  test('gathers what happens at once: many changes come in few messages', async () => {
    const clerk = await follow(window)
    const ids = await Promise.all(Array.from({ length: 40 }, async () => (await opened(app)).id))
    const seen = new Set<string>()
    let messages = 0
    while (seen.size < ids.length) {
      messages += 1
      for (const { id } of (await clerk.next('changed')).data.rows) seen.add(id)
    }
    expect(messages).toBeLessThan(10)
  })

  test('ends when the session does', async () => {
    const { other, second } = await secondNode({ liveBeatMs: 50 })
    const clerk = await follow(window, second)
    await app.inject({ method: 'DELETE', url: '/session', headers: { ...clerk.headers } })
    expect((await clerk.next('ended')).data).toEqual({ why: 'session' })
    expect(other.liveInboxes.count()).toBe(0)
  })

  test('does not keep a session from ending for want of use', async () => {
    at('2021-08-24T09:00:00+08:00')
    const { second } = await secondNode({ liveBeatMs: 50 })
    const clerk = await follow(window, second)
    at('2021-08-24T10:00:00+08:00')
    expect((await clerk.next('ended')).data).toEqual({ why: 'session' })
  })

  test('is not opened without a session', async () => {
    const stream = await eventStream(`${origin}/inbox/live`, {})
    expect(stream.status).toBe(401)
  })

  test('the fifth of one account ends the first', async () => {
    const person = await signedIn(app, window)
    const streams = []
    for (let count = 0; count < 5; count += 1) {
      const stream = await eventStream(`${origin}/inbox/live`, { ...person.headers })
      await stream.next('ready')
      streams.push(stream)
    }
    expect((await streams[0]?.next('ended'))?.data).toEqual({ why: 'replaced' })
    for (const stream of streams) await stream.close()
  })

  test('is told to read anew when the line to the database was cut', async () => {
    const { second } = await secondNode({ liveBeatMs: 100 })
    const clerk = await follow(window, second)
    await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`
    await clerk.next('reload')
    const { id } = await opened(app)
    for (let found = false; !found; ) {
      const { rows } = (await clerk.next('changed')).data
      found = rows.some((row: { id: string }) => row.id === id)
    }
  })

  test('ends when the node stops, and holds no stop up', async () => {
    const { other, second } = await secondNode()
    const clerk = await follow(window, second)
    const closed = other.close()
    expect((await clerk.next('ended')).data).toEqual({ why: 'closing' })
    await closed
  })
})

describe('a message to the nodes', () => {
  test('has less than 8000 bytes, however many cases moved at once', () => {
    const moved = Array.from({ length: 1000 }, (_, index) => ({
      id: crypto.randomUUID(),
      gone: index % 3 ? [] : ['department-reviewer/housing-construction', 'window-clerk/approval-bureau'],
    }))
    const messages = caseNews(moved)
    for (const message of messages) expect(message.length).toBeLessThan(8000)
    expect(messages.flatMap(readCaseNews)).toEqual(moved)
  })
})
