import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { startService } from '../service/app.ts'
import { upload } from '../service/attachments-of.ts'
import { setupLife } from '../service/lives.ts'
import { ask, clerk, openCase, opened, sendAll, setup } from '../service/requests.ts'
import { cookieOf } from '../service/whoever.ts'

const lines: string[] = []
const stream = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk))
    done()
  },
})
const { database, node } = await startService()
const app = await node({ logger: { level: 'trace', stream } })

/** Nobody's: born in 1900; a number range that is given to nobody here. */
const person = { name: '合成人乙', idType: 'resident-id', id: '370921190002280013', phone: '19900000001' }
const agent = { name: '合成经办', idType: 'resident-id', id: '370921190001010011', phone: '19900000002' }
const visitor = '19900000003'
const secrets = [person.id, person.phone, agent.id, agent.phone, visitor]

/** Ways in which somebody writes a number that has no business there. */
const written = (number: string) => [
  number,
  [...number].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  `电话${number}，请回`,
  `${number.slice(0, 3)}\u200b${number.slice(3)}`,
]

/** What a dump carries away: every row of every table of every schema as text. */
async function dump(): Promise<string> {
  const tables = await database.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const rows = []
  for (const { name } of tables)
    rows.push(...(await database.sql.unsafe(`select t::text as row from ${name} t`)))
  return rows.map(({ row }) => row).join('\n')
}

test('after a day of work, and of carelessness, neither dump nor log nor answer has a number in full', async () => {
  const answers: unknown[] = []
  const keep = async (method: 'GET' | 'POST', url: string, body?: object | string) => {
    const answer = await ask(app, method, url, body, { cookie: await cookieOf(app, clerk) })
    answers.push(answer.body)
    return answer
  }
  const cases = []
  for (let n = 0; n < 5; n += 1) cases.push(await opened(app, setup({ applicant: person, agent })))
  const [first, second, third] = cases
  await sendAll(app, first, setupLife)
  await sendAll(app, second, [['accept'], ['escalate', { reason: '合成原因' }]])
  await upload(app, third.id, { name: '身份证复印件.pdf' })
  await upload(app, third.id, { name: `${person.id}.pdf` })
  await keep('POST', '/reservations', {
    ...{ id: crypto.randomUUID(), business: 'enterprise', start: '2021-08-24T09:00:00+08:00' },
    ...{ name: '合成访客', phone: visitor },
  })
  expect((await keep('GET', '/reservations?day=2021-08-24')).status).toBeLessThan(500)

  // What somebody looks for, and where it must not be written.
  for (const number of [person.id, person.phone]) {
    await keep('POST', '/cases/search', { text: number })
    for (const text of written(number)) {
      await keep('GET', `/cases?applicant=${encodeURIComponent(text)}`)
      await keep('GET', `/cases/${encodeURIComponent(text)}`)
      await keep('GET', `/nowhere/${encodeURIComponent(text)}`)
      const note = { id: crypto.randomUUID(), type: 'accept', revision: 1, payload: { note: text } }
      const refused = await keep('POST', `/cases/${third.id}/events`, note)
      expect(refused.body.code, text).toBe('personal-data-in-text')
      await keep('POST', `/cases/${third.id}/unmaskings`, { field: 'applicant.id', purpose: text })
      await keep('POST', '/progress', { number: text, lastFour: '0013' })
      await keep('POST', '/progress/rating', { number: first.number, lastFour: '0013', grade: 1, text })
      await keep('POST', '/projects', {
        id: crypto.randomUUID(),
        code: number,
        name: text,
        facts: { [text]: text },
      })
      await ask(app, 'POST', '/session', { name: text, password: 'wrong' })
    }
    // Broken off in the middle, and so never read.
    await keep('POST', '/cases', `{"applicant":{"id":"${number}"`)
  }
  // A number with a letter too many is told back as it came, but for its middle.
  answers.push((await openCase(app, setup({ applicant: { ...person, id: '370921190002280014' } }))).body)
  for (const of of cases) {
    for (const path of ['', '/events', '/available-events', '/attachments', '/papers']) {
      expect((await keep('GET', `/cases/${of.id}${path}`)).status).toBe(200)
    }
  }
  for (const url of ['/cases?limit=200', '/inbox', '/queue', '/ratings', '/rectifications'])
    await keep('GET', url)
  answers.push((await ask(app, 'GET', '/audit-trail?limit=200')).body)
  await app.sweep()

  const kept = await dump()
  expect(kept).toContain('370921********0013')
  expect(kept).toContain('合成访客')
  expect(lines.length).toBeGreaterThan(80)
  const places = { dump: kept, log: lines.join(''), answers: JSON.stringify(answers) }
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      expect(text.includes(secret), `${secret} in the ${place}`).toBe(false)
      const bytes = Buffer.from(secret)
      expect(
        text.includes(bytes.toString('base64').slice(0, -4)),
        `${secret} as base64 in the ${place}`,
      ).toBe(false)
      expect(text.includes(bytes.toString('hex')), `${secret} as hex in the ${place}`).toBe(false)
    }
  }
})

test('no cookie, no password and no token of a session is in a dump or a log', async () => {
  const cookie = await cookieOf(app, clerk)
  const token = cookie.split('=')[1] as string
  await app.inject({ url: '/inbox', headers: { cookie } })
  await ask(app, 'POST', '/session', { name: 'wang.fang', password: 'Correct-horse-7-battery' })
  const text = (await dump()) + lines.join('')
  expect(text).not.toContain(token)
  expect(text).not.toContain('Correct-horse-7-battery')
})
