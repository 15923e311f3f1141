import { Type } from 'typebox'
import { languages } from '../papers/paper.ts'
import { type PaperName, paperKinds } from '../papers/paper-kinds.ts'
import { idOrNumber } from './case.ts'

const strict = { additionalProperties: false } as const

export const papersSchema = Type.Object({
  papers: Type.Array(
    Type.Object({
      id: Type.String({ description: 'the kind with the place of its event on the ledger, as receipt-1' }),
      kind: Type.Enum(Object.keys(paperKinds) as PaperName[]),
      number: Type.String({
        description: "the case's number, the kind's letters, the place of its event: never given twice",
      }),
      zh: Type.String(),
      en: Type.String(),
      at: Type.String({ format: 'date-time', description: 'when what it proves happened' }),
      address: Type.String({ description: 'of the PDF' }),
    }),
  ),
})

export const paperParams = Type.Object(
  { ...idOrNumber.properties, paper: Type.String({ pattern: '^[a-z-]+-[1-9]\\d{0,8}$', maxLength: 100 }) },
  strict,
)

export const paperQuery = Type.Object(
  {
    lang: Type.Optional(
      Type.Enum([...languages], {
        description: 'zh when absent; what people entered stays as they wrote it',
      }),
    ),
  },
  strict,
)

/** A file, not JSON: only for the document, which can't say so by the schema alone. */
export const pdfSchema = Type.Unsafe<Buffer>({
  type: 'string',
  format: 'binary',
  description: 'the paper, A4',
})
