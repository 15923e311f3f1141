import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { OPENAPI_FILE, openapiDocument } from '../../src/cli/openapi-document.ts'
import { startService } from './app.ts'
import { examplesOf, operations } from './document.ts'
import { ask, openCase, send } from './requests.ts'

const { app } = await startService()

test('the committed document is the service’s own, and valid OpenAPI 3.1', async () => {
  const text = await readFile(OPENAPI_FILE, 'utf8')
  expect(text).toBe(await openapiDocument())
  const validator = new Validator()
  expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('each operation has a name of its own, a summary, and a schema for each answer', () => {
  const all = operations(app)
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length)
  for (const { operationId, summary, responses } of all) {
    expect(operationId).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
    expect(summary).toBeTruthy()
    for (const [status, { description, content }] of Object.entries(responses)) {
      expect(description).toBeTruthy()
      expect(Object.values(content)[0]?.schema, `${operationId} ${status}`).toBeTruthy()
    }
  }
})

const named = (name: string) => operations(app).find(({ operationId }) => operationId === name)
const bodiesOf = (name: string) =>
  examplesOf(named(name)?.requestBody?.content['application/json']) as object[]
const fresh = () => ({ ...bodiesOf('openCase')[0], id: crypto.randomUUID() })

test('the examples of bodies are ones that the service takes, one event after the other', async () => {
  let current = (await openCase(app, fresh())).body.case
  const events = bodiesOf('sendEvent') as { id: string; type: string; revision: number; payload?: object }[]
  expect(events).toHaveLength(2)
  for (const { id, type, revision, payload } of events) {
    const answer = await send(app, current.id, revision, type, payload, { id })
    expect(answer.status).toBe(201)
    current = answer.body.case
  }
})

test('the page of the document loads nothing from elsewhere', async () => {
  const page = await app.inject({ url: '/docs/' })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'self'")
  const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source)
  expect(sources.length).toBeGreaterThan(3)
  for (const source of sources) {
    expect(source).not.toMatch(/^(?:https?:)?\/\//)
    const part = await app.inject({ url: new URL(source, 'http://here/docs/').pathname })
    expect(part.statusCode, source).toBe(200)
  }
  expect(page.body).not.toMatch(/<script>|<style>/)
  const served = await ask(app, 'GET', '/docs/json')
  expect(served.body).toEqual(app.swagger())
})
