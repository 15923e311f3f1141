import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, start } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-compare-'))
const file = join(folder, 'scenario.yaml')
const scenario = (replications: number) => `
zh: 示例
en: Example
period: { from: 2026-03-02, days: 7, warmUpDays: 0, drainDays: 60 }
replications: { least: ${replications}, most: ${replications} }
variants:
  - { id: before, zh: 前, en: Before, cases: [construction-permit@1, civil-defence-drawings@1] }
  - { id: after, zh: 后, en: After, cases: [construction-permit-merged@1] }
`

test('a scenario is compared: JSON on standard output, a page with plots in a file', async () => {
  writeFileSync(file, scenario(2))
  const html = join(folder, 'report.html')
  const { code, stdout } = await run(['compare', file, '--json', '--workers', '1', '--html', html])
  expect(code).toBe(0)
  const report = JSON.parse(stdout)
  expect(report.variants.map(({ id }: { id: string }) => id)).toEqual(['before', 'after'])
  expect(readFileSync(html, 'utf8')).toContain('<svg')
})

test('what is wrong in a scenario is said, with what is needed', async () => {
  writeFileSync(file, scenario(2).replace('construction-permit-merged@1', 'construction-permit-merged@9'))
  const { code, stdout, stderr } = await run(['compare', file])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('construction-permit-merged@9')
  expect(stderr).toContain('construction-permit-merged@1')
})

test('ctrl-C stops it at once, and says so', async () => {
  writeFileSync(file, scenario(10_000))
  const child = start(['compare', file, '--workers', '1'], { BANJIE_LOG: 'info' })
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  await once(child.stderr, 'data')
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(told).toContain('已取消 cancelled')
})

test('an option that would do nothing is refused, and says what it may be', async () => {
  const [both, none, one] = await Promise.all([
    run(['compare', file, '--plan']),
    run(['compare', file, '--workers', '0']),
    run(['compare', file, '--sensitivity', '1']),
  ])
  expect([both?.code, none?.code, one?.code]).toEqual([1, 1, 1])
  expect(both?.stderr).toContain(`both a file and --plan: ${file}`)
  expect(none?.stderr).toContain('1或以上的整数 a whole number, 1 or more')
  expect(one?.stderr).toContain('a whole number, 2 or more, or 0 for none')
})

test('the title stands in the report alone, and what is wrong is said in both languages', async () => {
  writeFileSync(file, scenario(2).replace('days: 7', 'days: 1'))
  const { stdout, stderr } = await run(['compare', file, '--workers', '1'])
  expect(`${stdout}${stderr}`.split('示例 Example')).toHaveLength(2)
  writeFileSync(file, `${scenario(2)}parameters: { arrivals.perWeekk: 3 }\n`)
  const refused = await run(['compare', file])
  expect(refused.stderr).toMatch(/参数“arrivals\.perWeekk”.* the parameter "arrivals\.perWeekk"/)
})
