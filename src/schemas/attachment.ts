import { type Static, Type } from 'typebox'
import { attachmentRules } from '../files/attachment-rules.ts'
import { actorSchema, idOrNumber } from './case.ts'
import { entryId, repeated } from './entry.ts'

const strict = { additionalProperties: false } as const
const material = Type.String({ maxLength: 100, description: 'the id of a material of the process' })

/** What comes beside the content. */
export const attachmentFields = Type.Object(
  {
    id: entryId,
    material,
    file: Type.String({
      minLength: 1,
      maxLength: attachmentRules.maxName,
      // Controls, and what turns the direction of writing: a name must look like what it is.
      pattern: '^[^\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*$',
    }),
  },
  strict,
)

export type AttachmentFields = Static<typeof attachmentFields>

/** The form as the document shows it. */
export const attachmentForm = Type.Object({
  id: entryId,
  material,
  file: Type.Unsafe<Buffer>({
    type: 'string',
    format: 'binary',
    description: `one file of at most ${attachmentRules.maxBytes} bytes, whose content is what its name says: ${attachmentRules.kinds.flatMap(({ extensions }) => extensions).join(', ')}`,
  }),
})

const attachment = Type.Object({
  id: Type.String({ format: 'uuid' }),
  material: Type.String(),
  name: Type.String({ description: "as its sender named it: a text, nobody's path" }),
  type: Type.String({ description: 'the media type, by its content' }),
  size: Type.Integer({ description: 'in bytes' }),
  hash: Type.String({ description: 'SM3 of the content, in hex' }),
  by: actorSchema,
  at: Type.String({ format: 'date-time' }),
  address: Type.String({ description: 'of the file' }),
})

/** What is taken, for pages to say before a file is chosen. */
export const acceptsSchema = Type.Object({
  maxBytes: Type.Integer({ description: 'of one file' }),
  types: Type.Array(
    Type.Object({
      extensions: Type.Array(Type.String()),
      type: Type.String(),
      zh: Type.String(),
      en: Type.String(),
    }),
  ),
  assumed: Type.Boolean({ description: 'true: the county has not decided it; it is a default' }),
  citation: Type.String(),
})

export const attachmentResult = Type.Object({ attachment, repeated })
export const attachmentsSchema = Type.Object({
  attachments: Type.Array(attachment, { description: 'in the order in which they came' }),
  accepts: acceptsSchema,
})

export const attachmentParams = Type.Object(
  { ...idOrNumber.properties, attachment: Type.String({ format: 'uuid' }) },
  strict,
)

/** A file, not JSON: only for the document. */
export const contentSchema = Type.Unsafe<Buffer>({
  type: 'string',
  format: 'binary',
  description: 'the file as it came, to be saved and not shown',
})
