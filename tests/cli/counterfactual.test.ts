import { expect, test } from 'vitest'
import { fileOf, lived } from '../audit/proof/a-case.ts'
import { banjieLine } from './run.ts'

const file = fileOf(lived())
const ask = (options: string, of: object = file) =>
  banjieLine(`case counterfactual - ${options}`, { stdin: JSON.stringify(of) })

test('a case file answers without a database: every limit on both sides, and what is assumed', async () => {
  const { code, stdout, stderr } = await ask('--without-special 5')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('实际 as it was — 是否超期 late: 是 yes')
  expect(stdout).toContain('假设 as it would have been — 是否超期 late: 是 yes')
  expect(stdout.match(/最长4个小时 four-hours +2022-05-05 11:30 +28h30m +超期 exceeded/g)).toHaveLength(2)
  expect(stdout).toContain('the special procedure that event 5 began (seal, testing 特 1')
})

test('who names an event that began no special procedure is told which did', async () => {
  const { code, stdout, stderr } = await ask('--without-special 4')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('this case has: 5 (seal, 2022-05-05 14:00)')
})

test('the limits of another process of the county are found by slug and version', async () => {
  const { code, stdout } = await ask('--process planning-permit@1')
  expect(code).toBe(0)
  expect(stdout).toMatch(/permit-decision +2022-06-01 17:00 +3个工作日 wd +按期 kept/)
  expect(stdout).toContain('urban-permit  本办件没有该事项 an item that the case did not have')
})

test('nothing is answered on a file that does not hold', async () => {
  const { code, stdout, stderr } = await ask('--without-special 5', {
    ...file,
    exportedAt: '2022-05-12T02:00:00Z',
  })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('/exportedAt')
})
