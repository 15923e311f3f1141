import { itemOf, outward, type WrittenCase, type WrittenCases } from './written-case.ts'

/** What a case is about, what it is made of, and who acts in it: the object types of our log, with their attributes. */
export const objectTypes = {
  case: ['process', 'version', 'status', 'outcome'],
  item: ['item'],
  project: [],
  person: [],
  department: [],
} as const satisfies Record<string, readonly string[]>

export type ObjectType = keyof typeof objectTypes

/** Attributes of every event. */
export const eventAttributes = ['role', 'window', 'recordedAt'] as const

export interface OcelObject {
  readonly id: string
  readonly type: ObjectType
  /** From when its attributes hold. */
  readonly time: string
  readonly attributes: Readonly<Record<string, string>>
  readonly relationships: readonly OcelRelation[]
}

export interface OcelRelation {
  readonly objectId: string
  readonly qualifier: string
}

export interface OcelEvent {
  readonly id: string
  readonly type: string
  readonly time: string
  readonly attributes: Readonly<Record<string, string>>
  readonly relationships: readonly OcelRelation[]
}

const idOf = (type: ObjectType, name: string) => `${type}:${outward(name)}`

/** The events of a case and the objects that belong to it alone. */
export function ocelOf(of: WrittenCase): { objects: OcelObject[]; events: OcelEvent[] } {
  const { number, process, version, status, outcome, openedAt, project, events } = of
  const own = idOf('case', number)
  const items = [...new Set(events.flatMap(({ type }) => itemOf(type) ?? []))]
  const itemId = (item: string) => `${idOf('item', number)}/${item}`
  return {
    objects: [
      {
        ...{ id: own, type: 'case', time: openedAt },
        attributes: { process, version: String(version), status, outcome: outcome ?? '' },
        relationships: [
          ...items.map((item) => ({ objectId: itemId(item), qualifier: 'has item' })),
          ...(project === null ? [] : [{ objectId: idOf('project', project), qualifier: 'of project' }]),
        ],
      },
      ...items.map((item) => ({
        ...{ id: itemId(item), type: 'item' as const, time: openedAt },
        attributes: { item },
        relationships: [],
      })),
    ],
    events: events.map(({ seq, type, at, recordedAt, by, role, department, window }) => {
      const item = itemOf(type)
      return {
        ...{ id: `${number}/${seq}`, type, time: at },
        attributes: { role, window: window ?? '', recordedAt },
        relationships: [
          { objectId: own, qualifier: 'case' },
          ...(item === null ? [] : [{ objectId: itemId(item), qualifier: 'item' }]),
          { objectId: idOf('person', by), qualifier: 'by' },
          { objectId: idOf('department', department), qualifier: 'department' },
        ],
      }
    }),
  }
}

/** Remembers, of the objects that many cases share, those that are new. */
export function sharedObjects() {
  const known = new Set<string>()
  return ({ project, events, openedAt }: WrittenCase): OcelObject[] =>
    [
      ...(project === null ? [] : [['project', project] as const]),
      ...events.flatMap(({ by, department }) => [
        ['person', by] as const,
        ['department', department] as const,
      ]),
    ].flatMap(([type, name]) => {
      const id = idOf(type, name)
      if (known.has(id)) return []
      known.add(id)
      return [{ id, type, time: openedAt, attributes: {}, relationships: [] }]
    })
}

const typeOf = (name: string, attributes: readonly string[]) => ({
  name,
  attributes: attributes.map((attribute) => ({
    name: attribute,
    type: attribute === 'recordedAt' ? 'time' : 'string',
  })),
})

const plainEvent = ({ attributes, ...event }: OcelEvent) => ({
  ...event,
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
})
const plainObject = ({ attributes, time, ...object }: OcelObject) => ({
  ...object,
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value, time })),
})

/**
 * Our ledger as OCEL 2.0 in JSON. The cases are read twice, events first, so that neither is ever held whole.
 * @param cases gives the same cases each time
 */
export async function* ocelJson(cases: () => WrittenCases): AsyncGenerator<string> {
  const types = new Set<string>()
  let between = ''
  yield '{"events":['
  for await (const one of cases()) {
    for (const event of ocelOf(one).events) {
      types.add(event.type)
      yield `${between}${JSON.stringify(plainEvent(event))}`
      between = ',\n'
    }
  }
  yield '],"objects":['
  between = ''
  const shared = sharedObjects()
  for await (const one of cases()) {
    for (const object of [...ocelOf(one).objects, ...shared(one)]) {
      yield `${between}${JSON.stringify(plainObject(object))}`
      between = ',\n'
    }
  }
  const eventTypes = [...types].map((type) => typeOf(type, eventAttributes))
  const objects = Object.entries(objectTypes).map(([name, attributes]) => typeOf(name, attributes))
  yield `],"eventTypes":${JSON.stringify(eventTypes)},"objectTypes":${JSON.stringify(objects)}}\n`
}
