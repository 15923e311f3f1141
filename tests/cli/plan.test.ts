import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../setup/database.ts'
import { banjieLine, run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('as JSON it lists 167 clauses: 94 process, 17 rule, 56 neither', async () => {
  const { code, stdout, stderr } = await banjieLine('plan --json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { clauses, printedOn } = JSON.parse(stdout)
  const kinds = Object.groupBy(clauses as { kind: string }[], ({ kind }) => kind)
  expect(clauses).toHaveLength(167)
  expect(Object.entries(kinds).map(([kind, all]) => [kind, all?.length])).toEqual(
    expect.arrayContaining([
      ['process', 94],
      ['rule', 17],
      ['neither', 56],
    ]),
  )
  expect(printedOn).toBe('2021-08-20')
  // Without the ledger nothing is known of how far a clause has come.
  expect(clauses[0]).not.toHaveProperty('status')
})

test.each([
  ['--section 14', 13],
  ['--section 十四', 13],
  ['--department 县税务局 --section 五', 10],
  ['--kind rule', 17],
  ['--text 工伤', 1],
  ['--text nothing-like-this', 0],
])('plan %s --json lists %i', async (filter, count) => {
  const { code, stdout } = await banjieLine(`plan ${filter} --json`)
  expect(code).toBe(0)
  expect(JSON.parse(stdout).clauses).toHaveLength(count)
})

test('as a page it keeps to the width, says how dates are read and what was due before the print', async () => {
  const { code, stdout, stderr } = await banjieLine('plan --section 三')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100)
  await expect(stdout).toMatchFileSnapshot('golden/plan.txt')
})

test.each([
  ['--section 18', '方案没有这一部分'],
  ['--department 部', '没有这个部门'],
  ['--kind dream', 'process, rule, neither'],
  ['--report report.pdf', '.md or .xlsx'],
  ['--report report.md --kind rule', 'leave out --kind'],
  ['--report report.md --json', 'leave out --json'],
])('plan %s is refused, and says what is needed', async (line, needed) => {
  const { code, stdout, stderr } = await banjieLine(`plan ${line}`)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(needed)
})

test('the report is written from the ledger, for reading and for Excel', async () => {
  const { url, sql } = await testDatabase()
  await sql`
    insert into plan_progress (id, clause, status, evidence, by, recorded_at) values
    (gen_random_uuid(), '一-1', 'done', '合成〔2021〕7号',
     ${sql.json({ id: 'o', role: 'reviewer', department: 'approval-bureau' })}, now())`
  for (const name of ['report.md', 'report.xlsx']) {
    const path = join(folder, name)
    const { code, stdout, stderr } = await run(['plan', '--report', path], { env: { DATABASE_URL: url } })
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    const content = readFileSync(path)
    if (name.endsWith('.md')) expect(content.toString()).toContain('合成〔2021〕7号')
    else expect(content.subarray(0, 2).toString()).toBe('PK')
  }
})

test('a folder that is not there is said so', async () => {
  const { url } = await testDatabase()
  const path = join(folder, 'none', 'report.md')
  const { code, stderr } = await run(['plan', '--report', path], { env: { DATABASE_URL: url } })
  expect(code).toBe(1)
  expect(stderr).toContain('its folder does not exist')
})
