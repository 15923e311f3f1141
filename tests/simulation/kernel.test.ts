import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventQueue } from '../../src/simulation/kernel/event-queue.ts'
import { Kernel } from '../../src/simulation/kernel/kernel.ts'
import { seeded } from '../time/seeded.ts'

test('at one instant the lower priority comes first, then what was scheduled first', () => {
  const kernel = new Kernel()
  const order: number[] = []
  const note = kernel.on((subject) => order.push(subject))
  kernel.at(5, note, 1, 1)
  kernel.at(5, note, 2)
  kernel.at(4, note, 3, 9)
  kernel.at(5, note, 4)
  kernel.run()
  expect(order).toEqual([3, 2, 4, 1])
})

test('the queue gives back what a sorted list would, whatever is added and taken back between', () => {
  const act = fc.record({
    what: fc.constantFrom('add', 'add', 'take', 'cancel'),
    time: fc.integer({ min: 0, max: 20 }),
    priority: fc.integer({ min: 0, max: 2 }),
    which: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
      const queue = new EventQueue(2)
      const sorted: { time: number; priority: number; subject: number; handle: number }[] = []
      for (const [subject, { what, time, priority, which }] of acts.entries()) {
        if (what === 'add') {
          sorted.push({ time, priority, subject, handle: queue.add(time, priority, 0, subject) })
          sorted.sort((a, b) => a.time - b.time || a.priority - b.priority || a.subject - b.subject)
        } else if (what === 'take') {
          const expected = sorted.shift()
          expect(queue.take()).toBe(expected !== undefined)
          if (expected) expect([queue.time, queue.subject]).toEqual([expected.time, expected.subject])
        } else {
          const [taken] = sorted.splice(which % Math.max(1, sorted.length), 1)
          if (!taken) continue
          expect(queue.cancel(taken.handle)).toBe(true)
          expect(queue.cancel(taken.handle)).toBe(false)
        }
        expect(queue.size).toBe(sorted.length)
        expect(queue.next).toBe(sorted[0]?.time ?? Number.POSITIVE_INFINITY)
      }
    }),
    seeded(200),
  )
})

test('a run up to a time does what happens at that time and leaves the rest', () => {
  const kernel = new Kernel()
  const done: number[] = []
  const note = kernel.on((subject) => done.push(subject))
  for (const time of [1, 2, 3]) kernel.at(time, note, time)
  kernel.run(2)
  expect([done, kernel.now]).toEqual([[1, 2], 2])
  kernel.run(2.5)
  expect(kernel.now).toBe(2.5)
  kernel.run()
  expect([done, kernel.now]).toEqual([[1, 2, 3], 3])
})

test('nothing is scheduled in the past, nor at no time at all', () => {
  const kernel = new Kernel()
  const nothing = kernel.on(() => {})
  kernel.run(10)
  expect(() => kernel.at(9, nothing)).toThrow('found an event at 9 s when it is 10 s')
  expect(() => kernel.after(Number.NaN, nothing)).toThrow('an event at NaN s')
  expect(() => kernel.at(11, nothing, 0, 256)).toThrow('an event of priority 256')
})
