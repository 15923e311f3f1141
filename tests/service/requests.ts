import type { App } from '../../src/app.ts'
import { cookieOf, type Person, whoeverMay, whoeverUses } from './whoever.ts'

export const clerk: Person = {
  account: 'clerk-7',
  role: 'window-clerk',
  department: 'approval-bureau',
  window: 'A03',
}

/** Synthetic, with right check digits. */
export const applicant = { name: '合成测试公司', idType: 'uscc', id: '91370921MA0000001N' }

export const setup = (more: object = {}) => ({
  id: crypto.randomUUID(),
  process: 'enterprise-setup-1545',
  applicant,
  channel: 'window',
  facts: { generalEnterprise: true },
  ...more,
})

export const permit = (more: object = {}) => ({
  id: crypto.randomUUID(),
  process: 'construction-permit-merged',
  applicant,
  channel: 'window',
  facts: { tendered: true, basement: false },
  ...more,
})

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  readonly body: any
}

/** As whom one asks, or by which headers. */
export type Asking = Record<string, string> | (Person & { readonly 'content-type'?: string })

/** Asks a service in memory, as a clerk or whoever else may where that one may not; objects go as JSON. */
export async function ask(
  app: App,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object | string,
  as: Asking = {},
): Promise<Answer> {
  const person = 'account' in as ? (as as Person) : undefined
  const headers = (
    person ? (as['content-type'] ? { 'content-type': as['content-type'] } : {}) : as
  ) as Record<string, string>
  await app.ready()
  const whoever = person ?? whoeverUses(app, method, url, clerk)
  const cookie = headers.cookie ?? (whoever ? await cookieOf(app, whoever) : '')
  const answer = await app.inject({
    method,
    url,
    ...(payload !== undefined && { payload }),
    headers: {
      cookie,
      ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
      ...headers,
    },
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body && JSON.parse(answer.body) }
}

export const get = (app: App, url: string) => ask(app, 'GET', url)

export const openCase = (app: App, body: object = setup(), actor = clerk) =>
  ask(app, 'POST', '/cases', body, actor)

/** Sends an event to a case, as whoever the table says may do it. */
export const send = async (
  app: App,
  caseId: string,
  revision: number,
  type: string,
  payload: object = {},
  { id = crypto.randomUUID(), actor, ...more }: { id?: string; actor?: Person; occurredAt?: string } = {},
) =>
  ask(
    app,
    'POST',
    `/cases/${caseId}/events`,
    { id, type, revision, payload, ...more },
    actor ?? (await whoeverMay(app, caseId, type, clerk)) ?? clerk,
  )

/** The case that an opening answered with. */
export async function opened(app: App, body: object = setup()) {
  const answer = await openCase(app, body)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body.case
}

/** Sends events one after another, each on the revision that the last one left; the last answer's case. */
export async function sendAll(
  app: App,
  of: { id: string; revision: number },
  events: readonly (readonly [type: string, payload?: object])[],
) {
  let current = of
  for (const [type, payload] of events) {
    const answer = await send(app, current.id, current.revision, type, payload)
    if (answer.status !== 201) throw new Error(`${type}: ${JSON.stringify(answer.body)}`)
    current = answer.body.case
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return current as any
}
