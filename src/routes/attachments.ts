import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import {
  attachmentForm,
  attachmentParams,
  attachmentResult,
  attachmentsSchema,
  contentSchema,
} from '../schemas/attachment.ts'
import { idOrNumber } from '../schemas/case.ts'
import { responses, unavailable } from '../schemas/problem.ts'
import { inTurns } from '../services/in-turns.ts'
import { readUpload, uploadLimits } from './read-upload.ts'

const tags = ['cases']
const problems = ['invalid-request', 'unknown-case', 'not-permitted', ...unavailable] as const

/** Milliseconds for a file to arrive and be taken: as long as a request may take to arrive at all. */
const handlerTimeout = 30_000

/**
 * Files that are read at once: each is in memory whole, and once more sealed. What waits is not read yet, and lies
 * with its sender.
 */
const atOnce = 4

/** Files that come with a case. Forms with files are taken here and nowhere else. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeContentTypeParser('application/json')
  await app.register(multipart, { limits: uploadLimits })
  const inTurn = inTurns(atOnce)

  app.post(
    '/cases/:case/attachments',
    {
      schema: {
        tags,
        operationId: 'addAttachment',
        summary: 'Hand in a file for a material of the case',
        consumes: ['multipart/form-data'],
        params: idOrNumber,
        response: responses(201, attachmentResult, [
          'malformed-request',
          'unsupported-media-type',
          'file-too-large',
          'file-not-taken',
          'unknown-material',
          'material-not-askable',
          'case-ended',
          'id-reused',
          ...problems,
        ]),
      },
      config: { documentedBody: attachmentForm },
      handlerTimeout,
    },
    async (request, reply) => {
      const of = await app.attachments.checkOpen(request.params.case, request.acting())
      reply.code(201)
      return inTurn(async () => app.attachments.add(of, await readUpload(request), request.actor()))
    },
  )

  app.get(
    '/cases/:case/attachments',
    {
      schema: {
        tags,
        operationId: 'listAttachments',
        summary: 'The files that came with the case, and which ones are taken',
        params: idOrNumber,
        response: responses(200, attachmentsSchema, problems),
      },
      config: { audited: 'always' },
    },
    async (request) => app.attachments.list(request.params.case, request.acting()),
  )

  app.get(
    '/cases/:case/attachments/:attachment',
    {
      schema: {
        tags,
        operationId: 'readAttachment',
        summary: 'A file that came with the case, as it came',
        params: attachmentParams,
        response: {
          ...responses(200, contentSchema, [...problems, 'unknown-attachment', 'attachment-unreadable']),
          200: {
            description: 'the file',
            content: { 'application/octet-stream': { schema: contentSchema } },
          },
        },
      },
      config: { audited: 'always' },
    },
    async (request, reply) => {
      const { case: idOrNumber, attachment } = request.params
      const { name, type, content } = await app.attachments.read(
        idOrNumber,
        attachment.toLowerCase(),
        request.acting(),
      )
      return (
        reply
          .type(type)
          // Saved, never shown: whatever a file holds, no browser runs it under our own address.
          .header('content-disposition', contentDisposition(name, { type: 'attachment' }))
          .header('content-security-policy', "default-src 'none'; sandbox")
          .send(content)
      )
    },
  )
}

export default routes
