import { readFileSync } from 'node:fs'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { planReforms } from '../../machines/reforms/plan-reforms.ts'
import { certified } from '../../src/cli/certify/certified.ts'
import { certificatePage } from '../../src/cli/certify/page.ts'
import { banjieLine, run } from './run.ts'

const bad = 'tests/examples/reforms/drop-fire-inspection.yaml'
const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const onFile = (...more: string[]) => run(['certify', '-', ...more], { stdin: text(bad) })

const all = await certified(undefined, true)

describe('the plan’s own reforms have their certificates among the examples', () => {
  test.each(planReforms.map(({ id }) => id))('%s', async (id) => {
    const one = all.find((certificate) => certificate.id === id)
    if (!one) throw new Error('there is no certificate')
    const page = certificatePage(one, one.certificate)
    for (const line of page) expect(stringWidth(line)).toBeLessThanOrEqual(100)
    await expect(`${page.join('\n')}\n`).toMatchFileSnapshot(`../examples/certificates/${id}.txt`)
  })

  test('all but the two of 二-10 keep what they must: that clause names no limit for what it merges', () => {
    const refused = all.filter(({ certificate }) => !certificate.granted)
    expect(refused.map(({ id }) => id)).toEqual(['low-risk-pre-construction', 'low-risk-post-completion'])
    for (const { certificate } of refused) {
      expect([...certificate.orders, ...certificate.rules].every(({ holds }) => holds)).toBe(true)
      expect(certificate.limits.some(({ changes }) => changes.some(({ allowed }) => !allowed))).toBe(true)
    }
    // 二-20 lets approvals become opinions. After completion works are accepted and filed, and that 县住建局 is asked
    // where it accepted is the county's reading of 二-10, which names no department for either.
    const failing = refused.map(({ certificate }) =>
      certificate.duties.filter(({ changes }) => changes.some(({ allowed }) => !allowed)),
    )
    expect(failing.map((duties) => duties.map(({ duty }) => duty))).toEqual([
      [],
      ['joint-completion-acceptance@1#fire', 'completion-filing@1#filing'],
    ])
  })
})

test('a bad merge is refused on the command line with the path that shows it, and ends with 1', async () => {
  const { code, stdout, stderr } = await onFile()
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).toContain('取消 dropped: 消防验收 Fire acceptance')
  expect(stdout).toMatch(/最短路径 shortest path:\n\s+0 {2}收件 received\n\s+1 {2}受理 Accept {2}\(accept\)/)
})

test('as JSON it is the certificate', async () => {
  const { code, stdout } = await onFile('--json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ granted: false, counts: { dropped: 1 } })
})

test('duties and limits are counted apart, and what is left to the county is named before them', () => {
  const page = (id: string) => {
    const one = all.find((certificate) => certificate.id === id)
    if (!one) throw new Error('there is no certificate')
    return certificatePage(one, one.certificate).join('\n')
  }
  expect(page('acceptance-filing')).toContain(
    '职责 duties: 减弱 weakened 1 · 按条件保留 kept where it applies 1 · 保留 kept 3',
  )
  expect(page('low-risk-pre-construction')).toContain('时限 limits: 取消 dropped 2')
  expect(page('low-risk-post-completion')).toContain('! 须由县自行决定的改动：2项')
  expect(page('planning')).toContain(
    '许可决定 Permit decision · 乡村建设规划许可证核发 Planning permit for rural',
  )
})

test('a good merge is granted, and ends with 0', async () => {
  const { code, stdout } = await run(['certify', '-'], {
    stdin: text('tests/examples/reforms/one-opinion-of-housing.yaml'),
  })
  expect(code).toBe(0)
  expect(stdout).toContain('✓ 通过')
})

test('a reform that cannot be applied is refused with what was found, what is needed and what to do', async () => {
  const { code, stdout, stderr } = await run(['certify', '-'], {
    stdin: text(bad).replace('item: fire', 'item: fyre'),
  })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/found: .*operator on item "fyre", which is not in the tree/)
  expect(stderr).toMatch(/needed: .*one of these: fire/)
  expect(stderr).toMatch(/do: /)
})

test('neither a file nor --plan is an error that says what is needed', async () => {
  const { code, stderr } = await banjieLine('certify')
  expect(code).toBe(1)
  expect(stderr).toContain('neither a file nor --plan')
})
