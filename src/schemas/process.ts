import { Type } from 'typebox'
import { actorSchema } from './case.ts'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'

const name = { zh: Type.String(), en: Type.String() }
const department = Type.Object({ id: Type.String(), ...name })
const open = { additionalProperties: true } as const

const text = (description: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], description })
const day = (description: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date', description })

const summary = {
  slug: Type.String(),
  version: Type.Integer(),
  ...name,
  section: Type.String({ description: "the plan's section" }),
  sectionName: named("the section's numeral and name"),
  tier: text('A: its deciding rule stands in the plan; B, C: less; null: an item from before the reform'),
  clauses: Type.Array(Type.String()),
  inForce: Type.Object(
    { from: day('null: ever'), to: day('null: still') },
    { description: 'the dates between which the law of this version is in force' },
  ),
  effective: Type.Record(
    Type.String(),
    Type.Union([
      Type.Object({
        date: Type.String({ format: 'date' }),
        assumed: Type.Boolean({ description: "true: the plan's milestone; the county has entered nothing" }),
      }),
      Type.Null(),
    ]),
    { description: 'per clause, the day from which its change holds; null when none is known' },
  ),
  lead: Type.Array(department),
}

const effectiveDate = Type.Object({
  id: Type.String({ format: 'uuid' }),
  process: Type.String(),
  clause: Type.String(),
  date: day('null: the earlier entry was taken back'),
  by: actorSchema,
  at: Type.String({ format: 'date-time', description: 'when it was entered' }),
})

/** What the county enters of a clause; the last entry counts. */
export const effectiveDateBody = Type.Object(
  {
    id: entryId,
    clause: Type.String({ maxLength: 20, examples: ['二-7'] }),
    date: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: "the day from which the change holds; null takes it back to the plan's milestone",
    }),
  },
  { additionalProperties: false },
)

export const effectiveDateResult = Type.Object({ entry: effectiveDate, repeated })

export const processListSchema = Type.Object({ processes: Type.Array(Type.Object(summary)) })

/** The parts that are trees or conditions stay open: their shape is the process language's. */
const parts = (description: string) =>
  Type.Array(Type.Unsafe<object>({ type: 'object', ...open }), { description })

export const processSchema = Type.Object({
  ...summary,
  versions: Type.Array(Type.Integer(), { description: 'newest first' }),
  effectiveDates: Type.Array(effectiveDate, { description: 'all that was entered, in order' }),
  project: text('"required": its cases belong to a project'),
  perProject: Type.Unsafe<object | null>({
    type: ['object', 'null'],
    ...open,
    description: 'how many cases of it one project may have, and which projects that binds',
  }),
  stock: Type.Unsafe<object | null>({
    type: ['object', 'null'],
    ...open,
    description: 'the things in stock that its cases move: how many, and on which events in which ways',
  }),
  support: Type.Unsafe<object | null>({
    type: ['object', 'null'],
    ...open,
    description: 'how its purchases support smaller enterprises: bounds in yuan, percentages',
  }),
  abolishedBy: text('the clause from whose effective date on nobody needs this item'),
  milestones: parts("the plan's latest dates for making the change"),
  responsible: Type.Array(department),
  channels: parts('how one may apply'),
  mergedItems: Type.Array(Type.String()),
  decidedBy: Type.Enum(['items', 'head']),
  permit: Type.Union([named('who calls its decision an administrative permit'), Type.Null()]),
  free: Type.Union([named('why nothing is charged'), Type.Null()]),
  paperless: Type.Union([named('why no paper is taken'), Type.Null()]),
  facts: parts('what is asked when a case is opened'),
  materials: parts('what may be asked for, and in which cases'),
  held: parts('what a library has and nobody may ask for'),
  certificates: parts('what is issued, together'),
  limits: parts('time limits with their citation'),
  items: parts('who examines what'),
  tree: Type.Unsafe<object>({ type: 'object', ...open, description: 'the process tree' }),
  assumed: Type.Array(named(), { description: 'what neither plan nor law states' }),
  decided: Type.Array(named(), { description: "the county's own grounds of the reforms that it adopted" }),
})

export const machineSchema = Type.Unsafe<object>({
  type: 'object',
  ...open,
  description: 'an XState 5 configuration',
})

const standIn = Type.Enum(['e-licence', 'approval-system', 'shared-data', 'commitment'])

export const checklistSchema = Type.Object({
  process: Type.Object({ slug: Type.String(), version: Type.Integer(), ...name }),
  paperless: Type.Union([named('why no paper is taken'), Type.Null()]),
  materials: Type.Array(
    Type.Object({
      id: Type.String(),
      ...name,
      asking: Type.Enum(['always', 'yes', 'no', 'open'], {
        description:
          'whether it may be asked for: in every case; in this one; in this one it must not be; open: it turns on facts that are not known yet',
      }),
      turnsOn: Type.Array(Type.Object({ id: Type.String(), ...name }), {
        description: 'the facts that it turns on and that are not known yet',
      }),
      because: Type.Union(
        [
          Type.Object({
            by: Type.Union([standIn, Type.Null()], {
              description: 'who has it, or that a promise stands in its place; null: the rule alone says so',
            }),
            citation: named(),
          }),
          Type.Null(),
        ],
        { description: 'why it must not be asked for' },
      ),
      standIns: Type.Array(Type.Object({ by: standIn, citation: named() }), {
        description: 'what could still stand in for it',
      }),
      citation: named('where the material or its rule stands'),
    }),
  ),
})
