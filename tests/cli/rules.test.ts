import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { rules } from '../../machines/rules.ts'
import { banjieLine } from './run.ts'

test('every rule stands there with what it demands, and by what it is enforced or why it is not', async () => {
  const { code, stdout, stderr } = await banjieLine('rules')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const lines = stdout.split('\n')
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(100)
  for (const { id } of rules)
    expect(
      lines.some((line) => line.startsWith(`${id}  `)),
      id,
    ).toBe(true)
  const count = (label: string) => lines.filter((line) => line.startsWith(label)).length
  const enforced = rules.filter(({ enforcement }) => enforcement.enforced).length
  expect(count('  落实 Enforced')).toBe(enforced)
  expect(count('  未落实 Not')).toBe(rules.length - enforced)
})

test('as JSON they are the records', async () => {
  const { stdout } = await banjieLine('rules --json')
  const read = JSON.parse(stdout).rules
  expect(read.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
})
