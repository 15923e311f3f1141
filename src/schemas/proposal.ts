import { type TSchema, Type } from 'typebox'
import type { Certificate } from '../process/reform/certificate.ts'
import { type ProposalAct, proposalActs } from '../reforms/proposal.ts'
import type { ParameterValue } from '../simulation/office/office-input.ts'
import { type ParameterUnit, unitNames } from '../simulation/office/parameters.ts'
import type { Report } from '../simulation/report/report.ts'
import { groups } from '../simulation/scenario/outline.ts'
import type { Scenario } from '../simulation/scenario/scenario.ts'
import { actorSchema } from './case.ts'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ format: 'date-time', description })
const uuid = Type.String({ format: 'uuid' })
const day = (description: string) => Type.String({ format: 'date', description })
const reasons = Type.String({ minLength: 1, maxLength: 2000, description: 'in words' })

const acts = Object.keys(proposalActs) as ProposalAct[]
const type = Type.Enum(acts)
const state = Type.Enum(['draft', 'submitted', 'approved', 'refused', 'withdrawn', 'adopted'])

/** The shape is `openapi/reform.schema.json`; what does not fit is told in words of its own. */
const reform = Type.Unsafe<object>({
  type: 'object',
  additionalProperties: true,
  description:
    'A reform of processes: operators on earlier definitions, as openapi/reform.schema.json; departments may stand by their ids.',
})

const proposal = {
  id: uuid,
  state,
  revision: Type.Integer({ description: 'the number of its acts: pass it with the next one' }),
  zh: Type.String(),
  en: Type.String(),
  of: Type.Array(Type.String(), { description: 'the definitions that it changes or merges' }),
  makes: Type.String({ description: 'slug@version' }),
  by: actorSchema,
  createdAt: instant('when it was first drafted'),
  changedAt: instant('when something happened to it last'),
  adopted: nullable(
    Type.Object({
      from: day('the first day on which cases are received under it'),
      hash: Type.String({ description: 'SM3 of the definition' }),
    }),
  ),
  may: Type.Array(type, { description: 'what whoever asks may do with it now' }),
}

const whole = Type.Object({ ...proposal, draft: reform })

export const reformQuery = Type.Object(
  {
    state: Type.Optional(state),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
  },
  strict,
)

export const reformList = Type.Object({
  reforms: Type.Array(Type.Object(proposal)),
  next: nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' })),
})

export const reformParams = Type.Object({ reform: uuid }, strict)

export const reformBody = Type.Object({ id: entryId, reform }, strict)

export const previewBody = Type.Object({ reform }, strict)

export const reformResult = Type.Object({ reform: whole, repeated })

export const reformRead = Type.Object({
  reform: whole,
  earliest: day('the first day from which it could be put into effect: tomorrow'),
  events: Type.Array(
    Type.Object({
      id: uuid,
      seq: Type.Integer(),
      type,
      reasons: nullable(Type.String()),
      from: nullable(day('of an adoption')),
      comparison: nullable(Type.String({ description: 'the simulation with which it was submitted' })),
      by: actorSchema,
      at: instant('when'),
    }),
  ),
})

/** Its members are those of `Certificate` (src/process/reform/certificate.ts). */
export const certificateResult = Type.Object({
  certificate: Type.Unsafe<Certificate>({
    type: 'object',
    additionalProperties: true,
    description:
      'granted; counts; duties, limits and orders with what became of them; rules; counterexamples; states explored; what is left out and assumed',
  }),
})

const scenario = Type.Unsafe<object>({
  type: 'object',
  additionalProperties: true,
  description:
    'as openapi/scenario.schema.json, without variants and reform, which the proposal gives: {period, seed, replications, matters, staff, parameters}',
})

export const scenarioBody = Type.Object({ scenario }, strict)

const parameterValue = Type.Unsafe<ParameterValue>({
  description: 'a number, a distribution, or weights, as openapi/scenario.schema.json has them',
})

export const scenarioOutlineResult = Type.Object({
  scenario: Type.Unsafe<Omit<Scenario, 'zh' | 'en' | 'reform' | 'variants'>>({
    type: 'object',
    additionalProperties: true,
    description: 'what was sent, with period, replications and seed where it lacked them',
  }),
  departments: Type.Array(Type.Object({ id: Type.String(), zh: Type.String(), en: Type.String() }), {
    description: 'who can be given work; windows: receiving and handing out',
  }),
  staff: Type.Array(
    Type.Object({
      id: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      does: Type.Array(Type.String(), { description: 'ids of departments' }),
    }),
    { description: 'everybody who has work to do, those that the scenario names first' },
  ),
  parameters: Type.Array(
    Type.Object({
      name: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      group: Type.Enum([...groups]),
      unit: Type.Enum(Object.keys(unitNames) as ParameterUnit[]),
      usual: parameterValue,
      ground: named('of what is usual'),
      like: nullable(
        Type.String({ description: 'of an item’s own time: the parameter that it takes otherwise' }),
      ),
    }),
    { description: 'every parameter that these definitions use, each assumed until it is given' },
  ),
})

export const comparisonBody = Type.Object(
  {
    id: entryId,
    scenario,
    startsFrom: Type.Optional(
      Type.Enum(['empty', 'open-cases'], {
        description:
          'empty when absent; open-cases: from the cases of these processes that are open now, as of the first day, which is today or later; without warmUpDays there is then no warm-up',
      }),
    ),
    sensitivity: Type.Optional(
      Type.Integer({
        minimum: 2,
        maximum: 50,
        description:
          'each assumption a fifth lower and a quarter higher, people one fewer and one more, in so many replications each: `sensitivity` of the report; left out when absent',
      }),
    ),
  },
  strict,
)

const comparison = Type.Object({
  id: uuid,
  by: actorSchema,
  state: Type.Enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: Type.Number({ description: '0 to 1' }),
  words: nullable(named('what it is at')),
  problem: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  ofThisDraft: Type.Boolean({ description: 'false: the proposal has been drafted anew since' }),
  askedAt: instant('when'),
  endedAt: nullable(instant('when')),
  fromOpenCases: Type.Boolean({ description: 'it started from the cases that were open then' }),
  sensitivity: nullable(Type.Integer({ description: 'replications for each assumption that is varied' })),
  scenario: Type.Unsafe<object>({
    type: 'object',
    additionalProperties: true,
    description: 'as it was asked for',
  }),
  report: Type.Unsafe<Report | null>({
    type: ['object', 'null'],
    additionalProperties: true,
    description: 'its members are those of `Report` (src/simulation/report/report.ts); when it is done',
  }),
})

export const comparisonQuery = Type.Object(
  {
    reports: Type.Optional(
      Type.Enum(['with', 'without'], { description: 'with, unless said otherwise; a report is long' }),
    ),
  },
  strict,
)

export const comparisonList = Type.Object({ comparisons: Type.Array(comparison) })

export const comparisonParams = Type.Object({ reform: uuid, comparison: uuid }, strict)

export const comparisonRead = Type.Object({ comparison })

export const outcomeResult = Type.Object({
  process: Type.String({ description: 'slug@version' }),
  from: day('the first day on which cases were received under it'),
  cases: Type.Integer({ description: 'closed cases under it' }),
  simulated: Type.Integer({ description: 'replications that the promise rests on' }),
  figures: Type.Array(
    Type.Object({
      name: Type.String({ description: 'as in the report' }),
      zh: Type.String(),
      en: Type.String(),
      unit: Type.Enum(['hours', 'working-hours', 'share']),
      promised: Type.Object({
        mean: Type.Number(),
        halfWidth: Type.Number({ description: 'at 95 %, over replications' }),
      }),
      real: nullable(Type.Number({ description: 'null while no case tells' })),
      around: Type.Number({
        description: 'how far one period like the simulated ones may lie from the mean, at 95 %',
      }),
      within: nullable(Type.Boolean({ description: 'whether it lies so near; null while no case tells' })),
    }),
  ),
})

export const reformEventBody = Type.Object(
  {
    id: entryId,
    type,
    revision: Type.Integer({ minimum: 1, description: 'of the proposal as you saw it' }),
    payload: Type.Unsafe<Readonly<Record<string, unknown>>>({
      type: 'object',
      additionalProperties: true,
      description:
        'draft: {reform}; submit: {reasons, comparison}, the id of a finished simulation of this draft; approve, refuse, withdraw: {reasons}; adopt: {from}, the first day on which cases are received under it',
    }),
  },
  strict,
)

const withReasons = Type.Object({ reasons }, strict)

/** What is said of each act. */
export const actPayloads = {
  draft: Type.Object({ reform }, strict),
  submit: Type.Object({ reasons, comparison: uuid }, strict),
  approve: withReasons,
  refuse: withReasons,
  withdraw: withReasons,
  adopt: Type.Object({ from: day('today or later') }, strict),
} as const satisfies Record<ProposalAct, TSchema>
