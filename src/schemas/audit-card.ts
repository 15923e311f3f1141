import { type TSchema, Type } from 'typebox'
import { type ThresholdValue, thresholds } from '../audit/rules/thresholds.ts'
import { entryId, repeated } from './entry.ts'
import { jobSchema } from './job.ts'
import { named } from './named.ts'
import { rating } from './rating.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ format: 'date-time', description })
const uuid = Type.String({ format: 'uuid' })
const text = (description: string) => Type.String({ minLength: 1, maxLength: 2000, description })
const level = Type.Enum(['blue', 'yellow', 'red'], { description: '提示、黄牌、红牌' })

const page = {
  rule: Type.Optional(Type.String({ maxLength: 20, description: 'S1 … S31, S19b, yellow-cards' })),
  case: Type.Optional(uuid),
  run: Type.Optional(Type.String({ format: 'uuid', description: 'what was new in this run' })),
  department: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'to which it is charged; a head sees the own department’s alone',
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
  after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
}
const next = nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' }))

const charged = Type.Object(
  {
    department: nullable(Type.String()),
    person: nullable(Type.String({ description: 'who had it in hand, where somebody did' })),
    owedBy: nullable(named('the applicant or a utility, who owes it instead of a department')),
  },
  { description: 'who held the clock then, or did it' },
)

const evidence = Type.Object(
  {
    events: Type.Array(Type.Object({ case: uuid, seq: Type.Integer() })),
    tickets: Type.Array(uuid),
    ratings: Type.Array(uuid),
    cases: Type.Array(Type.String()),
    changes: Type.Optional(Type.Array(uuid, { description: 'entries of effective dates' })),
  },
  { description: 'what proves it' },
)

const about = {
  rule: Type.String(),
  case: nullable(uuid),
  number: nullable(Type.String({ description: 'of the case' })),
  process: nullable(Type.String()),
  limit: nullable(Type.Object({ id: Type.String(), run: Type.Integer() })),
  evidence,
  charged,
  message: named(),
}

const finding = Type.Object({
  id: uuid,
  severity: level,
  ...about,
  at: instant('when the pattern was complete'),
  recordedAt: instant('when it was found'),
})

const card = Type.Object({
  id: uuid,
  finding: uuid,
  level,
  ...about,
  state: Type.Enum(['issued', 'explained', 'upheld', 'withdrawn']),
  issuedBy: Type.String(),
  issuedAt: instant('when the department was told'),
  explainBy: nullable(instant('the last lawful instant for the explanation; none for blue')),
  explanationLate: Type.Boolean(),
})

const cardEvent = Type.Object({
  id: uuid,
  seq: Type.Integer(),
  type: Type.Enum(['explain', 'uphold', 'withdraw']),
  text: Type.String(),
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  at: instant('when'),
})

const dayFrom = Type.String({
  format: 'date',
  description: 'the first day of receipt; one that is past is itself watched (S27)',
})

/** What each threshold may be. */
const thresholdValues = Type.Object(
  Object.fromEntries(
    thresholds.map(({ id, en, kind, least = 0, most = 1000 }) => {
      const description = en
      if (kind === 'number')
        return [id, Type.Optional(Type.Integer({ minimum: least, maximum: most, description }))]
      if (kind === 'time')
        return [id, Type.Optional(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description }))]
      const one = Type.String({ minLength: 1, maxLength: 100 })
      return [id, Type.Optional(Type.Array(one, { maxItems: 100, uniqueItems: true, description }))]
    }),
  ) as Record<string, TSchema>,
  strict,
)

export const thresholdsBody = Type.Object(
  {
    id: entryId,
    from: dayFrom,
    source: text('the document of the county that sets them'),
    values: Type.Unsafe<Readonly<Record<string, ThresholdValue>>>(thresholdValues),
  },
  strict,
)

const thresholdEntry = Type.Object({
  id: uuid,
  from: dayFrom,
  source: Type.String(),
  values: Type.Record(Type.String(), Type.Unknown()),
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  at: instant('when it was entered'),
})
export const thresholdsResult = Type.Object({ entry: thresholdEntry, repeated })

export const auditRulesSchema = Type.Object({
  asOf: Type.String({ format: 'date', description: 'today in China' }),
  rules: Type.Array(
    Type.Object({
      id: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      severity: Type.Enum(['blue', 'yellow', 'red', 'scale'], {
        description: 'scale: the kind of the limit decides, and how far it was passed',
      }),
      over: Type.Enum(['case', 'period']),
      guard: named('what looks like it and is innocent'),
      blind: nullable(named('what of it no record shows')),
    }),
  ),
  thresholds: Type.Array(
    Type.Object({
      id: Type.String({ description: 'as `suspension.most`' }),
      zh: Type.String(),
      en: Type.String(),
      unit: nullable(named('in which it counts')),
      rules: Type.Array(Type.String(), { description: 'which go by it; `cards`: what comes of them' }),
      kind: Type.Enum(['number', 'words', 'time']),
      least: Type.Optional(Type.Integer()),
      most: Type.Optional(Type.Integer()),
    }),
  ),
  settings: Type.Array(
    Type.Object({
      from: Type.String({ format: 'date', description: 'the first day of receipt for which they hold' }),
      mark: Type.Enum(['assumed', 'confirmed'], {
        description: 'assumed: some are as recommended, and not the county’s',
      }),
      source: named(),
      thresholds: Type.Record(Type.String(), Type.Unknown(), { description: 'by their ids' }),
      setBy: Type.Record(Type.String(), Type.String(), {
        description: 'the entry that set a threshold; absent where it is as recommended',
      }),
    }),
  ),
  entries: Type.Array(thresholdEntry, { description: 'in the order of entering' }),
  confirmations: Type.Array(
    Type.Object({
      id: uuid,
      process: Type.String(),
      limit: Type.String(),
      source: Type.String(),
      by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
      at: instant('when it was recorded'),
    }),
  ),
})

const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }))

export const findingQuery = Type.Object(
  {
    ...page,
    severity: Type.Optional(level),
    from: day('the first day on which a pattern was complete'),
    until: day('the last'),
  },
  strict,
)
export const findingList = Type.Object({
  total: Type.Integer({ description: 'of the whole list, whatever the page' }),
  findings: Type.Array(finding),
  next,
})

export const findingParams = Type.Object({ finding: uuid }, strict)

/** A visit, as far as it proves anything. */
const visit = Type.Object({
  id: uuid,
  day: Type.String({ format: 'date' }),
  number: Type.String(),
  business: Type.String(),
  window: nullable(Type.String()),
  state: Type.Enum(['waiting', 'called', 'serving', 'served', 'abandoned', 'no-show']),
  outcome: nullable(Type.Enum(['case', 'advice', 'not-handled'])),
  note: nullable(Type.String()),
  calls: Type.Integer(),
  passes: Type.Integer(),
  servedBy: nullable(Type.String()),
  cases: Type.Array(uuid),
  takenAt: instant('when it was taken'),
  calledAt: nullable(instant('when it was last called')),
  endedAt: nullable(instant('when it ended')),
})

export const findingResult = Type.Object({
  finding,
  card: nullable(uuid),
  proof: Type.Object({
    cases: Type.Array(
      Type.Object({
        id: uuid,
        number: Type.String(),
        process: Type.String(),
        events: Type.Array(Type.Integer({ description: 'places in its ledger' })),
      }),
    ),
    tickets: Type.Array(visit),
    ratings: Type.Array(rating),
    changes: Type.Array(
      Type.Object({
        id: uuid,
        process: Type.String(),
        clause: Type.String(),
        date: nullable(Type.String({ format: 'date', description: 'null: the entry took one back' })),
        by: Type.String(),
        department: Type.String(),
        at: instant('when it was entered'),
      }),
    ),
  }),
})

export const cardQuery = Type.Object(
  {
    ...page,
    level: Type.Optional(level),
    open: Type.Optional(Type.Boolean({ description: 'neither upheld nor withdrawn' })),
  },
  strict,
)
export const cardList = Type.Object({ cards: Type.Array(card), next })
export const cardParams = Type.Object({ card: uuid }, strict)
export const cardResult = Type.Object({ card, events: Type.Array(cardEvent) })

export const cardEventBody = Type.Object(
  {
    id: entryId,
    type: Type.Enum(['explain', 'uphold', 'withdraw'], {
      description: 'a head explains; an auditor upholds or withdraws',
    }),
    text: text('the explanation, or the reasons of the outcome'),
  },
  strict,
)
export const cardEventResult = Type.Object({ card, repeated })

export const runBody = Type.Object(
  { id: entryId, from: instant('the beginning of the period'), to: instant('its end') },
  strict,
)
export const runsQuery = Type.Object({ limit: page.limit, after: page.after }, strict)
export const runList = Type.Object({
  runs: Type.Array(
    Type.Object({
      id: uuid,
      from: instant('the beginning of what was looked at'),
      to: instant('its end'),
      cases: Type.Integer(),
      findings: Type.Integer({ description: 'with those that had been found before' }),
      fresh: Type.Integer({ description: 'new findings: list them by `run`' }),
      cards: Type.Integer({ description: 'cards that it issued: list them by `run`' }),
      calendar: Type.String({ description: 'SM3 of the calendar' }),
      by: Type.Object({
        id: Type.String(),
        role: Type.String({ description: '`system`: by itself, or on the command line' }),
        department: Type.String(),
      }),
      at: instant('when'),
    }),
  ),
  next,
})

export const runResult = Type.Object({ job: jobSchema })

export const confirmationBody = Type.Object(
  {
    id: entryId,
    process: Type.String({ maxLength: 100 }),
    limit: Type.String({ maxLength: 100, description: 'the id of the limit' }),
    source: text('the text that confirms it: law, article, where it was seen'),
  },
  strict,
)
const confirmation = {
  ...{ id: uuid, process: Type.String(), limit: Type.String(), source: Type.String() },
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  at: instant('when it was recorded'),
}
export const confirmationList = Type.Object({
  confirmations: Type.Array(Type.Object({ ...confirmation, name: named('of the limit') })),
})
export const confirmationResult = Type.Object({ confirmation: Type.Object(confirmation), repeated })
