import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bombs, samples } from '../files/samples.ts'
import { startService } from '../service/app.ts'
import { download, sendForm, upload, uploadForm } from '../service/attachments-of.ts'
import { clerk, opened, setup } from '../service/requests.ts'
import { cookieOf } from '../service/whoever.ts'

const { app, filesFolder } = await startService()
const survey = await opened(app, setup({ process: 'survey', facts: {} }))
const stored = () => readdir(filesFolder)
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
const html = Buffer.from('<!doctype html><script>alert(1)</script>')

test.each([
  ['a drawing that runs scripts', 'x.svg', svg],
  ['the same under the name of a picture', 'x.png', svg],
  ['a page', 'x.html', html],
  ['a page under the name of a document', 'x.pdf', html],
  ['a picture under the name of a page', 'x.html', samples.png],
  ['a program', 'x.exe', Buffer.from('MZ\x90\x00')],
  ['a program under the name of a document', 'x.docx', Buffer.from('MZ\x90\x00')],
  ['an archive of nothing in particular', 'x.docx', Buffer.from('PK\x05\x06'.padEnd(22, '\0'))],
  ['two extensions', 'x.pdf.exe', samples.pdf],
  ['an extension and a NUL', 'x.exe\0.pdf', samples.pdf],
  ['an extension and a blank', 'x.exe ', samples.pdf],
  ['no extension', 'x', samples.pdf],
  ['nothing but an extension', '.pdf', Buffer.alloc(0)],
  ['nothing in it', 'x.pdf', Buffer.alloc(0)],
])('%s is not taken, and leaves nothing behind', async (_, name, content) => {
  const before = await stored()
  const { status, body } = await upload(app, survey.id, { name, content })
  expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(await stored()).toEqual(before)
})

test.each(Object.entries(bombs))(
  'an archive %s is not taken, and leaves nothing behind',
  async (_, content) => {
    const before = await stored()
    const { status, body } = await upload(app, survey.id, { name: '材料.docx', content })
    expect(body.code).toBe('file-not-taken')
    expect(status).toBe(422)
    expect(await stored()).toEqual(before)
  },
)

test.each([
  '../../etc/passwd.pdf',
  '..\\..\\windows\\system32\\x.pdf',
  '/etc/x.pdf',
  'C:\\x.pdf',
  '....//....//x.pdf',
  '%2e%2e%2fx.pdf',
  '..%252fx.pdf',
  'CON.pdf',
  '=cmd|calc.pdf',
])('the name %s leads nowhere: it is a name in a list', async (name) => {
  const { status, body } = await upload(app, survey.id, { name, content: samples.pdf })
  expect([201, 422]).toContain(status)
  if (status !== 201) return
  expect(body.attachment.name).not.toMatch(/[/\\]/)
  expect(body.attachment.name).not.toMatch(/^\.\.$/)
  const file = await download(app, body.attachment.address)
  expect(file.headers['content-disposition']).toMatch(/^attachment; /)
  expect(String(file.headers['content-disposition'])).not.toMatch(/filename="[^"]*[/\\][^"]*"/)
  for (const one of await stored()) expect(one).toMatch(/^[0-9a-f-]{36}$/)
})

test.each([
  ['five thousand fields', () => (form: FormData) => times(5000, (n) => form.append(`f${n}`, 'x'))],
  [
    'five hundred files',
    () => (form: FormData) => times(500, (n) => form.append('file', new File(['x'], `${n}.pdf`))),
  ],
  ['a field of a million characters', () => (form: FormData) => form.append('x', 'x'.repeat(1_000_000))],
  ['the case’s id a second time', () => (form: FormData) => form.append('id', crypto.randomUUID())],
  ['who handed it in', () => (form: FormData) => form.append('by', 'somebody')],
  ['a key of every object', () => (form: FormData) => form.append('constructor', 'x')],
] as const)('a form with %s is refused, and nothing of it stays', async (_, add) => {
  const before = await stored()
  const form = uploadForm({ content: samples.pdf })
  add()(form)
  const { status, body } = await sendForm(app, survey.id, form)
  expect([400, 413, 422], JSON.stringify(body)).toContain(status)
  expect(await stored()).toEqual(before)
})

function times(count: number, act: (n: number) => void) {
  for (let n = 0; n < count; n += 1) act(n)
}

test.each([
  ['a boundary of ten thousand characters', `multipart/form-data; boundary=${'b'.repeat(10_000)}`],
  ['an empty boundary', 'multipart/form-data; boundary='],
  ['another kind of parts', 'multipart/mixed; boundary=x'],
  ['JSON', 'application/json'],
  ['two kinds', 'multipart/form-data, application/json; boundary=x'],
])('%s is no form', async (_, type) => {
  const answer = await app.inject({
    method: 'POST',
    url: `/cases/${survey.id}/attachments`,
    payload: '--x\r\ncontent-disposition: form-data; name="id"\r\n\r\n1\r\n--x--\r\n',
    headers: { cookie: await cookieOf(app, clerk), 'content-type': type },
  })
  expect([400, 415, 422], answer.body).toContain(answer.statusCode)
})

test('a form with a file is taken nowhere else', async () => {
  const cookie = await cookieOf(app, clerk)
  for (const url of ['/cases', `/cases/${survey.id}/events`, '/session', '/progress']) {
    const answer = await app.inject({
      method: 'POST',
      url,
      payload: '--x--\r\n',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(answer.statusCode, url).toBe(415)
  }
})

test.each([
  '..%2f..%2fkey',
  '%2e%2e%2f%2e%2e%2fkey',
  '..%252f..%252fkey',
  '%00',
  '....%2f%2fkey',
  '..%5c..%5ckey',
  '%c0%ae%c0%ae%2fkey',
])('an address with %s finds no file, of attachments, papers or pages', async (path) => {
  const cookie = await cookieOf(app, clerk)
  for (const url of [
    `/cases/${survey.id}/attachments/${path}`,
    `/cases/${path}/attachments/${path}`,
    `/cases/${survey.id}/papers/${path}.pdf`,
    `/cases/${path}`,
    `/processes/${path}/machine`,
    `/registers/${path}`,
    `/hall/assets/${path}`,
    `/docs/static/${path}`,
  ]) {
    const answer = await app.inject({ url, headers: { cookie } })
    expect([400, 403, 404, 422], `${url} ${answer.body.slice(0, 200)}`).toContain(answer.statusCode)
  }
})
