import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse } from 'csv-parse/sync'
import { fileTypeFromBuffer } from 'file-type'
import { SaxesParser } from 'saxes'
import { afterAll, expect, test } from 'vitest'
import type { LogEvent } from '../../src/audit/exchange/log-event.ts'
import { xesReader } from '../../src/audit/exchange/read-xes.ts'
import { csv } from '../../src/audit/exchange/writing/table.ts'
import type { WrittenCase } from '../../src/audit/exchange/writing/written-case.ts'
import { xes } from '../../src/audit/exchange/writing/xes.ts'
import { exportTo } from '../../src/cli/log/export.ts'
import { startService } from './app.ts'
import { setupLife } from './lives.ts'
import { auditor } from './logs-of.ts'
import { applicant, opened, sendAll } from './requests.ts'
import { cookieOf } from './whoever.ts'

const { app, database } = await startService()
const closed = await sendAll(app, await opened(app), setupLife)
const open = await opened(app)
const [{ events }] = (await database.sql`select count(*) as events from events`) as unknown as [
  { events: number },
]

const folder = mkdtempSync(join(tmpdir(), 'banjie-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function download(format: string) {
  const headers = { cookie: await cookieOf(app, auditor) }
  const {
    statusCode,
    rawPayload,
    headers: answered,
  } = await app.inject({
    url: `/audit/export/${format}`,
    headers,
  })
  expect(statusCode).toBe(200)
  expect(String(answered['content-disposition'])).toContain(`.${format}`)
  return rawPayload
}

async function* of<T>(...all: T[]) {
  yield* all
}
async function joined(pieces: AsyncIterable<string>) {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

test('XES comes back as it was: every case, every event, in its order, and nobody’s name or number', async () => {
  const text = (await download('xes')).toString()
  const read: LogEvent[] = []
  const faults: unknown[] = []
  const sink = { event: (one: LogEvent) => read.push(one), unreadable: (one: unknown) => faults.push(one) }
  const reader = xesReader({ zone: 'UTC', order: 'ymd' }, sink)
  expect([reader.write(text), reader.close(), faults]).toEqual([true, true, []])
  expect(read).toHaveLength(events)
  expect(new Set(read.map((one) => one.case))).toEqual(new Set([closed.number, open.number]))
  const own = read.filter((one) => one.case === closed.number)
  expect(own.map(({ activity }) => activity).slice(0, 2)).toEqual(['open', 'accept'])
  expect(text).not.toContain(applicant.name)
  expect(text).not.toContain(applicant.id)
})

test('XES has the elements of IEEE 1849-2016 in their order, each with the attributes that it needs', async () => {
  const text = (await download('xes')).toString()
  const parser = new SaxesParser({ xmlns: false })
  const path: string[] = []
  const inLog: string[] = []
  const needs: Readonly<Record<string, readonly string[]>> = {
    log: ['xes.features', 'xes.version'],
    extension: ['name', 'prefix', 'uri'],
    global: ['scope'],
    classifier: ['keys', 'name'],
    string: ['key', 'value'],
    date: ['key', 'value'],
    int: ['key', 'value'],
  }
  const keysOf: string[][] = []
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === 1) inLog.push(name)
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...(needs[name] ?? [])]))
    // The schema that IEEE prints knows no namespace, and refuses a log that is in one.
    expect(Object.keys(attributes)).not.toContain('xmlns')
    if (name === 'event') keysOf.push([])
    if (path.at(-1) === 'event') keysOf.at(-1)?.push(String(attributes.key))
    if (name === 'date') expect(attributes.value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    path.push(name)
  })
  parser.on('closetag', () => path.pop())
  parser.write(text).close()
  const order = ['extension', 'global', 'classifier', 'string', 'trace']
  expect(inLog).toEqual(inLog.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  expect(keysOf).toHaveLength(events)
  // A key stands once in its element.
  for (const keys of keysOf) expect(new Set(keys).size).toBe(keys.length)
})

test('OCEL in JSON declares every type and attribute, and every relation ends at an object', async () => {
  const log = JSON.parse((await download('ocel.json')).toString())
  const declared = (types: { name: string; attributes: { name: string }[] }[]) =>
    new Map(types.map(({ name, attributes }) => [name, attributes.map((one) => one.name)]))
  const [eventTypes, objectTypes] = [declared(log.eventTypes), declared(log.objectTypes)]
  const ids = new Set(log.objects.map(({ id }: { id: string }) => id))
  expect(ids.size).toBe(log.objects.length)
  expect(log.events).toHaveLength(events)
  expect(new Set(log.events.map(({ id }: { id: string }) => id)).size).toBe(events)
  for (const [all, types] of [
    [log.events, eventTypes],
    [log.objects, objectTypes],
  ]) {
    for (const { type, attributes, relationships } of all) {
      expect(types.get(type)).toEqual(
        expect.arrayContaining(attributes.map((one: { name: string }) => one.name)),
      )
      for (const { objectId, qualifier } of relationships) {
        expect(ids).toContain(objectId)
        expect(qualifier).toBeTruthy()
      }
    }
  }
})

test('OCEL in SQLite has the tables of the format, whole and with every reference good', async () => {
  const file = join(folder, 'ledger.sqlite')
  writeFileSync(file, await download('ocel.sqlite'))
  const db = new DatabaseSync(file)
  expect(db.prepare('pragma integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }])
  expect(db.prepare('pragma foreign_key_check').all()).toEqual([])
  expect(db.prepare('select count(*) as n from event').get()).toMatchObject({ n: events })
  for (const [kind, map] of [
    ['event', 'event_map_type'],
    ['object', 'object_map_type'],
  ]) {
    const types = db.prepare(`select ocel_type, ocel_type_map from ${map}`).all() as Record<string, string>[]
    expect(types.length).toBeGreaterThan(3)
    for (const { ocel_type: type = '', ocel_type_map: name } of types) {
      const rows = db.prepare(`select count(*) as n from "${kind}_${name}" where ocel_time is not null`).get()
      const all = db.prepare(`select count(*) as n from ${kind} where ocel_type = ?`).get(type)
      expect(rows).toEqual(all)
    }
  }
  db.close()
})

test('CSV has a row for each event and xlsx is what Excel takes', async () => {
  const rows = parse(await download('csv'), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(events)
  expect(rows[0]).toMatchObject({ case: closed.number, seq: '1', event: 'open' })
  // Beijing's, and said to be.
  for (const { at, recordedAt } of rows) expect(`${at} ${recordedAt}`).toMatch(/^\S+\+08:00 \S+\+08:00$/)
  const xlsx = await download('xlsx')
  expect((await fileTypeFromBuffer(xlsx))?.ext).toBe('xlsx')
})

test('the command line says what it has written', async () => {
  const file = join(folder, 'ledger.csv')
  const said = await exportTo(file, { process: undefined }, { DATABASE_URL: database.url })
  expect(said).toBe(
    `已写入 written: ${file}, 2 件办件 cases, ${events} 个事件 events, ${statSync(file).size} 字节 bytes`,
  )
})

test('what would be a formula or break the file stays a text', async () => {
  const bad: WrittenCase = {
    ...{ number: 'N1', process: 'p', version: 1, status: '=1+1', outcome: null, project: null },
    openedAt: '2021-08-23T01:00:00Z',
    events: [
      {
        ...{ seq: 1, type: 'open', at: '2021-08-23T01:00:00Z', recordedAt: '2021-08-23T01:00:00Z' },
        ...{ by: '=cmd|"<&>\u0001', role: 'clerk', department: '370921190002280013', window: null },
      },
    ],
  }
  const [, row = ''] = (await joined(csv(of(bad)))).split('\r\n')
  expect(row).toContain(`"'=1+1"`)
  expect(row).toContain(`"'=cmd|""<&>\u0001"`)
  const text = await joined(xes(of(bad)))
  expect(text).toContain('value="=cmd|&quot;&lt;&amp;&gt;"')
  expect(row + text).not.toContain('370921190002280013')
})
