/**
 * Tasks that wait, in the order of their priority (0 first) and then of their coming: a ring for each priority, so
 * joining and being called cost the same however many wait.
 */
export class WaitingLine {
  size = 0
  /** Since when the task called last had waited. */
  since = 0
  /** And its priority. */
  priority = 0

  readonly #rings: Ring[]

  constructor(priorities: number) {
    this.#rings = Array.from({ length: priorities }, () => new Ring())
  }

  join(task: number, priority: number, now: number): void {
    ;(this.#rings[priority] as Ring).push(task, now)
    this.size += 1
  }

  /** The next task; there must be one. */
  call(): number {
    let priority = 0
    while ((this.#rings[priority] as Ring).size === 0) priority += 1
    const ring = this.#rings[priority] as Ring
    this.since = ring.oldest
    this.priority = priority
    this.size -= 1
    return ring.shift()
  }

  /** Since when the one that has waited longest waits; infinite when none does. */
  get oldest(): number {
    return this.#rings.reduce((least, ring) => Math.min(least, ring.oldest), Number.POSITIVE_INFINITY)
  }

  /** Takes a task out that goes without being served; false when it does not wait. Costs as much as wait. */
  leave(task: number): boolean {
    for (const ring of this.#rings) {
      const since = ring.remove(task)
      if (since === undefined) continue
      this.since = since
      this.size -= 1
      return true
    }
    return false
  }
}

class Ring {
  size = 0
  #first = 0
  #tasks = new Int32Array(16)
  #since = new Float64Array(16)

  get oldest(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.#since[this.#first] as number)
  }

  push(task: number, now: number): void {
    if (this.size === this.#tasks.length) this.#grow()
    const place = (this.#first + this.size) & (this.#tasks.length - 1)
    this.#tasks[place] = task
    this.#since[place] = now
    this.size += 1
  }

  shift(): number {
    const task = this.#tasks[this.#first] as number
    this.#first = (this.#first + 1) & (this.#tasks.length - 1)
    this.size -= 1
    return task
  }

  remove(task: number): number | undefined {
    const mask = this.#tasks.length - 1
    for (let index = 0; index < this.size; index += 1) {
      const place = (this.#first + index) & mask
      if (this.#tasks[place] !== task) continue
      const since = this.#since[place] as number
      for (let next = index + 1; next < this.size; next += 1) {
        const [to, from] = [(this.#first + next - 1) & mask, (this.#first + next) & mask]
        this.#tasks[to] = this.#tasks[from] as number
        this.#since[to] = this.#since[from] as number
      }
      this.size -= 1
      return since
    }
    return undefined
  }

  #grow(): void {
    const { length } = this.#tasks
    const [tasks, since] = [new Int32Array(2 * length), new Float64Array(2 * length)]
    for (let index = 0; index < length; index += 1) {
      const place = (this.#first + index) & (length - 1)
      tasks[index] = this.#tasks[place] as number
      since[index] = this.#since[place] as number
    }
    ;[this.#tasks, this.#since, this.#first] = [tasks, since, 0]
  }
}
