import type { App } from '../../src/app.ts'
import { type Answer, type Asking, ask, clerk } from './requests.ts'
import { cookieOf, type Person } from './whoever.ts'

export interface Upload {
  readonly id?: string
  readonly material?: string
  readonly name?: string
  readonly content?: Buffer
}

/** A form as a browser sends it. */
export async function formOf(form: FormData) {
  const request = new Response(form)
  return {
    payload: Buffer.from(await request.arrayBuffer()),
    type: request.headers.get('content-type') ?? '',
  }
}

/** Sends any form to the attachments of a case. */
export async function sendForm(app: App, of: string, form: FormData, by: Person = clerk): Promise<Answer> {
  const { payload, type } = await formOf(form)
  const answer = await app.inject({
    method: 'POST',
    url: `/cases/${of}/attachments`,
    payload,
    headers: { 'content-type': type, cookie: await cookieOf(app, by) },
  })
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) }
}

export function uploadForm({
  id = crypto.randomUUID(),
  material = 'plans',
  name = '图纸.pdf',
  content = Buffer.from('%PDF-1.4\n%%EOF\n'),
}: Upload = {}) {
  const form = new FormData()
  form.append('id', id)
  form.append('material', material)
  form.append('file', new File([Uint8Array.from(content)], name))
  return form
}

export const upload = (app: App, of: string, given?: Upload, by?: Person) =>
  sendForm(app, of, uploadForm(given), by)

export const listed = (app: App, of: string, as?: Asking) =>
  ask(app, 'GET', `/cases/${of}/attachments`, undefined, as)

/** The file itself. */
export async function download(app: App, address: string, by: Person = clerk) {
  return app.inject({ url: address, headers: { cookie: await cookieOf(app, by) } })
}
