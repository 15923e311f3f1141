import { expect, test } from 'vitest'
import { startService } from '../service/app.ts'
import { listen, rawConnection } from '../service/raw.ts'
import { signedIn } from '../service/signed-in.ts'

const { app, node } = await startService()
const bureau = { department: 'approval-bureau' } as const
const mine = await signedIn(app, { role: 'window-clerk', ...bureau })
const theirs = await signedIn(app, { role: 'window-clerk', ...bureau })
const at = (cookie: string) => app.inject({ url: '/session', headers: { cookie } })
const mineAs = `banjie-session=${mine.token}`
const theirsAs = `banjie-session=${theirs.token}`

/** A neighbour under the same site can set a cookie of our name for a path of ours: browsers send both, the longer path first. */
test.each([
  ['another’s before mine', `${theirsAs}; ${mineAs}`],
  ['mine before another’s', `${mineAs}; ${theirsAs}`],
  ['nonsense before mine', `banjie-session=x; ${mineAs}`],
  ['an empty one behind mine', `${mineAs};banjie-session=`],
  ['mine twice', `${mineAs}; ${mineAs}`],
  ['without a blank between', `${mineAs};${theirsAs}`],
])('two cookies of a session are nobody’s: %s', async (_, cookie) => {
  const answer = await at(cookie)
  expect(answer.json().code).toBe('sign-in-needed')
  expect(answer.body).not.toContain(mine.account)
  expect(answer.body).not.toContain(theirs.account)
})

test.each([
  ['before', `theme=dark; ${mineAs}`],
  ['behind', `${mineAs}; x=banjie-session=y`],
  ['with ours at the end of its name', `other-banjie-session=${theirs.token}; ${mineAs}`],
  ['that can’t be decoded', `x=%zz; ${mineAs}`],
  ['a key of every object', `__proto__=x; constructor=y; ${mineAs}`],
])('a cookie of something else beside ours changes nothing: %s', async (_, cookie) => {
  expect((await at(cookie)).json().account).toBe(mine.account)
})

test('a name that is nearly ours opens nothing', async () => {
  for (const name of ['Banjie-Session', 'banjie_session', '__Host-banjie-session', '$banjie-session']) {
    const answer = await at(`${name}=${mine.token}`)
    expect(answer.json().code, name).toBe('sign-in-needed')
  }
})

test('a session that somebody else has chosen is not the one that a sign-in opens', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/session',
    headers: { cookie: 'banjie-session=chosen-by-another' },
    payload: { name: mine.account, password: 'wrong' },
  })
  expect(answer.cookies).toEqual([])
  const other = await app.sessions.open(mine.account, 'password')
  expect(other.token).not.toBe('chosen-by-another')
  expect(other.token.length).toBeGreaterThan(40)
})

test('as many cookies as headers have room for are read, and more are refused, by a service that stays', async () => {
  const connection = async (cookie: string) => {
    const raw = await rawConnection(port)
    raw.send(`GET /session HTTP/1.1\r\nHost: here\r\nCookie: ${cookie}\r\n\r\n`)
    const answer = await raw.next()
    raw.close()
    return answer
  }
  const port = await listen(await node())
  const many = (bytes: number) =>
    Array.from({ length: Math.floor(bytes / 10) }, (_, n) => `a${String(n).padStart(5, '0')}=1`).join('; ')
  expect((await connection(`${many(14_000)}; ${mineAs}`)).body.account).toBe(mine.account)
  expect(await connection(`${many(20_000)}; ${mineAs}`)).toMatchObject({
    status: 431,
    body: { code: 'headers-too-large' },
  })
  expect((await connection(`banjie-session=${'x'.repeat(15_000)}`)).status).toBe(401)
  expect((await connection(mineAs)).status).toBe(200)
})
