import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import notice2027 from '../../src/time/notices/2027.json' with { type: 'json' }
import { testDatabase } from '../setup/database.ts'
import { run } from './run.ts'

const { url } = await testDatabase()
const env = { DATABASE_URL: url }

/** As it might be published: 元旦 one day longer than the provisional notice has it. */
const official = {
  ...notice2027,
  status: 'official',
  document: '合成发明电〔2026〕1号',
  publishedOn: '2026-11-25',
  source: 'made for a test',
  off: notice2027.off.map((range) => (range.festival === '元旦' ? { ...range, to: '2027-01-04' } : range)),
}
async function file(content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'banjie-notice-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'notice.json')
  await writeFile(path, content)
  return path
}
const load = async (content: string, ...more: string[]) =>
  run(['calendar', 'load', await file(content), ...more], { env })

test('a notice is loaded once, is listed with when it is known from, and is a minute old before it counts', async () => {
  const { code, stdout } = await load(JSON.stringify(official), '--json')
  expect(code).toBe(0)
  const { notice, repeated } = JSON.parse(stdout)
  expect(repeated).toBe(false)
  expect(notice.loaded.by.id).toBe('command-line')
  const wait = Temporal.Instant.from(notice.loaded.at).until(notice.loaded.knownFrom)
  expect(wait.total('seconds')).toBe(60)
  expect((await load(JSON.stringify(official))).stdout).toContain('nothing has changed')

  const page = (await run(['calendar'], { env })).stdout
  const [head, ...rows] = page.split('\n')
  expect(head).toMatch(/year.*status.*published.*known from.*SM3/)
  const line = rows.find((one) => one.includes(official.document))
  expect(line).toMatch(/^2027 +1 +正式 official +2026-11-25 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\w{12} /)
  expect(line).toContain(notice.hash.slice(0, 12))
  expect(rows.find((one) => one.startsWith('2027') && one.includes('provisional'))).toMatch(/✓/)
  const listed = JSON.parse((await run(['calendar', '--json'], { env })).stdout)
  expect(listed.notices.at(-1)).toMatchObject({ year: 2027 })
  expect(page).toContain(listed.calendar)
})

test.each([
  ['no JSON', '{', 'no JSON'],
  ['a list', '[]', 'one holiday notice'],
  ['a field of another name', JSON.stringify({ ...official, status: undefined }), 'status'],
  ['a version without end', JSON.stringify({ ...official, version: 70000 }), 'from 1 to 1000'],
  [
    'a version that is there with other content',
    JSON.stringify({ ...official, source: 'x' }),
    'next version',
  ],
])('%s is refused, and says why', async (_what, content, why) => {
  await load(JSON.stringify(official))
  const { code, stdout, stderr } = await load(content)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(why)
  expect(stderr).toContain('banjie:')
})
