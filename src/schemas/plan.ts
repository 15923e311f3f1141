import { type TSchema, Type } from 'typebox'
import { CLAUSE_KINDS } from '../plan/plan.ts'
import { progressStatuses } from '../plan/progress.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const names = { zh: Type.String(), en: Type.String() }
const name = Type.Object(names)
const department = Type.Object({ id: Type.String(), ...names })
const date = (description: string) => Type.String({ format: 'date', description })
const kind = Type.Enum([...CLAUSE_KINDS])
const status = Type.Enum([...progressStatuses])
const entryId = Type.String({
  format: 'uuid',
  description: 'a UUID chosen by the sender once for each entry: sent again it is recorded once',
})

const recorded = {
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  at: Type.String({ format: 'date-time', description: 'when it was recorded' }),
}

const progress = Type.Object({
  id: Type.String({ format: 'uuid' }),
  clause: Type.String(),
  status,
  evidence: Type.String(),
  ...recorded,
})

const value = Type.Object({
  id: Type.String({ format: 'uuid' }),
  target: Type.String(),
  figure: Type.String(),
  value: Type.Number(),
  period: Type.String(),
  ...recorded,
})

const milestone = {
  ...names,
  words: Type.String({ description: "the plan's own words" }),
  date: date('what the words stand for, by `conventions`: a latest date, never an effective one'),
  inferred: Type.Boolean({ description: 'the words stand in a neighbouring sentence or a heading' }),
}

const clause = {
  id: Type.String({ description: 'section and number, as 一-1' }),
  section: nullable(Type.Object({ id: Type.String(), ...names })),
  number: nullable(Type.Integer()),
  kind,
  ...names,
  coordinator: nullable(department),
  lead: Type.Array(department),
  responsible: Type.Array(department),
  andOthers: Type.Boolean({ description: "the plan's list of departments is open or empty" }),
  charges: Type.Array(
    Type.Object({
      lead: Type.Array(department),
      responsible: Type.Array(department),
      andOthers: Type.Boolean(),
      covers: nullable(name),
    }),
    { description: 'who answers for which part, bracket by bracket' },
  ),
  milestones: Type.Array(
    Type.Object({
      ...milestone,
      beforePrint: Type.Boolean({ description: 'due before the plan was printed, so never overdue' }),
      standing: Type.Enum(['before-print', 'ahead', 'passed']),
    }),
  ),
  processes: Type.Array(Type.String(), { description: 'slugs' }),
  targets: Type.Array(Type.String()),
  errata: Type.Array(Type.Object({ printed: Type.String(), read: Type.String() })),
  open: nullable(name),
  status,
  progress: nullable(progress),
}

const counts = Type.Object({
  clauses: Type.Integer(),
  kinds: Type.Object({ process: Type.Integer(), rule: Type.Integer(), neither: Type.Integer() }),
  statuses: Type.Record(status, Type.Integer()),
  openBeforePrint: Type.Integer({ description: 'not finished, with a milestone before the print' }),
  openPassed: Type.Integer({ description: 'not finished, with a later milestone that has passed' }),
})

export const planQuery = Type.Object(
  {
    section: Type.Optional(Type.String({ maxLength: 10, description: 'its numeral or number: 十四, 14' })),
    department: Type.Optional(Type.String({ maxLength: 100, description: 'its id or Chinese name' })),
    kind: Type.Optional(kind),
    text: Type.Optional(
      Type.String({ maxLength: 200, description: 'words in Chinese or English, all of which occur' }),
    ),
  },
  strict,
)

export const planSchema = Type.Object({
  printedOn: date('the day on which the plan was printed'),
  conventions: Type.Array(Type.Object({ words: Type.String(), ...names }), {
    description: "how the plan's words for a day are read; the plan does not say it",
  }),
  count: counts,
  clauses: Type.Array(Type.Object(clause)),
  mainText: Type.Array(Type.Object(clause), { description: 'tasks of the main text; only without a filter' }),
})

export const clauseParams = Type.Object({ id: Type.String({ maxLength: 40 }) }, strict)
export const clauseSchema = Type.Object({ ...clause, history: Type.Array(progress) })

export const progressBody = Type.Object(
  {
    id: entryId,
    status,
    evidence: Type.String({
      minLength: 1,
      maxLength: 4000,
      pattern: '\\S',
      description: 'what shows it: the number of a document, an address, figures',
    }),
  },
  {
    ...strict,
    examples: [
      {
        id: '018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d2',
        status: 'done',
        evidence: '宁审批发〔2021〕合成1号：并联流程自2021年9月1日起施行',
      },
    ],
  },
)

const repeated = Type.Boolean({ description: 'it was recorded before: this is the first entry' })
export const progressResult = Type.Object({ entry: progress, repeated })

const aim = nullable(
  Type.Union([
    Type.Object({ atLeast: Type.Number() }, strict),
    Type.Object({ atMost: Type.Number() }, strict),
  ]),
)

const computed = Type.Object({
  complete: Type.Boolean({
    description: 'whether every case was read; else of some process only the newest 5000',
  }),
  results: Type.Array(
    Type.Object({
      id: Type.String(),
      ...names,
      unit: Type.Enum(['%', 'count', 'yuan', 'working-days']),
      aim,
      value: nullable(Type.Number({ description: 'null: no case yet' })),
      of: Type.Integer({ description: 'cases looked at' }),
      against: Type.Integer({ description: 'how many of them count against it' }),
      cases: Type.Array(Type.String(), { description: 'their numbers, at most 100' }),
    }),
  ),
})

export const targetsSchema = Type.Object({
  targets: Type.Array(
    Type.Object({
      id: Type.String(),
      clauses: Type.Array(Type.String()),
      ...names,
      formula: name,
      milestones: Type.Array(Type.Object(milestone)),
      assumed: nullable(name),
      by: Type.Enum(['cases', 'ledger', 'hand']),
      processes: Type.Array(Type.String(), { description: 'whose cases give it' }),
      figures: Type.Array(
        Type.Object({
          id: Type.String(),
          ...names,
          unit: Type.Enum(['%', 'percentage-points', 'hours', 'count']),
          aim,
        }),
        { description: 'what is entered by hand' },
      ),
      computed: nullable(computed),
      untold: nullable(
        Type.Object(names, { description: 'what of it, or all of it, no case tells, and why' }),
      ),
      values: Type.Array(value),
    }),
  ),
})

export const reportSchema = Type.Object({
  asOf: date('the day that it is of'),
  printedOn: date('the day on which the plan was printed'),
  tables: Type.Array(
    Type.Object({
      name: Type.String(),
      head: Type.Array(Type.String()),
      rows: Type.Array(Type.Array(Type.Union([Type.String(), Type.Number()]))),
    }),
  ),
})

/** A file, not JSON: only for the document. */
export const workbookSchema = Type.Unsafe<Buffer>({
  type: 'string',
  format: 'binary',
  description: 'a sheet for each table',
})

export const targetParams = Type.Object({ id: Type.String({ maxLength: 10 }) }, strict)

export const valueBody = Type.Object(
  {
    id: entryId,
    figure: Type.String({ maxLength: 100, description: 'one of the figures of the target' }),
    value: Type.Number({ minimum: -1e9, maximum: 1e9 }),
    period: Type.String({
      pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$',
      description: 'a year, quarter or month: 2021, 2021-Q3, 2021-09',
    }),
  },
  {
    ...strict,
    examples: [
      { id: '018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d3', figure: 'live-work', value: 87.5, period: '2021-08' },
    ],
  },
)
export const valueResult = Type.Object({ value, repeated })
