import { type TSchema, Type } from 'typebox'
import { grounds } from '../audit/measures/holding.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }))
const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }))
const share = (description: string) => nullable(Type.Number({ description }))
const kind = Type.Enum(['statutory', 'promised', 'plan', 'step', 'waiting'])

const filter = {
  from: day('the first day; the beginning of everything when absent'),
  until: day('the last day; today when absent'),
  process: text('a slug, or `slug@version`'),
  section: text('of the plan, by its numeral or number'),
  department: text('which held the case at some time, by its id or a name of the plan'),
  window: text('at which it was received'),
  person: text('who acted in it, by account'),
  channel: text('by which it came'),
  kind: Type.Optional(kind),
}

export const reportQuery = Type.Object(filter, strict)

/** Which cases a list is of. */
export const caseQuery = {
  ...filter,
  by: Type.Optional(
    Type.Enum(['closed', 'received', 'accepted', 'open'], {
      description: 'what the period asks: `open` is at its end; default `closed`',
    }),
  ),
  outcome: text('as `approved`'),
  limit: text('the id of a limit'),
  result: Type.Optional(
    Type.Enum(['kept', 'exceeded', 'superseded', 'ended', 'warned'], {
      description: 'cases with a clock of this result: of `limit`, or of any limit that binds',
    }),
  ),
  unconfirmed: Type.Optional(
    Type.Boolean({ description: 'unconfirmed statutory limits count in `result` too' }),
  ),
  ground: Type.Optional(Type.Enum([...grounds], { description: 'on which `department` or any held it' })),
  item: text('a part of the review for which it was held'),
}

export const auditedCasesQuery = Type.Object(
  {
    ...caseQuery,
    after: text('`next` of the page before'),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
  },
  strict,
)

export const comparisonQuery = Type.Object(
  {
    process: Type.String({ minLength: 1, maxLength: 200, description: 'a slug' }),
    date: day('the first day of the reform; its last effective date, as the county entered it, when absent'),
    months: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 60, description: 'on either side; default 6' }),
    ),
  },
  strict,
)

/** Exact quantiles by the nearest rank. */
const distribution = nullable(
  Type.Object({
    mean: Type.Number({ description: 'of `used` to a tenth' }),
    median: Type.Integer(),
    p90: Type.Integer(),
    p95: Type.Integer(),
    p99: Type.Integer(),
  }),
)

const clockCounts = {
  kept: Type.Integer({ description: 'runs of limits that bind' }),
  exceeded: Type.Integer(),
  superseded: Type.Integer({ description: 'ended by corrections: in no share' }),
  ended: Type.Integer({ description: 'the case went another way: in no share' }),
  warned: Type.Integer(),
  onTimeShare: share('kept ÷ (kept + exceeded); null of none'),
}

const compliance = {
  cases: Type.Integer(),
  lateCases: Type.Integer({ description: 'in which a limit that binds was exceeded' }),
  ...clockCounts,
}

const handling = { workingSeconds: distribution, seconds: distribution }

export const auditReportSchema = Type.Object({
  asOf: Type.String({ format: 'date-time' }),
  cases: Type.Object({
    received: Type.Integer(),
    accepted: Type.Integer(),
    closed: Type.Integer(),
    open: Type.Integer({ description: 'at the end of the period' }),
    overdueNow: Type.Integer(),
    warnedNow: Type.Integer(),
  }),
  closed: Type.Object({ ...compliance, ...handling }),
  total: Type.Object(
    { seconds: Type.Integer(), workingSeconds: Type.Integer() },
    { description: 'of all closed cases: what the parts of `spent` add up to' },
  ),
  outcomes: Type.Array(Type.Object({ outcome: Type.String(), cases: Type.Integer() })),
  processes: Type.Array(
    Type.Object({
      process: Type.String(),
      version: Type.Integer(),
      section: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      ...compliance,
      ...handling,
    }),
  ),
  limits: Type.Array(
    Type.Object({
      process: Type.String(),
      version: Type.Integer(),
      limit: Type.String(),
      department: nullable(
        Type.String({ description: 'whose part it is; the leading one’s for a whole case' }),
      ),
      zh: Type.String(),
      en: Type.String(),
      kind,
      unit: Type.String(),
      amount: nullable(Type.Number()),
      confirmed: Type.Boolean({ description: 'false: makes no breach by itself, and is in no sum' }),
      ...clockCounts,
      measure: Type.Enum(['days', 'seconds']),
      used: distribution,
      speedUpShare: share('提速率: 1 − used ÷ allotted; null where it has no amount'),
    }),
  ),
  spent: Type.Array(
    Type.Object({
      stage: Type.Enum([
        'intake',
        'correction',
        'review',
        'decision',
        'certificate',
        'delivery',
        'follow-up',
      ]),
      ground: Type.Enum([...grounds]),
      holder: Type.Enum(['window', 'department', 'applicant', 'law']),
      department: nullable(Type.String()),
      item: nullable(Type.String()),
      itemName: nullable(named()),
      cases: Type.Integer(),
      seconds: Type.Integer(),
      workingSeconds: Type.Integer(),
      aloneWorkingSeconds: Type.Integer({ description: 'while nothing else was waited for' }),
      workingShare: share('of all working time on the critical paths'),
    }),
    { description: 'where the time goes, longest first' },
  ),
  unsettled: Type.Integer({ description: 'cases of which `spent` does not know yet who held them' }),
  weeks: Type.Array(
    Type.Object({
      week: Type.String({ format: 'date', description: 'its Monday' }),
      ...compliance,
      medianWorkingSeconds: nullable(Type.Integer()),
    }),
  ),
  averages: Type.Array(
    Type.Object({
      process: Type.String(),
      version: Type.Integer(),
      id: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      amount: Type.Number(),
      unit: Type.String(),
      values: Type.String({ description: 'the operation that computes it' }),
    }),
  ),
})

/** A case as lists show it: nothing of its applicant. */
export const auditedCase = {
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  process: Type.String(),
  version: Type.Integer(),
  status: Type.String(),
  outcome: nullable(Type.String()),
  openedAt: Type.String({ format: 'date-time' }),
  closedAt: nullable(Type.String({ format: 'date-time' })),
  seconds: nullable(Type.Integer()),
  workingSeconds: nullable(Type.Integer()),
}

export const auditedCasesSchema = Type.Object({
  total: Type.Integer(),
  cases: Type.Array(
    Type.Object({
      ...auditedCase,
      proof: Type.Array(Type.Integer(), {
        description: 'the events, by seq, which say that it was exceeded or warned, where `result` asks so',
      }),
    }),
  ),
  next: nullable(Type.String({ description: 'pass it as `after`; null on the last page' })),
})

const side = Type.Object({ cases: Type.Integer(), workingSeconds: distribution })

export const comparisonSchema = Type.Object({
  date: Type.String({ format: 'date' }),
  from: Type.String({ format: 'date' }),
  until: Type.String({ format: 'date' }),
  processes: Type.Array(Type.String()),
  before: side,
  after: side,
  differenceWorkingSeconds: nullable(
    Type.Object({ estimate: Type.Integer(), low: Type.Integer(), high: Type.Integer() }),
  ),
  verdict: Type.Enum(['shorter', 'longer', 'none', 'too-few'], {
    description: 'none: the cases do not show a difference',
  }),
  method: named(),
})
