import { type HallSessions, parseClock, type Session } from './hall-sessions.ts'
import { type FieldReader, isDate, isInstant, isText, readFields } from './record-fields.ts'

const FIELDS = ['name', 'version', 'from', 'to', 'sessions', 'mark', 'source', 'recordedAt'] as const

/**
 * Checks a hall timetable read from JSON and gives it back.
 *
 * @throws TimeError `hall-sessions-invalid`: unreal dates or times, sessions that are empty, overlap or run
 *   backwards
 */
export function validateHallSessions(input: unknown): HallSessions {
  const fields: FieldReader = readFields(input, 'hall timetable', FIELDS, 'hall-sessions-invalid')
  const { get } = fields
  const from = get('from')
  const to = get('to')
  if (!isText(get('name'))) fields.refuse('name', 'a name')
  if (!Number.isInteger(get('version')) || Number(get('version')) < 1) {
    fields.refuse('version', 'a whole number from 1')
  }
  if (!isDate(from)) fields.refuse('from', 'a real date')
  if (to !== null && !(isDate(to) && to >= from)) fields.refuse('to', 'a real date not before from, or null')
  if (!isTimetable(get('sessions'))) {
    fields.refuse('sessions', 'one or more { opens, closes } as HH:MM, in order, none overlapping')
  }
  if (get('mark') !== 'confirmed' && get('mark') !== 'assumed')
    fields.refuse('mark', '"confirmed" or "assumed"')
  if (!isText(get('source'))) fields.refuse('source', 'a sentence that says where the hours are from')
  if (get('recordedAt') !== null && !isInstant(get('recordedAt')))
    fields.refuse('recordedAt', 'an instant or null')
  return input as HallSessions
}

function isTimetable(value: unknown): value is Session[] {
  if (!Array.isArray(value) || value.length === 0) return false
  let previous = -1
  for (const session of value) {
    const opens = clockOf(session?.opens)
    const closes = clockOf(session?.closes)
    if (!(opens > previous && closes > opens) || Object.keys(session).length !== 2) return false
    previous = closes
  }
  return true
}

function clockOf(value: unknown): number {
  return (typeof value === 'string' ? parseClock(value) : undefined) ?? Number.NaN
}
