import { expect, test } from 'vitest'
import { type ProblemCode, problems } from '../../../src/problem.ts'
import { documentedCodes } from '../document.ts'
import { everythingIn } from '../ledgers.ts'
import { refusals } from './every-refusal.ts'
import { openings } from './openings.ts'
import { makeSituation } from './situation.ts'

const situation = await makeSituation()
const documented = documentedCodes(situation.app)
test.each(refusals)('%s answers %s: %s', async (operation, code, _title, ask) => {
  const { status, headers, body } = await ask(situation)
  expect(body).toMatchObject({
    code,
    status: problems[code as ProblemCode].status,
    type: `urn:banjie:problem:${code}`,
  })
  expect(status).toBe(body.status)
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(headers['x-request-id']).toBe(body.instance)
  expect(body.title).toBe(problems[code as ProblemCode].en)
  expect(body.detail.length).toBeGreaterThan(15)
  expect(documented.get(operation)?.get(status) ?? []).toContain(code)
  if (status === 503) expect(headers['retry-after']).toBe('1')
})

test('every problem that the document names for an operation is one that a request above gets, and the other way', () => {
  const listed = [...documented].flatMap(([operation, byStatus]) =>
    [...byStatus.values()].flat().map((code) => `${operation} ${code}`),
  )
  const tested = new Set(refusals.map(([operation, code]) => `${operation} ${code}`))
  expect(listed.toSorted()).toEqual([...tested].toSorted())
})

test('a refusal leaves nothing behind', async () => {
  const { sql } = situation.database
  const before = await everythingIn(sql)
  const pure = refusals.filter(([, code]) =>
    [
      'invalid-request',
      'malformed-request',
      'sign-in-needed',
      'not-permitted',
      'invalid-fact',
      'unknown-event',
      'internal',
    ].includes(code),
  )
  for (const [, , , ask] of pure) await ask(situation)
  expect(await everythingIn(sql)).toEqual(before)
})

test('answers name what was found and what is needed, and never an identity number', async () => {
  const details = new Map<string, string>()
  for (const [, code, title, ask] of openings)
    details.set(`${code}: ${title}`, (await ask(situation)).body.detail)
  expect(details.get('invalid-request: a number where a text is needed')).toBe(
    'body/channel needs type string; found a number',
  )
  expect(details.get('invalid-request: an unknown member')).toBe(
    'body has members that are not known here: colour',
  )
  expect(details.get('invalid-request: 30 February')).toContain('needs a date and time that exist')
  expect(details.get('missing-fact: no answer where one is needed')).toContain('修建防空地下室')
  expect(details.get('unknown-channel: a channel that is not there')).toContain('it has: window, online')
  expect([...details.values()].join()).not.toMatch(/91370921|370921190/)
})
