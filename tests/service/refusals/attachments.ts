import { rm } from 'node:fs/promises'
import { type Upload, upload } from '../attachments-of.ts'
import { ask, get, opened, permit, sendAll, setup } from '../requests.ts'
import { ofCase } from './readings.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'

/** A file that is refused with a case of which plans may be asked for. */
const refused = (code: string, title: string, given: Upload): Refusal => [
  'addAttachment',
  code,
  title,
  ({ app, survey }) => upload(app, survey, given),
]
const posted = (code: string, title: string, text: string, type: string): Refusal => [
  'addAttachment',
  code,
  title,
  ({ app, survey }) => ask(app, 'POST', `/cases/${survey}/attachments`, text, { 'content-type': type }),
]

/** What is refused of files that come with a case. */
export const attachments: readonly Refusal[] = [
  posted('unsupported-media-type', 'JSON', '{}', 'application/json'),
  posted('unsupported-media-type', 'a form without files', 'a=1', 'application/x-www-form-urlencoded'),
  posted('malformed-request', 'a form without an end', '--x\r\n', 'multipart/form-data; boundary=x'),
  refused('invalid-request', 'an id that is none', { id: 'one' }),
  refused('file-too-large', 'more than 20 MiB', { content: Buffer.alloc(20 * 1024 * 1024 + 1) }),
  refused('file-not-taken', 'a program', { name: '1.exe' }),
  refused('unknown-material', 'a material that is not there', { material: 'hat' }),
  [
    'addAttachment',
    'material-not-askable',
    'the notice of award of a tendered project',
    async ({ app }) => upload(app, (await opened(app, permit())).id, { material: 'bid-notice' }),
  ],
  [
    'addAttachment',
    'case-ended',
    'a case that was withdrawn',
    async ({ app }) => {
      const open = await opened(app, setup({ process: 'survey', facts: {} }))
      await sendAll(app, open, [['withdraw', { request: '合成' }]])
      return upload(app, open.id)
    },
  ],
  [
    'addAttachment',
    'id-reused',
    'the id of another file',
    async ({ app, survey }) => {
      const id = crypto.randomUUID()
      await upload(app, survey, { id })
      return upload(app, survey, { id, name: 'another.pdf' })
    },
  ],
  ['addAttachment', 'unknown-case', 'a case that is not there', ({ app }) => upload(app, nobody)],
  ...outOfOrder('addAttachment', (app) => upload(app, nobody)),

  ...ofCase('listAttachments', (id) => `/cases/${id}/attachments`),
  ...ofCase('readAttachment', (id) => `/cases/${id}/attachments/${nobody}`),
  [
    'readAttachment',
    'unknown-attachment',
    'an id that is not there',
    ({ app, setup: id }) => get(app, `/cases/${id}/attachments/${nobody}`),
  ],
  [
    'readAttachment',
    'attachment-unreadable',
    'a folder that is gone',
    async ({ app, survey, filesFolder }) => {
      const { body } = await upload(app, survey)
      await rm(filesFolder, { recursive: true })
      return get(app, body.attachment.address)
    },
  ],
]
