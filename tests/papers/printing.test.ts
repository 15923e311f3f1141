import { expect, test } from 'vitest'
import { startService } from '../service/app.ts'
import { clerk, get, opened, setup } from '../service/requests.ts'
import { cookieOf } from '../service/whoever.ts'

const { app } = await startService()
const received = await opened(app, setup())
const { papers } = (await get(app, `/cases/${received.number}/papers`)).body
const headers = { cookie: await cookieOf(app, clerk) }
const address = `/cases/${received.id}/papers/receipt-1.pdf`

test('a received case has its receipt, under the number of the case', () => {
  expect(papers).toEqual([
    {
      id: 'receipt-1',
      kind: 'receipt',
      number: `${received.number}-SJ1`,
      zh: '收件凭证',
      en: 'Receipt of the application',
      at: received.openedAt,
      address,
    },
  ])
})

test.each([
  ['Chinese', ''],
  ['English', '?lang=en'],
])('it is printed as PDF in %s, to be shown and not kept by caches', async (_, query) => {
  const answer = await app.inject({ url: `${address}${query}`, headers })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename=${received.number}-SJ1.pdf`,
    'cache-control': 'no-store',
  })
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  // The glyphs that it uses travel with it: no reader needs a Chinese font.
  expect(answer.rawPayload.toString('latin1')).toMatch(/\/FontFile2/)
})

test('many at once are all printed', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => app.inject({ url: address, headers })))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200))
})
