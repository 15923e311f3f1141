import { SimulationError } from '../simulation-error.ts'

/** Before any other at the same instant come events of a lower priority; then those that were scheduled first. */
const PRIORITIES = 256
/** A key of priority and sequence is exact in a double: 8 bits and 44. */
const OF_PRIORITY = 2 ** 44
/** A handle names an event by sequence and slot, so a handle that is past can't cancel another event. */
const SLOTS = 2 ** 20

/**
 * What is going to happen, soonest first: a binary heap over typed arrays, by (time, priority, sequence), so that ties
 * are decided the same way in every run. An event is a kind and a subject, both small whole numbers, and costs no
 * object: at most 2²⁰ events wait at once, and 2³² are told apart.
 */
export class EventQueue {
  /** How many wait. */
  size = 0
  /** Of the event taken last. */
  time = 0
  kind = 0
  subject = 0

  #sequence = 0
  #free: Int32Array
  #times: Float64Array
  #orders: Float64Array
  #heap: Int32Array
  #placeOf: Int32Array
  #kinds: Int32Array
  #subjects: Int32Array

  constructor(capacity = 64) {
    this.#free = Int32Array.from({ length: capacity }, (_, slot) => slot)
    this.#times = new Float64Array(capacity)
    this.#orders = new Float64Array(capacity)
    this.#heap = new Int32Array(capacity)
    this.#placeOf = new Int32Array(capacity).fill(-1)
    this.#kinds = new Int32Array(capacity)
    this.#subjects = new Int32Array(capacity)
  }

  /** @returns a handle for `cancel` */
  add(time: number, priority: number, kind: number, subject: number): number {
    if (!(priority >= 0 && priority < PRIORITIES)) {
      throw new SimulationError('time-invalid', {
        found: { zh: `优先级为${priority}的事件`, en: `an event of priority ${priority}` },
        needed: { zh: `0至${PRIORITIES - 1}的整数`, en: `a whole number from 0 to ${PRIORITIES - 1}` },
        remedy: { zh: '减少优先级的数目', en: 'use fewer priorities' },
      })
    }
    const place = this.size
    if (place === this.#heap.length) this.#grow()
    const slot = this.#free[place] as number
    this.size = place + 1
    this.#sequence += 1
    this.#kinds[slot] = kind
    this.#subjects[slot] = subject
    this.#lift(place, time, priority * OF_PRIORITY + this.#sequence, slot)
    return this.#sequence * SLOTS + slot
  }

  /** Takes the first event into `time`, `kind`, `subject`; false when there is none. */
  take(): boolean {
    if (this.size === 0) return false
    const slot = this.#heap[0] as number
    this.time = this.#times[0] as number
    this.kind = this.#kinds[slot] as number
    this.subject = this.#subjects[slot] as number
    this.#remove(0, slot)
    return true
  }

  /** When the first event is; infinite when there is none. */
  get next(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.#times[0] as number)
  }

  /** Takes an event back; false when it has happened or was taken back already. */
  cancel(handle: number): boolean {
    const slot = handle % SLOTS
    const place = this.#placeOf[slot] ?? -1
    if (place < 0 || (this.#orders[place] as number) % OF_PRIORITY !== (handle - slot) / SLOTS) return false
    this.#remove(place, slot)
    return true
  }

  #remove(place: number, slot: number): void {
    const last = this.size - 1
    this.size = last
    this.#free[last] = slot
    this.#placeOf[slot] = -1
    if (place === last) return
    const time = this.#times[last] as number
    const order = this.#orders[last] as number
    const moved = this.#heap[last] as number
    const above = (place - 1) >> 1
    if (place > 0 && this.#isBefore(time, order, above)) this.#lift(place, time, order, moved)
    else this.#sink(place, time, order, moved)
  }

  #isBefore(time: number, order: number, place: number): boolean {
    const other = this.#times[place] as number
    return time < other || (time === other && order < (this.#orders[place] as number))
  }

  #lift(from: number, time: number, order: number, slot: number): void {
    let place = from
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.#isBefore(time, order, above)) break
      this.#move(above, place)
      place = above
    }
    this.#put(place, time, order, slot)
  }

  #sink(from: number, time: number, order: number, slot: number): void {
    const { size } = this
    let place = from
    for (;;) {
      let below = 2 * place + 1
      if (below >= size) break
      const beside = below + 1
      if (
        beside < size &&
        this.#isBefore(this.#times[beside] as number, this.#orders[beside] as number, below)
      )
        below = beside
      if (this.#isBefore(time, order, below)) break
      this.#move(below, place)
      place = below
    }
    this.#put(place, time, order, slot)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#times[from] as number, this.#orders[from] as number, this.#heap[from] as number)
  }

  #put(place: number, time: number, order: number, slot: number): void {
    this.#times[place] = time
    this.#orders[place] = order
    this.#heap[place] = slot
    this.#placeOf[slot] = place
  }

  #grow(): void {
    const before = this.#heap.length
    const capacity = 2 * before
    if (capacity > SLOTS) {
      throw new SimulationError('time-invalid', {
        found: { zh: `同时等待的事件超过${before}个`, en: `more than ${before} events that wait at once` },
        needed: { zh: '等待事件较少的模型', en: 'a model that keeps fewer' },
        remedy: {
          zh: '在一件到来时再安排下一件，并查找只增不减的队列',
          en: 'schedule the next arrival when one arrives, and look for a queue that only grows',
        },
      })
    }
    const longer = <T extends Float64Array | Int32Array>(now: T, then: T): T => {
      then.set(now)
      return then
    }
    this.#free = longer(this.#free, new Int32Array(capacity))
    for (let slot = before; slot < capacity; slot += 1) this.#free[slot] = slot
    this.#times = longer(this.#times, new Float64Array(capacity))
    this.#orders = longer(this.#orders, new Float64Array(capacity))
    this.#heap = longer(this.#heap, new Int32Array(capacity))
    this.#placeOf = longer(this.#placeOf, new Int32Array(capacity).fill(-1))
    this.#kinds = longer(this.#kinds, new Int32Array(capacity))
    this.#subjects = longer(this.#subjects, new Int32Array(capacity))
  }
}
