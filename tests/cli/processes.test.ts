import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { catalogue } from '../../machines/catalogue.ts'
import { banjieLine } from './run.ts'

test('every process stands in the table with its limits, and the columns align', async () => {
  const { code, stdout, stderr } = await banjieLine('processes')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const lines = stdout.split('\n')
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(100)
  const [head = ''] = lines
  const before = stringWidth(head.slice(0, head.indexOf('名称')))
  for (const { slug, zh } of catalogue) {
    const row = lines.find((line) => line.startsWith(`${slug} `)) ?? ''
    expect(stringWidth(row.slice(0, row.indexOf(zh.slice(0, 4))))).toBe(before)
  }
  for (const { limits } of catalogue) for (const { zh } of limits) expect(stdout).toContain(`${zh} `)
  for (const { zh } of catalogue[0]?.limits[0]?.assumed ?? []) expect(stdout).toContain(`推定 assumed: ${zh}`)
  const setUp = stdout.slice(stdout.indexOf('\n企业开办“1545”'), stdout.indexOf('\n企业开办事项'))
  await expect(setUp).toMatchFileSnapshot('golden/process.txt')
})

test('as JSON they say all that the definitions say', async () => {
  const { stdout } = await banjieLine('processes --json')
  const { processes } = JSON.parse(stdout)
  const slugs = processes.map(({ slug }: { slug: string }) => slug)
  expect(slugs.sort()).toEqual([...new Set(catalogue.map(({ slug }) => slug))].sort())
  const setUp = processes.find(({ slug }: { slug: string }) => slug === 'enterprise-setup-1545')
  expect(setUp.limits[0]).toMatchObject({
    id: 'four-hours',
    kind: 'plan',
    citation: { zh: expect.stringContaining('一-1') },
  })
})

test.each(['enterprise-setup-1545', 'construction-permit-merged', 'enterprise-deregistration'])(
  'the machine of %s opens in XState',
  async (slug) => {
    const { code, stdout, stderr } = await banjieLine(`machine ${slug}`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const machine = createMachine(JSON.parse(stdout))
    expect(machine.root.initial?.target[0]?.key).toBe('received')
    expect(Object.keys(machine.states)).toContain('closed')
  },
)

test('an unknown slug is told which there are', async () => {
  const { code, stdout, stderr } = await banjieLine('machine enterprise-setup-1546')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  for (const { slug } of catalogue) expect(stderr).toContain(slug)
})

test('the checklist says what may be asked for, what is open, and what must not be, with the clause', async () => {
  const { code, stdout, stderr } = await banjieLine('machine completion-filing-merged --checklist')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/本件可要求.*\n {2}工程竣工验收报告/)
  expect(stdout).toMatch(/尚不确定.*\n {2}城建档案验收材料.*\n.*取决于 turns on +城建档案告知承诺/)
  const promised = await banjieLine('machine completion-filing-merged --checklist {"archivePromised":true}')
  expect(promised.stdout).toMatch(/不得要求.*\n {2}城建档案验收材料.*\n.*以告知承诺代替.*\n.*二-8/)
  const setUp = await banjieLine('machine enterprise-setup-1545 --checklist')
  expect(setUp.stdout).toMatch(/居民身份证.*\n.*电子证照库已有.*\n.*一-2/)
  for (const line of setUp.stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100)
})

test('facts that are none are refused with what is needed', async () => {
  const { code, stderr } = await banjieLine('machine completion-filing-merged --checklist promised')
  expect(code).toBe(1)
  expect(stderr).toContain('{"tendered":true}')
})
