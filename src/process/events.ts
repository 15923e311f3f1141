import { type Static, type TObject, Type } from 'typebox'
import type { Name } from './definition.ts'
import { PHONE_PATTERN } from './phone-pattern.ts'
import { stockMovementKinds } from './stock-moves.ts'

/**
 * The events of a case: their names, who they come from and what they must carry. Life events are the same in
 * every process; leaf events are prefixed by the item's id (`tax.pass`); time events come from the due-date
 * table and from nobody else.
 */
export interface EventKind extends Name {
  readonly from: 'person' | 'time'
  readonly payload: TObject
}

const text = (description: string) => Type.String({ minLength: 1, maxLength: 2000, description })
const strict = { additionalProperties: false } as const
const reasons = Type.Array(text('one reason, with the article it rests on'), { minItems: 1, maxItems: 50 })
const remedies = text('where and within what time the applicant may seek review or sue')

/** Where a case's papers are: the three stations of the hall (前台综合受理、后台分类审批、统一窗口出件). */
export const stations = ['front-desk', 'back-office', 'issuing'] as const
export type Station = (typeof stations)[number]

/** How a material comes, by the usual numbers: paper 1, upload 2, e-licence library 3, shared data 4, other 9. */
const materials = Type.Optional(
  Type.Array(
    Type.Object(
      {
        material: text("the material's id in the process"),
        medium: Type.Enum(['paper', 'upload', 'e-licence', 'shared-data', 'other']),
      },
      strict,
    ),
    { maxItems: 200 },
  ),
)

const party = (zh: string) =>
  Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 200 }),
      idType: Type.Enum(['uscc', 'resident-id']),
      id: Type.String({ minLength: 18, maxLength: 18, description: 'GB 32100 code or GB 11643 number' }),
      phone: Type.Optional(
        Type.String({
          pattern: PHONE_PATTERN,
          description: 'a mobile number, or one with its area code',
        }),
      ),
    },
    { ...strict, description: zh },
  )

/** Facts by their id. */
export const openFacts = Type.Record(
  Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
  Type.Union([
    Type.Boolean(),
    Type.Number(),
    Type.String({ maxLength: 200 }),
    Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }),
  ]),
)

export const openPayload = Type.Object(
  {
    applicant: party('申请人; id (of a person) and phone are kept sealed'),
    agent: Type.Optional(party('经办人, who hands in for the applicant')),
    channel: text("the channel's id in the process"),
    facts: openFacts,
    materials,
    project: Type.Optional(
      Type.String({ format: 'uuid', description: 'the id of the project that the case belongs to' }),
    ),
  },
  strict,
)
export type OpenPayload = Static<typeof openPayload>

/** What `issue` must carry in a case that issues these: whoever sends it needs their ids, and has them here. */
export const issuePayloadFor = (due: readonly (Name & { readonly id: string })[]) =>
  Type.Object(
    {
      certificates: Type.Array(
        Type.Object(
          {
            certificate: Type.Enum(
              due.map(({ id }) => id),
              { description: due.map(({ id, zh, en }) => `${id}: ${zh} ${en}`).join('; ') },
            ),
            number: text('its number'),
          },
          strict,
        ),
        { minItems: due.length, maxItems: due.length, description: 'all of them together' },
      ),
    },
    strict,
  )

/** Events of the life that every case shares. */
export const lifeEvents = {
  open: { zh: '收件', en: 'Receive the application', from: 'person', payload: openPayload },
  accept: {
    zh: '受理',
    en: 'Accept',
    from: 'person',
    payload: Type.Object({ note: Type.Optional(text('note')) }, strict),
  },
  'request-correction': {
    zh: '一次性告知补正',
    en: 'Ask for corrections, once and completely',
    from: 'person',
    payload: Type.Object(
      {
        defects: Type.Array(
          Type.Object(
            {
              material: Type.Optional(text("the material's id in the process")),
              defect: text('what is wrong or missing'),
              basis: text('the legal basis'),
              remedy: text('how to put it right'),
            },
            strict,
          ),
          { minItems: 1, maxItems: 100 },
        ),
        until: Type.String({ format: 'date', description: 'the last day that the applicant is given' }),
        contact: text('whom to ask'),
      },
      strict,
    ),
  },
  'submit-correction': {
    zh: '提交补正',
    en: 'Hand in the corrections',
    from: 'person',
    payload: Type.Object({ materials }, strict),
  },
  decline: {
    zh: '不予受理',
    en: 'Decline to accept',
    from: 'person',
    payload: Type.Object({ reasons, remedies }, strict),
  },
  return: {
    zh: '退件',
    en: 'Return to the applicant',
    from: 'person',
    payload: Type.Object({ reason: text('why it goes back') }, strict),
  },
  withdraw: {
    zh: '撤回',
    en: 'Withdraw (by the applicant)',
    from: 'person',
    payload: Type.Object({ request: text("the applicant's own request") }, strict),
  },
  terminate: {
    zh: '终止',
    en: 'Terminate without a decision',
    from: 'person',
    payload: Type.Object({ ground: text('why no decision can be made') }, strict),
  },
  extend: {
    zh: '延期',
    en: 'Extend a limit, once and before it ends',
    from: 'person',
    payload: Type.Object(
      {
        limit: text('the id of the limit'),
        reason: text('why the limit cannot be kept'),
        approver: text('the office that the law names'),
        notice: text('number of the notice to the applicant'),
      },
      strict,
    ),
  },
  approve: {
    zh: '准予许可',
    en: 'Approve',
    from: 'person',
    payload: Type.Object({ document: Type.Optional(text('number of the decision')) }, strict),
  },
  refuse: {
    zh: '不予许可',
    en: 'Refuse',
    from: 'person',
    payload: Type.Object({ reasons, remedies }, strict),
  },
  issue: {
    zh: '制证发证',
    en: 'Issue the certificates',
    from: 'person',
    payload: Type.Object(
      {
        certificates: Type.Array(
          Type.Object(
            { certificate: text("the certificate's id in the process"), number: text('its number') },
            strict,
          ),
          { minItems: 1, maxItems: 20 },
        ),
      },
      strict,
    ),
  },
  deliver: {
    zh: '送达',
    en: 'Deliver to the applicant',
    from: 'person',
    payload: Type.Object(
      { to: text('who received it'), receipt: text('number of the delivery receipt') },
      strict,
    ),
  },
  escalate: {
    zh: '上报',
    en: 'Escalate to the head: a window cannot refuse',
    from: 'person',
    payload: Type.Object({ reason: text('what the head must look at, and why') }, strict),
  },
  'answer-escalation': {
    zh: '答复上报',
    en: 'Answer what was escalated',
    from: 'person',
    payload: Type.Object({ answer: text('how the case is to go on') }, strict),
  },
  'hand-over': {
    zh: '移交',
    en: 'Hand over to another station',
    from: 'person',
    payload: Type.Object(
      {
        to: Type.Enum([...stations]),
        department: Type.Optional(
          text('the id of the department whose back office it is; the lead when absent'),
        ),
        documents: Type.Array(
          Type.Object(
            { name: text('what is handed over'), count: Type.Integer({ minimum: 1, maximum: 10_000 }) },
            strict,
          ),
          { minItems: 1, maxItems: 200 },
        ),
      },
      strict,
    ),
  },
  'take-over': {
    zh: '接收',
    en: 'Take over what was handed over',
    from: 'person',
    payload: Type.Object({ note: Type.Optional(text('what was found missing or damaged')) }, strict),
  },
  charge: {
    zh: '收费',
    en: 'Charge a fee',
    from: 'person',
    payload: Type.Object(
      {
        fen: Type.Integer({ minimum: 1, description: 'in fen, 1/100 yuan' }),
        basis: text('its key in the fee catalogue in force that day'),
      },
      strict,
    ),
  },
} as const satisfies Record<string, EventKind>

const special = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const

const ofClock = Type.Object({ limit: Type.String(), run: Type.Integer({ minimum: 1 }) }, strict)

/** Events of one leaf of the tree; on the wire `ITEM.VERB`. */
export const leafEvents = {
  pass: {
    zh: '审查通过',
    en: 'In order',
    from: 'person',
    payload: Type.Object({ opinion: Type.Optional(text('opinion')) }, strict),
  },
  fail: {
    zh: '审查不通过',
    en: 'Not in order',
    from: 'person',
    payload: Type.Object({ reasons }, strict),
  },
  reconsider: {
    zh: '退回重审',
    en: 'Send back for another examination',
    from: 'person',
    payload: Type.Object({ reason: text('why') }, strict),
  },
  screen: {
    zh: '智能筛查',
    en: 'Automatic screening',
    from: 'person',
    payload: Type.Object({ checks: Type.Record(Type.String(), Type.Boolean()) }, strict),
  },
  separate: {
    zh: '转单独办理',
    en: 'Take out, to be handled singly',
    from: 'person',
    payload: Type.Object({ request: text("the applicant's own request") }, strict),
  },
  suspend: {
    zh: '启动特别程序',
    en: 'Begin a special procedure',
    from: 'person',
    payload: Type.Object(
      {
        kind: Type.Enum([...special], { description: '行政许可法 45' }),
        basis: text('the legal basis'),
        until: Type.String({ format: 'date', description: 'the promised end' }),
        notice: text('number of the written notice to the applicant'),
      },
      strict,
    ),
  },
  resume: {
    zh: '特别程序结束',
    en: 'End the special procedure',
    from: 'person',
    payload: Type.Object({ result: text('the result document') }, strict),
  },
  done: {
    zh: '完成',
    en: 'Done',
    from: 'person',
    payload: Type.Object(
      {
        document: Type.Optional(text('number of the paper that shows it')),
        moved: Type.Optional(
          Type.Array(
            Type.Object(
              {
                kind: Type.Enum([...stockMovementKinds]),
                count: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
              },
              strict,
            ),
            {
              minItems: 1,
              maxItems: stockMovementKinds.length,
              description: 'how many things of a stock went which way; all the usual way when absent',
            },
          ),
        ),
      },
      strict,
    ),
  },
  promise: {
    zh: '签署承诺',
    en: 'Sign the commitment',
    from: 'person',
    payload: Type.Object(
      {
        document: text('number of the signed promise'),
        until: Type.Optional(
          Type.String({ format: 'date', description: 'the day promised, where no rule gives it' }),
        ),
      },
      strict,
    ),
  },
  fulfil: {
    zh: '履行承诺',
    en: 'Keep the commitment',
    from: 'person',
    payload: Type.Object({ proof: text('what shows that it was kept') }, strict),
  },
  breach: {
    zh: '认定违诺',
    en: 'Find the commitment broken',
    from: 'person',
    payload: Type.Object(
      { finding: text('what was found'), consequence: text('what follows from it') },
      strict,
    ),
  },
  overdue: {
    zh: '特别程序逾期',
    en: 'The special procedure is past its promised end',
    from: 'time',
    payload: Type.Object({ item: Type.String() }, strict),
  },
  elapsed: { zh: '等待期满', en: 'The waiting period is over', from: 'time', payload: ofClock },
  reply: {
    zh: '回复意见',
    en: 'Reply to the consultation',
    from: 'person',
    payload: Type.Object({ opinion: text('opinion') }, strict),
  },
} as const satisfies Record<string, EventKind>

/** Events that time brings, from the due-date table. */
export const timeEvents = {
  'limit-warned': { zh: '即将到期', en: 'A limit is about to end', from: 'time', payload: ofClock },
  'limit-exceeded': { zh: '超期', en: 'A limit has passed', from: 'time', payload: ofClock },
  'due-dates-recounted': {
    zh: '到期日重新计算',
    en: 'Due dates counted anew after a holiday notice',
    from: 'time',
    payload: Type.Object(
      {
        calendar: Type.String(),
        changed: Type.Array(
          Type.Object({
            limit: Type.String(),
            run: Type.Integer(),
            was: Type.String({ format: 'date' }),
            is: Type.String({ format: 'date' }),
          }),
        ),
      },
      strict,
    ),
  },
  'deem-accepted': {
    zh: '逾期未告知视为受理',
    en: 'Deemed accepted as of receipt',
    from: 'time',
    payload: ofClock,
  },
} as const satisfies Record<string, EventKind>

/**
 * What the county does to a case beside its process: no machine hears it, and nobody sends it as an act on a case. It
 * comes with the move of open cases to an adopted version, each with the proof that it may.
 */
export const versionEvents = {
  'move-version': {
    zh: '转入新版本办理',
    en: 'Go on under a later version of the process',
    from: 'person',
    payload: Type.Object(
      {
        from: Type.Integer({ minimum: 1, description: 'the version that it leaves' }),
        to: Type.Integer({ minimum: 1, description: 'the version that it goes on under' }),
        definition: text('SM3 of the definition that it goes on under'),
        reform: Type.String({ format: 'uuid', description: 'the adopted proposal' }),
        reasons: text('why it moves'),
        value: Type.Unknown({ description: 'its state there' }),
        proof: Type.Unknown({
          description: 'that no used time is lost, no warning comes twice and no duty vanishes',
        }),
      },
      strict,
    ),
  },
} as const satisfies Record<string, EventKind>

/** Whether an event is of those: the office's, and no handling of the case by whoever has it. */
export const isOfVersion = (type: string): boolean => Object.hasOwn(versionEvents, type)

export type LifeEvent = keyof typeof lifeEvents
export type LeafEvent = keyof typeof leafEvents
export type TimeEvent = keyof typeof timeEvents | `${string}.elapsed` | `${string}.overdue`

/** The kind of an event type on the wire, or undefined for an unknown one. */
export function findEventKind(type: string): EventKind | undefined {
  const [item, verb, ...rest] = type.split('.')
  // XState's own events (`xstate.done.state.…`) have more parts than an item and a verb.
  if (rest.length > 0 || item === undefined) return undefined
  const own: Readonly<Record<string, EventKind>> =
    verb === undefined ? { ...lifeEvents, ...timeEvents, ...versionEvents } : leafEvents
  const key = verb ?? item
  return Object.hasOwn(own, key) ? own[key] : undefined
}
