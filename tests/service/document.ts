import type { App } from '../../src/app.ts'

interface Schema {
  allOf?: readonly [unknown, { properties: { code: { enum: string[] } } }]
}
interface WithExamples {
  example?: unknown
  examples?: Record<string, { value: unknown }>
}
export interface Operation {
  operationId: string
  summary: string
  parameters?: ({ in: string; name: string; required: boolean } & WithExamples)[]
  requestBody?: { content: Record<string, WithExamples> }
  responses: Record<string, { description: string; content: Record<string, { schema: Schema }> }>
}

/** Every operation of the service's own OpenAPI document. */
export function operations(app: App): Operation[] {
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
  return Object.values(paths).flatMap((methods) => Object.values(methods))
}

/** The examples that the document gives of a body or a header. */
export const examplesOf = ({ example, examples = {} }: WithExamples = {}): unknown[] =>
  example === undefined ? Object.values(examples).map(({ value }) => value) : [example]

/** By operation and status, the codes that the document says may come. */
export function documentedCodes(app: App): Map<string, Map<number, string[]>> {
  return new Map(
    operations(app).map(({ operationId, responses }) => [
      operationId,
      new Map(
        Object.entries(responses).flatMap(([status, { content }]): [number, string[]][] => {
          const schema = content['application/problem+json']?.schema
          return schema?.allOf ? [[Number(status), schema.allOf[1].properties.code.enum]] : []
        }),
      ),
    ]),
  )
}
