import { DatabaseSync } from 'node:sqlite'
import {
  eventAttributes,
  type OcelObject,
  objectTypes,
  ocelOf,
  sharedObjects,
} from '../../audit/exchange/writing/ocel.ts'
import type { WrittenCases } from '../../audit/exchange/writing/written-case.ts'

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The name of a type within the names of tables: letters, digits and underscores. */
const mapped = (type: string) => type.replaceAll(/[^0-9A-Za-z]/g, '_')

const tables = `
create table event_map_type (ocel_type text primary key, ocel_type_map text not null);
create table object_map_type (ocel_type text primary key, ocel_type_map text not null);
create table event (ocel_id text primary key, ocel_type text not null references event_map_type (ocel_type));
create table object (ocel_id text primary key, ocel_type text not null references object_map_type (ocel_type));
create table event_object (ocel_event_id text not null references event (ocel_id),
  ocel_object_id text not null references object (ocel_id), ocel_qualifier text not null,
  primary key (ocel_event_id, ocel_object_id, ocel_qualifier));
create table object_object (ocel_source_id text not null references object (ocel_id),
  ocel_target_id text not null references object (ocel_id), ocel_qualifier text not null,
  primary key (ocel_source_id, ocel_target_id, ocel_qualifier));
`

/** Our ledger as OCEL 2.0 in a new SQLite file, with its references; whoever reads it can check them. */
export async function writeOcelSqlite(file: string, cases: WrittenCases): Promise<void> {
  const db = new DatabaseSync(file)
  try {
    // References go both ways within a case, so they are looked at when all is there.
    db.exec('pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off')
    db.exec(tables)
    const into = (table: string, columns: number) =>
      db.prepare(`insert into ${quoted(table)} values (${Array(columns).fill('?').join(', ')})`)
    for (const [type, attributes] of Object.entries(objectTypes)) {
      db.prepare('insert into object_map_type values (?, ?)').run(type, mapped(type))
      const more = attributes.map((name) => `, ${quoted(name)} text`).join('')
      db.exec(
        `create table ${quoted(`object_${mapped(type)}`)} (ocel_id text not null references object (ocel_id), ocel_time timestamp not null, ocel_changed_field text${more})`,
      )
    }
    const ofType = new Map<string, ReturnType<typeof into>>()
    const names = new Set<string>()
    /** Two types may come to one name: the second has a number behind it. */
    function nameOf(type: string): string {
      const plain = mapped(type)
      const name = names.has(plain.toLowerCase()) ? `${plain}_${names.size}` : plain
      names.add(name.toLowerCase())
      return name
    }
    /** The table of a type of event, made when it first comes. */
    function eventTable(type: string) {
      const known = ofType.get(type)
      if (known) return known
      const name = nameOf(type)
      db.prepare('insert into event_map_type values (?, ?)').run(type, name)
      const more = eventAttributes.map((name) => `, ${quoted(name)} text`).join('')
      db.exec(
        `create table ${quoted(`event_${name}`)} (ocel_id text primary key references event (ocel_id), ocel_time timestamp not null${more})`,
      )
      const made = into(`event_${name}`, 2 + eventAttributes.length)
      ofType.set(type, made)
      return made
    }
    const [event, object, eventObject, objectObject] = [
      into('event', 2),
      into('object', 2),
      into('event_object', 3),
      into('object_object', 3),
    ]
    const objects = Object.fromEntries(
      Object.entries(objectTypes).map(([type, attributes]) => [
        type,
        into(`object_${mapped(type)}`, 3 + attributes.length),
      ]),
    )
    function writeObject({ id, type, time, attributes, relationships }: OcelObject) {
      object.run(id, type)
      objects[type]?.run(id, time, null, ...objectTypes[type].map((name) => attributes[name] ?? null))
      for (const { objectId, qualifier } of relationships) objectObject.run(id, objectId, qualifier)
    }
    const shared = sharedObjects()
    db.exec('begin')
    for await (const one of cases) {
      const { objects: own, events } = ocelOf(one)
      for (const each of [...own, ...shared(one)]) writeObject(each)
      for (const { id, type, time, attributes, relationships } of events) {
        const table = eventTable(type)
        event.run(id, type)
        table.run(id, time, ...eventAttributes.map((name) => attributes[name] ?? null))
        for (const { objectId, qualifier } of relationships) eventObject.run(id, objectId, qualifier)
      }
    }
    db.exec('commit')
  } finally {
    db.close()
  }
}
