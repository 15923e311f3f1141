import { describe, expect, test } from 'vitest'
import { shippedNotices } from '../../src/time/shipped-data.ts'
import { validateNotice } from '../../src/time/validate-notice.ts'

const good = shippedNotices[0]
const range = (from: string, to: string) => [{ festival: '春节', from, to }]

describe('a notice that cannot be true is refused, with the field', () => {
  test.each([
    ['30 February', { off: range('2021-02-30', '2021-03-01') }, 'off'],
    ['a range back to front', { off: range('2021-02-17', '2021-02-11') }, 'off'],
    ['a range into the wrong year', { off: range('2021-02-11', '2022-02-17') }, 'off'],
    [
      'a day off twice',
      { off: [...range('2021-02-11', '2021-02-17'), ...range('2021-02-17', '2021-02-18')] },
      'off',
    ],
    ['a day off and worked', { off: range('2021-02-11', '2021-02-17'), work: ['2021-02-14'] }, 'work'],
    ['a make-up Wednesday', { work: ['2021-02-24'] }, 'work'],
    ['a make-up day of another year', { work: ['2022-02-27'] }, 'work'],
    ['a make-up day twice', { work: ['2021-02-07', '2021-02-07'] }, 'work'],
    ['a day that is no text', { work: [20_210_207] }, 'work'],
    ['a range without a festival', { off: [{ from: '2021-01-01', to: '2021-01-03' }] }, 'off'],
    ['version 0', { version: 0 }, 'version'],
    ['a year as text', { year: '2021' }, 'year'],
    ['a status of its own', { status: 'draft' }, 'status'],
    ['a mark of its own', { mark: 'X' }, 'mark'],
    ['no source', { source: ' ' }, 'source'],
    ['an empty document number', { document: '' }, 'document'],
    ['an unreal day of publication', { publishedOn: '2020-11-31' }, 'publishedOn'],
    ['a recording time that is a date', { recordedAt: '2021-01-01' }, 'recordedAt'],
    ['an unknown field', { holidays: [] }, 'holidays'],
  ])('%s', (_, change, field) => {
    expect(() => validateNotice({ ...good, ...change })).toThrow(
      expect.objectContaining({
        code: 'notice-invalid',
        message: expect.stringMatching(`found.*${field}.*needed.*load it again`),
      }),
    )
  })

  test.each([null, [], 'notice', 2021])('%j is no notice', (input) => {
    expect(() => validateNotice(input)).toThrow(expect.objectContaining({ code: 'notice-invalid' }))
  })

  test("a neighbour year's edge may be named", () => {
    expect(() => validateNotice({ ...good, off: range('2020-12-31', '2021-01-03'), work: [] })).not.toThrow()
  })
})
