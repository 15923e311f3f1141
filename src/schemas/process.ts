import { Type } from 'typebox'

const name = { zh: Type.String(), en: Type.String() }
const department = Type.Object({ id: Type.String(), ...name })
const open = { additionalProperties: true } as const

const summary = {
  slug: Type.String(),
  version: Type.Integer(),
  ...name,
  section: Type.String({ description: "the plan's section" }),
  clauses: Type.Array(Type.String()),
  effectiveFrom: Type.Record(Type.String(), Type.Unsafe<string | null>({ type: ['string', 'null'] }), {
    description: 'per clause, the day on which the county put it into effect; null until it is entered',
  }),
  lead: Type.Array(department),
}

export const processListSchema = Type.Object({ processes: Type.Array(Type.Object(summary)) })

/** The parts that are trees or conditions stay open: their shape is the process language's. */
const parts = (description: string) =>
  Type.Array(Type.Unsafe<object>({ type: 'object', ...open }), { description })

export const processSchema = Type.Object({
  ...summary,
  milestones: parts("the plan's latest dates for making the change"),
  responsible: Type.Array(department),
  channels: parts('how one may apply'),
  mergedItems: Type.Array(Type.String()),
  decidedBy: Type.Enum(['items', 'head']),
  free: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'why nothing is charged' }),
  paperless: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'why no paper is taken' }),
  facts: parts('what is asked when a case is opened'),
  materials: parts('what may be asked for, and in which cases'),
  certificates: parts('what is issued, together'),
  limits: parts('time limits with their citation'),
  items: parts('who examines what'),
  tree: Type.Unsafe<object>({ type: 'object', ...open, description: 'the process tree' }),
  assumed: Type.Array(Type.String(), { description: 'what neither plan nor law states' }),
})

export const machineSchema = Type.Unsafe<object>({
  type: 'object',
  ...open,
  description: 'an XState 5 configuration',
})
