import { expect, test } from 'vitest'
import { buildCalendar } from '../../src/time/calendar.ts'
import { receiptFor } from '../../src/time/receipt-for.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../src/time/shipped-data.ts'
import { banjieLine, run } from './run.ts'

const request = { unit: 'working-days', amount: 20, from: Temporal.PlainDate.from('2021-01-29') } as const
const subject = { kind: 'statutory', citation: '行政许可法 42(1)' } as const
const receipt = receiptFor(shippedCalendar(), request, subject)
const check = (stdin: string) => run(['receipt', 'check', '-'], { stdin })

test('a receipt that holds is told in one line', async () => {
  expect(await check(JSON.stringify(receipt))).toEqual({
    code: 0,
    stdout: 'OK  20个工作日 20 working days, 2021-01-29 → 到期 due 2021-03-03 17:00\n',
    stderr: '',
  })
})

test('the output of "due --json" is taken as it is, from a pipe', async () => {
  const { stdout } = await banjieLine(
    'due --unit working-days --amount 20 --from 2021-09-01 --exclude 2021-09-06/2021-09-10 --extend 10:working-days --json',
  )
  const { code, stdout: said } = await check(stdout)
  expect(code).toBe(0)
  expect(said).toBe(
    'OK  20个工作日 20 working days, 2021-09-01 → 到期 due 2021-10-25 17:00 (排除 excluded: 1, 延期 extended: 1)\n',
  )
})

test('a changed digit is found, with what stands there and what should', async () => {
  const { code, stdout, stderr } = await check(JSON.stringify(receipt).replaceAll('2021-03-03', '2021-03-04'))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('the receipt does not hold')
  expect(stderr).toContain('  /result/date\n    发现 found:    2021-03-04\n    应为 expected: 2021-03-03\n')
})

test('a receipt over an invented holiday does not pass, though it is in itself without a fault', async () => {
  const [notice2021, ...later] = shippedNotices
  if (!notice2021) throw new Error('no notice')
  const invented = {
    ...notice2021,
    version: 2,
    off: [...notice2021.off, { festival: '县庆', from: '2021-03-01', to: '2021-03-03' }],
  }
  const forged = receiptFor(
    buildCalendar([notice2021, invented, ...later], shippedHallSessions),
    request,
    subject,
  )
  expect(forged.result.date).not.toBe('2021-03-03')
  const { code, stdout, stderr } = await check(JSON.stringify(forged))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('/calendar/notices/0')
  expect(stderr).toContain('a notice of 2021, version 2, that is not known here')
})

test.each([
  ['nothing', '', 'nothing in it'],
  ['no JSON', '{"format":', 'no JSON'],
  ['a list', '[1]', 'a list'],
  ['null', 'null', 'null'],
  ['a number', '5', '5'],
  ['JSON that is no receipt', '{"due":"2021-03-03"}', '(none)'],
  ['a receipt of another form', '{"format":"banjie-receipt/9"}', 'banjie-receipt/9'],
])('%s is refused', async (_, stdin, found) => {
  const { code, stdout, stderr } = await check(stdin)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/发现 found: .+\n {2}需要 needed: .+\n {2}请 {3}do: /)
  expect(stderr).toContain(found)
  expect(stderr).not.toContain('    at ')
})

test.each([
  ['/nowhere/receipt.json', 'no such file'],
  ['/', 'it is a folder'],
])('the file %s is refused: %s', async (file, reason) => {
  const { code, stderr } = await run(['receipt', 'check', file])
  expect(code).toBe(1)
  expect(stderr).toContain(`${file}: ${reason}`)
})

test('something shaped like a receipt, with nothing in it, is told apart from a crash', async () => {
  const { code, stderr } = await check('{"format":"banjie-receipt/1"}')
  expect(code).toBe(1)
  expect(stderr).toContain('the receipt does not hold')
})

test('a receipt over invented hall hours does not pass, though it is in itself without a fault', async () => {
  const short = {
    name: 'standard',
    version: 2,
    from: '2021-01-01',
    to: null,
    sessions: [{ opens: '09:00', closes: '09:10' }],
    mark: 'confirmed',
    source: 'invented',
    recordedAt: null,
  } as const
  const receipt = receiptFor(
    buildCalendar(shippedNotices, [short]),
    { amount: 4, unit: 'working-hours', from: Temporal.Instant.from('2021-06-11T16:00:00+08:00') },
    { kind: 'plan', citation: '一-1' },
  )
  const { code, stderr } = await check(JSON.stringify(receipt))
  expect(code).toBe(1)
  expect(stderr).toContain('/calendar/sessions/0')
})
