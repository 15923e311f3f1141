import { maskText } from '../privacy/personal-data.ts'

const columns = [
  'serial',
  'at',
  'account',
  'role',
  'department',
  'address',
  'session',
  'action',
  'target',
  'outcome',
  'purpose',
  'requestId',
  'previousHash',
  'hash',
] as const

/** A cell that stays one cell, and that no spreadsheet reckons as a formula. */
function cellOf(value: string | number | null): string {
  const text = maskText(String(value ?? ''))
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** The byte order mark tells Excel that it is UTF-8. */
export const csvHead = `\uFEFF${columns.join(',')}\r\n`

/** One row of the trail; whatever could be somebody's number is masked. */
export const csvLine = (row: Readonly<Record<(typeof columns)[number], string | number | null>>): string =>
  `${columns.map((column) => (column === 'hash' || column === 'previousHash' ? `"${row[column]}"` : cellOf(row[column]))).join(',')}\r\n`
