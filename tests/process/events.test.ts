import { describe, expect, test } from 'vitest'
import { findEventKind, leafEvents, lifeEvents, timeEvents } from '../../src/process/events.ts'

describe('an event type is known by its parts', () => {
  test.each(Object.keys(lifeEvents))('%s happens to a case', (type) => {
    expect(findEventKind(type)?.from).toBe('person')
  })

  test.each(Object.keys(leafEvents))('one.%s happens to an item', (verb) => {
    expect(findEventKind(`one.${verb}`)?.from).toBe(['elapsed', 'overdue'].includes(verb) ? 'time' : 'person')
    expect(findEventKind(verb)).toBeUndefined()
  })

  test.each(Object.keys(timeEvents))('%s comes from time', (type) => {
    expect(findEventKind(type)?.from).toBe('time')
  })

  test.each(['', '.', 'pass', 'one.accept', 'toString', 'one.constructor', 'xstate.done.state.m.pass'])(
    '"%s" is none',
    (type) => {
      expect(findEventKind(type)).toBeUndefined()
    },
  )

  test('no name happens both to a case and to an item', () => {
    const life = new Set<string>(Object.keys({ ...lifeEvents, ...timeEvents }))
    expect(Object.keys(leafEvents).filter((verb) => life.has(verb))).toEqual([])
  })
})
