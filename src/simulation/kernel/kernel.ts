import { SimulationError } from '../simulation-error.ts'
import { EventQueue } from './event-queue.ts'

/** What an event does. The subject is whatever its owner numbers: a case, a task, a member of staff. */
export type Handler = (subject: number) => void

/**
 * The discrete-event kernel: a clock that jumps from event to event. Time is seconds from the start of the run, as a
 * float. Handlers are registered once for each kind of event, so scheduling makes no object and no closure.
 */
export class Kernel {
  now = 0
  /** How many events have happened. */
  happened = 0

  readonly #events = new EventQueue()
  readonly #handlers: Handler[] = []
  #running = false

  /** @returns the kind by which events for this handler are scheduled */
  on(handler: Handler): number {
    return this.#handlers.push(handler) - 1
  }

  /**
   * Lets something happen at a time that is not over. At one instant a lower priority comes first (0 to 255), then
   * what was scheduled first.
   *
   * @returns a handle for `cancel`
   * @throws SimulationError `time-invalid`
   */
  at(time: number, kind: number, subject = 0, priority = 0): number {
    if (!(time >= this.now)) throw timeInvalid(time, this.now)
    return this.#events.add(time, priority, kind, subject)
  }

  /** As `at`, so many seconds from now. */
  after(seconds: number, kind: number, subject = 0, priority = 0): number {
    return this.at(this.now + seconds, kind, subject, priority)
  }

  /** Takes an event back; false when it has happened already. */
  cancel(handle: number): boolean {
    return this.#events.cancel(handle)
  }

  /** Lets everything happen up to and including a time, or until nothing is left, or until `stop`. */
  run(until = Number.POSITIVE_INFINITY): void {
    const events = this.#events
    const handlers = this.#handlers
    this.#running = true
    while (this.#running && events.next <= until && events.take()) {
      this.now = events.time
      this.happened += 1
      ;(handlers[events.kind] as Handler)(events.subject)
    }
    if (this.#running && until < Number.POSITIVE_INFINITY && until > this.now) this.now = until
    this.#running = false
  }

  /** Ends `run` after the event that happens now. */
  stop(): void {
    this.#running = false
  }
}

const timeInvalid = (time: number, now: number) =>
  new SimulationError('time-invalid', {
    found: { zh: `在第${now}秒安排第${time}秒的事件`, en: `an event at ${time} s when it is ${now} s` },
    needed: { zh: '尚未过去的时刻', en: 'a time that is not over' },
    remedy: {
      zh: '查找负的时长或没有结果的运算',
      en: 'look for a negative duration or for arithmetic without a result',
    },
  })
