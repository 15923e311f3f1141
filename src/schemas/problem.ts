import { type Static, type TSchema, type TUnsafe, Type } from 'typebox'
import { type ProblemCode, problems } from '../problem.ts'

/** RFC 9457 problem details; some problems carry more members (`changes`, `possibleIn`, `errors` …). */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:banjie:problem:CODE' }),
    code: Type.Enum(Object.keys(problems) as ProblemCode[], { description: 'the stable code' }),
    title: Type.String(),
    zh: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'what was found, what is needed, what to do' }),
    instance: Type.String({ description: 'the id of the request, as in the log' }),
  },
  { $id: 'Problem', additionalProperties: true },
)

/** What any operation may answer with that asks the database. */
export const unavailable = ['internal', 'busy', 'database-unavailable'] as const

/** What any operation may answer with that takes a body. */
export const badBody = [
  'malformed-request',
  'invalid-request',
  'body-too-large',
  'unsupported-media-type',
] as const

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** The responses of problems, by status. */
function failuresOf(codes: readonly ProblemCode[]) {
  return Object.fromEntries(
    [...Map.groupBy(codes, (code) => problems[code].status)].map(([failure, group]) => [
      failure,
      {
        description: group.map((code) => `\`${code}\`: ${problems[code].en}`).join('; '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                Type.Ref('Problem'),
                {
                  type: 'object',
                  properties: { code: { type: 'string', enum: group } },
                  additionalProperties: true,
                },
              ],
            },
          },
        },
      },
    ]),
  )
}

/** What of a response says which problems it stands for. */
interface Failure {
  readonly content?: {
    readonly 'application/problem+json'?: {
      readonly schema: {
        readonly allOf: readonly [unknown, { properties: { code: { enum: ProblemCode[] } } }]
      }
    }
  }
}

const codesIn = (response: Failure): readonly ProblemCode[] =>
  response.content?.['application/problem+json']?.schema.allOf[1].properties.code.enum ?? []

/** The responses of a route with further problems that it can answer with. */
export function withProblems(response: object, codes: readonly ProblemCode[]): object {
  const own = Object.values(response).flatMap(codesIn)
  return { ...response, ...failuresOf([...new Set([...own, ...codes])]) }
}

/** The responses of a route: its success, and by status exactly the problems that it can answer with. */
export function responses<const S extends number, T extends TSchema>(
  status: S,
  success: T,
  codes: readonly ProblemCode[],
) {
  // What a handler answers may be read-only all through; the schema only describes it.
  return { ...failuresOf(codes), [status]: success } as { [K in S]: TUnsafe<Frozen<Static<T>>> }
}
