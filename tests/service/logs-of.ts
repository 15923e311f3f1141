import type { App } from '../../src/app.ts'
import { formOf } from './attachments-of.ts'
import type { Answer } from './requests.ts'
import { cookieOf, personOf } from './whoever.ts'

export const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })

export const columns = {
  case: 'case',
  activity: 'activity',
  start: 'start',
  end: 'end',
  resource: 'resource',
}

export interface LogUpload {
  readonly id?: string
  readonly reading?: unknown
  readonly name?: string
  readonly content?: string | Uint8Array
}

/** Sends a log as a browser does. */
export async function uploadLog(app: App, given: LogUpload = {}, by = auditor): Promise<Answer> {
  const {
    id = crypto.randomUUID(),
    reading = { format: 'csv', columns },
    name = 'log.csv',
    content = 'case,activity,start,end,resource\n',
  } = given
  const form = new FormData()
  form.append('id', id)
  form.append('reading', JSON.stringify(reading))
  form.append('file', new File([content as string], name))
  const { payload, type } = await formOf(form)
  await app.ready()
  const answer = await app.inject({
    method: 'POST',
    url: '/audit/logs',
    payload,
    headers: { 'content-type': type, cookie: await cookieOf(app, by) },
  })
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) }
}
