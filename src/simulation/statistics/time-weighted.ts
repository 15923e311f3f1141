/** A figure that holds for a time: how many wait, how many are busy. Its mean is weighted by how long it held. */
export class TimeWeighted {
  value: number
  most: number
  #since: number
  #start: number
  #integral = 0

  constructor(value = 0, now = 0) {
    this.value = value
    this.most = value
    this.#since = now
    this.#start = now
  }

  set(value: number, now: number): void {
    this.#integral += this.value * (now - this.#since)
    this.#since = now
    this.value = value
    if (value > this.most) this.most = value
  }

  /** The figure times how long it held, up to now. */
  integral(now: number): number {
    return this.#integral + this.value * (now - this.#since)
  }

  mean(now: number): number {
    return now > this.#start ? this.integral(now) / (now - this.#start) : this.value
  }

  /** Forgets what was before now; the figure stays. */
  reset(now: number): void {
    this.#integral = 0
    this.#since = now
    this.#start = now
    this.most = this.value
  }
}
