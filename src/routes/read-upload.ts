import type { FastifyRequest } from 'fastify'
import { attachmentRules } from '../files/attachment-rules.ts'
import { checkFreeText } from '../plugins/free-text.ts'
import { Problem } from '../problem.ts'
import { type AttachmentFields, attachmentFields } from '../schemas/attachment.ts'
import { checked } from '../schemas/checked.ts'

const { maxBytes } = attachmentRules

/** How much of a form is read at all. */
export const uploadLimits = { files: 1, fields: 2, parts: 3, fileSize: maxBytes, fieldSize: 200 } as const

/** Errors of the parser that have no code mean one thing: it is no such form. */
function asProblem(error: Error & { code?: string }): Error {
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') {
    return new Problem('file-too-large', {
      zh: `文件超过${maxBytes}字节：请上传较小的文件`,
      en: `the file has more than ${maxBytes} bytes: send a smaller one`,
    })
  }
  if (error instanceof Problem || error.code) return error
  return new Problem('malformed-request', `${error.message}: send a complete form of multipart/form-data`)
}

async function readParts(request: FastifyRequest) {
  const fields: Record<string, unknown> = {}
  let content: Buffer = Buffer.alloc(0)
  for await (const part of request.parts()) {
    fields[part.fieldname] = part.type === 'file' ? part.filename : part.value
    if (part.type === 'file') content = await part.toBuffer()
  }
  return { fields, content }
}

/**
 * The one file of a form with its fields, whole in memory.
 * @throws Problem `malformed-request`, `invalid-request`, `file-too-large`, `personal-data-in-text`
 */
export async function readUpload(request: FastifyRequest) {
  const { fields, content } = await readParts(request).catch((error) => {
    throw asProblem(error)
  })
  const { id, material, file } = checked('form', attachmentFields, fields, 'body') as AttachmentFields
  checkFreeText(file, 'body/file')
  return { id: id.toLowerCase(), material, name: file, content }
}
