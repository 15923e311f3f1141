import { Type } from 'typebox'

const strict = { additionalProperties: false } as const
const instant = (description: string) => Type.Optional(Type.String({ format: 'date-time', description }))

export const exportParams = Type.Object(
  { format: Type.Enum(['xes', 'csv', 'ocel.json', 'ocel.sqlite', 'xlsx']) },
  strict,
)

export const exportQuery = Type.Object(
  {
    process: Type.Optional(Type.String({ maxLength: 100, description: 'a process’s id' })),
    from: instant('cases opened at this instant or later'),
    until: instant('cases opened before this instant'),
  },
  strict,
)
