import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smSuite } from '../../src/crypto/sm-suite.ts'
import { attachmentRules } from '../../src/files/attachment-rules.ts'
import { samples } from '../files/samples.ts'
import { startService } from './app.ts'
import { download, formOf, listed, sendForm, upload, uploadForm } from './attachments-of.ts'
import { ask, clerk, opened, permit, sendAll, setup } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, database, filesFolder, node } = await startService()
const survey = await opened(app, setup({ process: 'survey', facts: {} }))
const auditor = personOf({ role: 'auditor', department: 'audit-bureau' })
const helper = personOf({ role: 'assisting-agent', department: 'approval-bureau' })
const content = Buffer.concat([samples.pdf, Buffer.from('%合成内容\n%%EOF\n')])

const trailOf = async (query: string) => (await ask(app, 'GET', `/audit-trail?${query}`)).body.rows
const stored = () => readdir(filesFolder)

test('a file comes with a case, is listed with its hash, and is given back as it came', async () => {
  const id = crypto.randomUUID()
  const answer = await upload(app, survey.number, { id, content, name: '总平面图 (终稿).pdf' }, helper)
  expect(answer.status).toBe(201)
  expect(answer.body).toEqual({
    repeated: false,
    attachment: {
      id,
      material: 'plans',
      name: '总平面图 (终稿).pdf',
      type: 'application/pdf',
      size: content.length,
      hash: smSuite.digest(content),
      by: { id: helper.account, role: 'assisting-agent', department: 'approval-bureau' },
      at: '2021-08-23T01:00:00Z',
      address: `/cases/${survey.id}/attachments/${id}`,
    },
  })
  expect((await listed(app, survey.id)).body.attachments).toContainEqual(answer.body.attachment)
  const file = await download(await node(), answer.body.attachment.address, auditor)
  expect(file.statusCode).toBe(200)
  expect(file.rawPayload).toEqual(content)
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
  expect(file.headers['content-disposition']).toMatch(
    /^attachment; filename=".*"; filename\*=UTF-8''%E6%80%BB%E5%B9%B3/,
  )
})

test.each(Object.entries(samples))(
  'a .%s is taken, and comes back with its own type',
  async (extension, bytes) => {
    const { body } = await upload(app, survey.id, { name: `合成.${extension}`, content: bytes })
    const file = await download(app, body.attachment.address)
    expect(file.rawPayload).toEqual(bytes)
    const kind = attachmentRules.kinds.find(({ extensions }) => extensions.some((one) => one === extension))
    expect(file.headers['content-type']).toBe(kind?.type)
  },
)

test('it lies sealed, under a name that is neither its own nor its sender’s', async () => {
  const before = await stored()
  const { body } = await upload(app, survey.id, { content, name: '../../../../tmp/escaped.pdf' })
  expect(body.attachment.name).toBe('escaped.pdf')
  const [file = '', ...others] = (await stored()).filter((name) => !before.includes(name))
  expect(others).toEqual([])
  expect(file).toMatch(/^[0-9a-f-]{36}$/)
  expect(file).not.toBe(body.attachment.id)
  const bytes = await readFile(join(filesFolder, file))
  expect(bytes.toString('latin1')).toMatch(/^sm1\.k[0-9a-f]{8}\./)
  expect(bytes.includes('PDF')).toBe(false)
})

test('what the page says beforehand is what is taken', async () => {
  const { accepts } = (await listed(app, survey.id)).body
  expect(accepts).toMatchObject({ maxBytes: 20 * 1024 * 1024, assumed: true })
  expect(accepts.types.flatMap((one: { extensions: string[] }) => one.extensions)).toEqual([
    ...['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx', 'ofd'],
  ])
  const largest = Buffer.concat([samples.pdf, Buffer.alloc(accepts.maxBytes - samples.pdf.length, 0x20)])
  const taken = await upload(app, survey.id, { content: largest })
  expect(taken.body.attachment.size).toBe(accepts.maxBytes)
  expect((await download(app, taken.body.attachment.address)).rawPayload.equals(largest)).toBe(true)
  const larger = await upload(app, survey.id, { content: Buffer.concat([largest, Buffer.from(' ')]) })
  expect(larger.body).toMatchObject({ code: 'file-too-large', status: 413 })
})

test('sent again it is the same file; the id of another one is refused, and leaves nothing behind', async () => {
  const given = { id: crypto.randomUUID(), content }
  const { body } = await upload(app, survey.id, given)
  const before = await stored()
  expect((await upload(app, survey.number, given)).body).toEqual({ ...body, repeated: true })
  const other = await upload(app, survey.id, { ...given, content: samples.pdf })
  expect(other.body.code).toBe('id-reused')
  expect(await stored()).toEqual(before)
})

test('of ten who send the same at once, one is first, and one file is there', async () => {
  const given = { id: crypto.randomUUID(), content }
  const before = (await stored()).length
  const answers = await Promise.all(Array.from({ length: 10 }, () => upload(app, survey.id, given)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201))
  expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1)
  expect((await stored()).length).toBe(before + 1)
})

test.each([
  ['empty', '1.pdf', Buffer.alloc(0)],
  ['a program that says it is a document', '1.pdf', Buffer.from(`MZ${'\0'.repeat(100)}`)],
  ['a page', '1.html', Buffer.from('<script>alert(1)</script>')],
  ['a document with a second extension', '1.pdf.exe', samples.pdf],
])('%s is refused, and nothing is kept', async (_, name, bytes) => {
  const before = await stored()
  const { body } = await upload(app, survey.id, { name, content: bytes })
  expect(body).toMatchObject({ code: 'file-not-taken', status: 422 })
  expect(await stored()).toEqual(before)
})

test('a name has neither somebody’s number nor what turns the direction of writing', async () => {
  const number = await upload(app, survey.id, { name: '370921190002280013.pdf' })
  expect(number.body.code).toBe('personal-data-in-text')
  expect(JSON.stringify(number.body)).not.toContain('370921190002280013')
  for (const name of ['合成\u202Efdp.pdf', `${'x'.repeat(200)}.pdf`]) {
    expect((await upload(app, survey.id, { name })).body.code).toBe('invalid-request')
  }
})

test('a name can end no header and run no script', async () => {
  const name = '";<script>alert(1)</script>.pdf'
  const { body } = await upload(app, survey.id, { name })
  expect(body.attachment.name).toMatch(/script>\.pdf$/)
  const { headers } = await download(app, body.attachment.address)
  const disposition = String(headers['content-disposition'])
  expect(disposition).toMatch(/^attachment; filename="(?:[^"\\]|\\.)*"(?:; filename\*=UTF-8''[\w%.~-]+)?$/)
})

test('no material is taken that must not be asked for', async () => {
  const tendered = await opened(app, permit())
  const { body } = await upload(app, tendered.id, { material: 'bid-notice' })
  expect(body.code).toBe('material-not-askable')
})

test('whose department has no part in the case neither adds nor sees; an auditor sees and does not add', async () => {
  const transport = personOf({ role: 'department-reviewer', department: 'transport' })
  const { body } = await upload(app, survey.id, {})
  expect((await upload(app, survey.id, {}, transport)).body.code).toBe('not-permitted')
  expect((await listed(app, survey.id, transport)).body.code).toBe('not-permitted')
  expect((await download(app, body.attachment.address, transport)).json().code).toBe('not-permitted')
  expect((await upload(app, survey.id, {}, auditor)).body.code).toBe('not-permitted')
  expect((await listed(app, survey.id, auditor)).status).toBe(200)
})

test('with a case that has ended nothing more is taken, and what came is still there', async () => {
  const open = await opened(app, setup({ process: 'survey', facts: {} }))
  const { body } = await upload(app, open.id, {})
  await sendAll(app, open, [['withdraw', { request: '合成' }]])
  expect((await upload(app, open.id, {})).body.code).toBe('case-ended')
  expect((await download(app, body.attachment.address)).statusCode).toBe(200)
})

test('a file is not found under another case', async () => {
  const other = await opened(app, setup({ process: 'survey', facts: {} }))
  const { body } = await upload(app, survey.id, {})
  const file = await download(app, `/cases/${other.id}/attachments/${body.attachment.id}`)
  expect(file.json().code).toBe('unknown-attachment')
})

test('who has taken a file away is in the audit trail, and who has tried', async () => {
  const { body } = await upload(app, survey.id, {})
  const { address, id } = body.attachment
  await download(app, address, clerk)
  await download(app, address, personOf({ role: 'planner', department: 'approval-bureau' }))
  await expect
    .poll(async () =>
      (await trailOf('action=readAttachment')).filter((row: { target: string }) => row.target.endsWith(id)),
    )
    .toMatchObject([
      { account: 'planner.approval-bureau', outcome: 'not-permitted', target: `${survey.id}/${id}` },
      { account: 'clerk-7', outcome: 'ok', target: `${survey.id}/${id}` },
    ])
})

test('a content that was changed, swapped or lost is not given out', async () => {
  const before = await stored()
  const one = (await upload(app, survey.id, { content })).body.attachment
  const [first = ''] = (await stored()).filter((name) => !before.includes(name))
  await upload(app, survey.id, { content: samples.pdf })
  const [second = ''] = (await stored()).filter((name) => ![...before, first].includes(name))
  const [path, other] = [join(filesFolder, first), await readFile(join(filesFolder, second))]
  const bytes = await readFile(path)
  const changed = Buffer.from(bytes)
  changed[100] = (changed[100] ?? 0) ^ 1
  for (const wrong of [changed, bytes.subarray(0, -1), other]) {
    await writeFile(path, wrong)
    expect((await download(app, one.address)).json()).toMatchObject({
      code: 'attachment-unreadable',
      status: 500,
    })
  }
  await writeFile(path, bytes)
  expect((await download(app, one.address)).statusCode).toBe(200)
  await rm(path)
  expect((await download(app, one.address)).json().code).toBe('attachment-unreadable')
})

test('a form is complete or refused, and has one file', async () => {
  const two = uploadForm()
  two.append('file', new File(['%PDF-'], '2.pdf'))
  const without = new FormData()
  without.append('id', crypto.randomUUID())
  const proto = uploadForm()
  proto.append('__proto__', 'x')
  expect((await sendForm(app, survey.id, two)).body.code).toBe('malformed-request')
  expect((await sendForm(app, survey.id, without)).body.code).toBe('invalid-request')
  expect((await sendForm(app, survey.id, proto)).body.code).toBe('malformed-request')
  const { payload, type } = await formOf(uploadForm())
  for (const [body, kind] of [
    [payload.subarray(0, -20), type],
    [payload, 'multipart/form-data'],
    [payload, 'multipart/form-data; boundary=other'],
  ] as const) {
    const answer = await ask(app, 'POST', `/cases/${survey.id}/attachments`, body.toString('latin1'), {
      'content-type': kind,
    })
    expect(answer.body.code, kind).toMatch(/^(malformed|invalid)-request$/)
  }
})

test('the rows stay as they were written', async () => {
  await upload(app, survey.id, {})
  await expect(database.sql`update attachments set name = 'x'`).rejects.toThrow()
  await expect(database.sql`delete from attachments`).rejects.toThrow()
})
