import { Type } from 'typebox'
import { caseRow } from './case.ts'
import { partySchema } from './party.ts'

const strict = { additionalProperties: false } as const

export const searchBody = Type.Object(
  {
    text: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description:
        'a case number or three characters of it; part of a name; a company code, a resident id, a phone number or a ' +
        "project's code, each whole",
      examples: ['20210823-00001', '合成测试'],
    }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
  },
  strict,
)

export const searchResult = Type.Object({
  cases: Type.Array(
    Type.Object({
      ...caseRow.properties,
      applicant: partySchema,
      agent: Type.Union([partySchema, Type.Null()]),
    }),
  ),
  more: Type.Boolean({ description: 'there are more: give more of the text' }),
})
