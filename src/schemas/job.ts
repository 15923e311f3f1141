import { type TSchema, Type } from 'typebox'
import { named } from './named.ts'

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = Type.String({ format: 'date-time' })

export const jobParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false })

/** Long work as whoever asked for it sees it. */
export const jobSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String(),
  name: named('what it is'),
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  state: Type.Enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: Type.Number({ description: '0 to 1' }),
  words: nullable(named('what it is at')),
  cancelAsked: Type.Boolean({ description: 'it ends at its next step' }),
  problem: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  askedAt: instant,
  startedAt: nullable(instant),
  endedAt: nullable(instant),
})

export const jobResult = Type.Object({ job: jobSchema })

export const jobListSchema = Type.Object({ jobs: Type.Array(jobSchema) })

export const jobOutcome = Type.Object({
  job: jobSchema,
  result: Type.Unknown({ description: 'as its kind says' }),
})
