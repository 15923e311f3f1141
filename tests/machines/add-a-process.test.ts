import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue as county } from '../../machines/catalogue.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { leaves } from '../../src/process/tree.ts'
import { findOverlap } from '../../src/process/versions.ts'
import { startService } from '../service/app.ts'
import { ask, openCase, opened, sendAll, setup } from '../service/requests.ts'
import signPermit from './add-a-process/sign-permit.ts'
import stallAndSign from './add-a-process/stall-and-sign.ts'
import stallPermit from './add-a-process/stall-permit.ts'
import stallPermit2026 from './add-a-process/stall-permit-2026.ts'

const folder = new URL('./add-a-process/', import.meta.url)
const example = [stallPermit, stallPermit2026, signPermit, stallAndSign]
const catalogue = [...county, ...example]

test('the README quotes the example to the letter', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const quoted = readme.matchAll(/\(tests\/machines\/add-a-process\/([\w-]+\.ts)\)[^`]*```ts\n(.*?)```/gs)
  const shown = Object.fromEntries([...quoted].map(([, file, code]) => [file, code]))
  expect(Object.keys(shown)).toEqual(['stall-permit.ts', 'stall-permit-2026.ts', 'stall-and-sign.ts'])
  for (const [file, code] of Object.entries(shown)) {
    expect(code).toBe(readFileSync(new URL(file, folder), 'utf8'))
  }
  expect(readdirSync(folder)).toHaveLength(example.length)
})

test.each(example.map((process) => [`${process.slug}@${process.version}`, process]))(
  'what holds for every process holds for %s',
  (_, process) => {
    expect(prove(subjectOf(process)).findings).toEqual([])
  },
)

test('two versions of one process are never in force on one day', () => {
  expect(findOverlap(catalogue)).toBeUndefined()
})

test('the merger examines the stall, asks about the rest, and leaves the sign out where it is plain', () => {
  expect(leaves(stallAndSign.tree).map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'item place',
    'consult food-safety',
    'consult sign',
  ])
  expect(stallAndSign.materials.map(({ id }) => id)).toEqual(['health-proof', 'drawing'])
  expect(stallAndSign.mergedItems).toEqual(['stall-permit@2', 'sign-permit@1'])
})

const service = await startService()
const app = await service.node({ catalogue })
const on = (day: string, process: string, facts: object) =>
  setup({ process, facts, occurredAt: `${day}T09:00:00+08:00` })

test('a case runs to its closing under the version in force on the day of receipt', async () => {
  service.at('2026-01-09T09:00:00+08:00')
  const before = await opened(app, on('2025-12-31', 'stall-permit', { food: true }))
  const after = await opened(app, on('2026-01-04', 'stall-permit', { food: false }))
  expect([before.process.version, after.process.version]).toEqual([1, 2])

  const closed = await sendAll(app, after, [
    ['accept'],
    ['place.pass', { opinion: '符合要求' }],
    ['approve'],
    ['issue', { certificates: [{ certificate: 'stall-permit', number: 'SYN-1' }] }],
    ['deliver', { to: '合成测试', receipt: 'SYN-R-1' }],
  ])
  expect(closed).toMatchObject({ ended: true, outcome: 'approved' })
  const promise = closed.clocks.find(({ limit }: { limit: string }) => limit === 'promise')
  expect(promise).toMatchObject({ amount: 3, unit: 'working-days' })
})

test('once the county has entered the day of the merger, its parts can no longer be opened alone', async () => {
  service.at('2026-03-10T09:00:00+08:00')
  const whole = (day: string) => openCase(app, on(day, 'stall-and-sign', { food: true, plainSign: false }))
  const part = (day: string) => openCase(app, on(day, 'sign-permit', {}))
  expect((await whole('2026-03-02')).body).toMatchObject({ code: 'not-startable', reason: 'not-in-effect' })
  const entered = { id: crypto.randomUUID(), clause: '例-3', date: '2026-03-02' }
  expect((await ask(app, 'POST', '/processes/stall-and-sign/effective-dates', entered)).status).toBe(201)
  expect((await part('2026-03-01')).status).toBe(201)
  expect((await part('2026-03-02')).body).toMatchObject({ code: 'not-startable', reason: 'merged' })
  expect((await whole('2026-03-02')).status).toBe(201)
})
