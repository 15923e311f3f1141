import { type Static, Type } from 'typebox'
import { Problem } from '../problem.ts'
import { type EventKind, findEventKind, leafEvents, lifeEvents, openPayload } from '../process/events.ts'
import { checked } from './checked.ts'

const strict = { additionalProperties: false } as const

const eventId = Type.String({
  format: 'uuid',
  // Version 8 is time's own: else a sender could take the id of a due date, which then could never fire.
  pattern: '^.{14}[^8]',
  description:
    'a UUID of any version but 8, chosen by the sender once for each act: sent again it returns the first outcome and changes nothing',
  examples: ['018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d1'],
})
const occurredAt = Type.Optional(
  Type.String({
    format: 'date-time',
    description: 'when it happened, if it is entered after the fact; never later than now',
    examples: ['2021-08-23T09:30:00+08:00'],
  }),
)

export const openBody = Type.Object(
  { id: eventId, process: Type.String({ description: 'slug' }), occurredAt, ...openPayload.properties },
  strict,
)

const { open: _, ...sendable } = lifeEvents

/** Every kind of event with its payload, for the document; the payload itself is checked by `checkedPayload`. */
const kinds = [
  ...Object.entries(sendable).map(([type, kind]) => documented(type, kind, { const: type })),
  ...Object.entries(leafEvents).flatMap(([verb, kind]: [string, EventKind]) =>
    kind.from === 'time'
      ? []
      : documented(`ITEM.${verb}`, kind, { type: 'string', pattern: `^[a-z0-9-]+\\.${verb}$` }),
  ),
]

function documented(title: string, { zh, en, payload }: EventKind, type: object) {
  const needsPayload = (payload.required ?? []).length > 0
  return {
    title,
    description: `${zh} ${en}`,
    type: 'object',
    required: needsPayload ? ['type', 'payload'] : ['type'],
    properties: { type, payload },
  }
}

export const eventBody = Type.Object(
  {
    id: eventId,
    type: Type.String({ maxLength: 100, description: 'as in the list of available events' }),
    revision: Type.Integer({
      minimum: 1,
      maximum: 2 ** 31 - 1,
      description: 'the revision of the case that the sender has seen',
    }),
    occurredAt,
    payload: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'its shape depends on the type' }),
    ),
  },
  strict,
)
export type EventBody = Static<typeof eventBody>

/** The body as the OpenAPI document shows it: with the payload of each kind of event. */
export const documentedEventBody = {
  ...eventBody,
  anyOf: kinds,
  examples: [
    { id: '018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d1', type: 'accept', revision: 1 },
    {
      id: '018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d2',
      type: 'tax.pass',
      revision: 2,
      occurredAt: '2021-08-23T09:30:00+08:00',
      payload: { opinion: '符合要求' },
    },
  ],
}

export const documentedOpenBody = {
  ...openBody,
  examples: [
    {
      id: '018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d0',
      process: 'enterprise-setup-1545',
      applicant: { name: '合成测试公司', idType: 'uscc', id: '91370921MA0000001N' },
      channel: 'window',
      facts: { generalEnterprise: true },
    },
  ],
}

/**
 * The payload of an event, checked against the schema of its kind.
 * @throws Problem `unknown-event`, `invalid-request`
 */
export function checkedPayload(type: string, payload: unknown = {}): Record<string, unknown> {
  const kind = findEventKind(type)
  if (kind?.from !== 'person' || type === 'open') {
    throw new Problem('unknown-event', {
      zh: `“${type}”不是人员可以提交的操作：请从办件当前可用操作中选择`,
      en: `"${type}" is no event that people can send to a case; see its available events`,
    })
  }
  return checked(type, kind.payload, payload)
}
