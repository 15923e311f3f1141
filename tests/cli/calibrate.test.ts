import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Calibrated } from '../../src/cli/calibrate/calibrate-file.ts'
import { run } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'calibrate-'))
afterAll(() => rm(folder, { recursive: true }))

const event = (activity: string, at: string, by: string, transition = 'complete') =>
  `<event><string key="concept:name" value="${activity}"/><string key="lifecycle:transition" value="${transition}"/><date key="time:timestamp" value="${at}+08:00"/><string key="org:resource" value="${by}"/></event>`

/** Ten working days from Monday 7 September 2026 with three cases each, of which every fifth is corrected. */
function ledger(): string {
  const days = [7, 8, 9, 10, 11, 14, 15, 16, 17, 18].map((day) => `2026-09-${String(day).padStart(2, '0')}`)
  const traces = days.flatMap((day, index) =>
    ['09', '10', '14'].map((hour, ofDay) => {
      const number = 3 * index + ofDay
      const accepted = `${day}T${hour}:${20 + (number % 7)}:00`
      const corrected = [
        event('request-correction', `${day}T${hour}:05:00`, 'clerk'),
        event('submit-correction', `${day}T${hour}:15:00`, 'clerk'),
      ]
      const minutes = number % 4 === 3 ? 59 : 35 + (number % 5)
      return `<trace><string key="concept:name" value="NY-${number}"/>${[
        event('open', `${day}T${hour}:00:00`, 'clerk'),
        ...(number % 5 === 0 ? corrected : []),
        event('accept', accepted, 'clerk'),
        event('registration.pass', `${day}T${hour}:${minutes}:00`, 'reviewer'),
        event('limit.exceeded', `${day}T${hour}:59:30`, 'time'),
      ].join('')}</trace>`
    }),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016">${traces.join('\n')}</log>\n`
}
const file = join(folder, 'ledger.xes')
await writeFile(file, ledger())

test('a log gives a scenario’s parameters, each with its ground, and the back-test of a limit', async () => {
  const limit = [
    '--begin',
    'open',
    '--end',
    'registration.pass',
    '--amount',
    '0.75',
    '--unit',
    'working-hours',
  ]
  const { code, stdout, stderr } = await run(['calibrate', file, '--json', ...limit])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const found = JSON.parse(stdout) as Calibrated
  expect(found).toMatchObject({ cases: 30, open: 0, unreadable: 0, period: ['2026-09-07', '2026-09-18'] })
  const { parameters } = found
  expect(parameters['arrivals.perWeek']).toMatchObject({ value: 15, mark: 'calibrated' })
  expect(parameters['arrivals.perWeek']?.ground.zh).toMatch(
    /^由日志ledger\.xes校准：2026-09-07至2026-09-18，30个观测值/,
  )
  expect(parameters['rate.correction']).toMatchObject({ value: 0.2, mark: 'calibrated' })
  expect(parameters['delay.correction']?.value).toEqual({
    kind: 'fixed',
    value: 10 / 1440,
  })
  // What time brought about is nobody's work.
  expect(Object.keys(parameters).filter((name) => name.startsWith('service.'))).toEqual([
    'service.intake',
    'service.registration',
  ])
  // Of every four cases one took 59 minutes; the others had their 45.
  expect(found.backTest).toMatchObject({ split: '2026-09-13', judged: 15, isInside: true })
})

test('a table is read with its columns named, in whatever encoding, and says the same', async () => {
  const rows = [
    ...ledger().matchAll(/<trace><string key="concept:name" value="([^"]+)"\/>(.*?)<\/trace>/gs),
  ].flatMap(([, number, events = '']) =>
    [
      ...events.matchAll(
        /value="([^"]+)"\/><string key="lifecycle:transition" value="complete"\/><date key="time:timestamp" value="([^"]+)\+08:00"\/><string key="org:resource" value="([^"]+)"/g,
      ),
    ].map(([, activity, at = '', by]) => [number, activity, at.replace('T', ' '), by].join(',')),
  )
  const table = join(folder, 'ledger.csv')
  await writeFile(table, Buffer.from(['number,act,at,clerk', ...rows].join('\r\n'), 'utf16le'))
  const named = ['--case', 'number', '--activity', 'act', '--time', 'at', '--resource', 'clerk']
  const [csv, xes] = await Promise.all([
    run(['calibrate', table, '--json', '--encoding', 'utf-16le', ...named]),
    run(['calibrate', file, '--json']),
  ])
  expect(csv).toMatchObject({ code: 0, stderr: '' })
  const [ofTable, ofFile] = [csv, xes].map(({ stdout }) =>
    JSON.parse(stdout.replaceAll('ledger.csv', 'ledger.xes')),
  )
  expect(ofTable).toEqual(ofFile)
})

test('the page says the same for people', async () => {
  const { code, stdout } = await run(['calibrate', file, '--to', '2026-09-11'])
  expect(code).toBe(0)
  expect(stdout).toContain('办件 cases 15  未结 open 0  无法读取 not readable 0  2026-09-07 … 2026-09-11')
  expect(stdout).toMatch(/rate\.correction +0\.2 +由日志ledger\.xes校准/)
})

test.each([
  [['--begin', 'open'], '1 of the four parts of a limit'],
  [['--from', '2026-09-32'], '--from "2026-09-32"'],
  [['--to', '2026-09-01'], 'no case that came from'],
  [['--to', '2026-09-08'], '6 cases from 2026-09-07 to 2026-09-08'],
  [['--ledger', 'survey'], 'more than one thing to calibrate on'],
  [['--format', 'csv'], 'needs its columns named'],
])('%o is refused with a reason', async (args, reason) => {
  const { code, stdout, stderr } = await run(['calibrate', file, ...args])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(reason)
})

test('a file without events is refused', async () => {
  const empty = join(folder, 'empty.xes')
  await writeFile(empty, '<log></log>')
  expect((await run(['calibrate', empty])).stderr).toContain('log export FILE.xes')
  expect((await run(['calibrate', join(folder, 'nothing.xes')])).stderr).toMatch(
    /nothing\.xes: .*no such file/,
  )
})
