import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { banjieLine, run } from './run.ts'

const json = async (line: string) => JSON.parse((await banjieLine(`${line} --json`)).stdout)

describe('as JSON', () => {
  test('a limit in days is due on a date, with its receipt', async () => {
    const found = await json('due --unit working-days --amount 20 --from 2021-01-29')
    expect(found).toMatchObject({
      due: '2021-03-03',
      until: '2021-03-03T17:00:00+08:00',
      provisional: false,
      receipt: { format: 'banjie-receipt/1', result: { date: '2021-03-03' } },
    })
  })

  test('a limit in hours is due at a moment; a time without an offset is Beijing time, and that is said', async () => {
    const found = await json('due --unit working-hours --amount 4 --from 2021-06-11T16:00+08:00')
    expect(found).toMatchObject({ due: '2021-06-15T12:00:00+08:00', notes: [] })
    const bare = await json('due --unit working-hours --amount 4 --from 2021-06-11T16:00')
    expect(bare).toMatchObject({ due: found.due, notes: [expect.stringContaining('Beijing time (+08:00)')] })
    expect((await json('due --unit working-hours --amount 4 --from 2021-06-11T08:00Z')).due).toBe(found.due)
  })

  test('an extension in hours makes the due date of a limit in days a moment', async () => {
    const found = await json('due --unit working-days --amount 1 --from 2021-01-28 --extend 2:clock-hours')
    expect(found.due).toBe('2021-01-29T19:00:00+08:00')
  })

  test('a year without a published calendar makes the due date provisional', async () => {
    const found = await json('due --unit months --amount 3 --from 2026-11-30')
    expect(found).toMatchObject({
      due: '2027-03-01',
      provisional: true,
      notes: [expect.stringContaining('compute it again')],
    })
  })
})

describe('as a page', () => {
  test.each([
    ['working-days', 'due --unit working-days --amount 20 --from 2021-01-29'],
    ['working-hours', 'due --unit working-hours --amount 4 --from 2021-06-11T16:00'],
    [
      'excluded-and-extended',
      'due --unit working-days --amount 20 --from 2021-09-01 --exclude 2021-09-06/2021-09-10 --extend 10:working-days',
    ],
    [
      'excluded-hours',
      'due --unit working-hours --amount 4 --from 2021-06-11T16:00+08:00 --exclude 2021-06-15T09:40+08:00/2021-06-15T11:50+08:00',
    ],
    ['provisional', 'due --unit months --amount 3 --from 2026-11-30'],
    ['backward', 'due --unit calendar-days --amount 3 --from 2021-06-28 --backward'],
    ['minimum', 'due --unit calendar-days --amount 20 --from 2021-06-28 --minimum'],
    ['clock-hours', 'due --unit clock-hours --amount 4 --from 2021-06-11T16:00+08:00'],
    ['long', 'due --unit working-hours --amount 400 --from 2024-01-02T09:00+08:00'],
  ])('%s', async (name, line) => {
    const { code, stdout, stderr } = await banjieLine(line)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const row of stdout.split('\n')) expect(stringWidth(row)).toBeLessThanOrEqual(100)
    await expect(stdout).toMatchFileSnapshot(`golden/due-${name}.txt`)
  })
})

describe('refused with what was found, what is needed and what to do', () => {
  const days = 'due --unit working-days --amount 5'
  test.each([
    ['30 February', `${days} --from 2021-02-30`, 'a day that exists'],
    ['30 February with a time', `${days} --from 2021-02-30T10:00`, 'a day that exists'],
    ['garbage', `${days} --from yesterday`, 'a date as 2021-01-29'],
    ['the 25th hour', `${days} --from 2021-02-01T25:00`, 'a date as 2021-01-29'],
    ['a leap second', `${days} --from 2021-02-01T23:59:60`, 'a date as 2021-01-29'],
    ['a year without a calendar', `${days} --from 2020-02-03`, '2021-01-01 to 2027-12-31'],
    ['a negative amount', 'due --unit months --amount -3 --from 2021-02-01', 'above 0'],
    ['no amount at all', 'due --unit months --amount 0 --from 2021-02-01', 'above 0'],
    ['half a day', 'due --unit working-days --amount 0.5 --from 2021-02-01', 'a whole number'],
    ['an amount in letters', 'due --unit months --amount 1e3 --from 2021-02-01', 'a number in digits'],
    ['an unknown unit', 'due --unit weeks --amount 2 --from 2021-02-01', 'working-hours, clock-hours'],
    ['hours from a date', 'due --unit working-hours --amount 2 --from 2021-02-01', '2021-02-01T09:00+08:00'],
    ['B before A', `${days} --from 2021-02-01 --exclude 2021-02-05/2021-02-03`, 'an end that is not before'],
    ['half an interval', `${days} --from 2021-02-01 --exclude 2021-02-05`, 'with a slash between them'],
    [
      'dates excluded from hours',
      'due --unit working-hours --amount 2 --from 2021-02-01T09:00 --exclude 2021-02-01/2021-02-02',
      'a date and time at both ends',
    ],
    ['an extension without a unit', `${days} --from 2021-02-01 --extend 3`, 'as 10:working-days'],
    ['an extension in no unit', `${days} --from 2021-02-01 --extend 3:weeks`, 'working-hours, clock-hours'],
    ['a backward limit extended', `${days} --from 2021-02-01 --backward --extend 3:months`, 'none of either'],
    ['a receipt into no folder', `${days} --from 2021-02-01 --receipt /nowhere/r.json`, 'name another file'],
  ])('%s', async (_, line, needed) => {
    const { code, stdout, stderr } = await banjieLine(line)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^banjie: .+\n {2}发现 found: .+\n {2}需要 needed: .+\n {2}请 {3}do: .+\n$/)
    expect(stderr).toContain(needed)
  })

  test.each([
    ['due --unit months', "required option '--amount <n>' not specified"],
    ['due --unit months --amount 2 --from 2021-01-04 --fast', "unknown option '--fast'"],
    ['duee', "unknown command 'duee'"],
    ['due --unit months --amount 2 --from 2021-01-04 extra', 'too many arguments'],
  ])('the command line "%s"', async (line, message) => {
    const { code, stdout, stderr } = await banjieLine(line)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`banjie: ${message}`)
    expect(stderr).toContain('--help')
  })
})

test('the receipt can be written to a file beside the page', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'banjie-test-')), 'receipt.json')
  const { stdout } = await run(
    ['due', '--unit', 'months', '--amount', '3', '--from', '2021-07-05', '--receipt', file],
    {},
  )
  const receipt = JSON.parse(readFileSync(file, 'utf8'))
  expect(receipt.result.date).toBe('2021-10-08')
  expect(stdout).toContain(receipt.hash)
})
