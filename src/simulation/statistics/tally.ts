/** Count, mean, variance and ends of a row of values that is not kept (B. P. Welford, Technometrics 4, 1962). */
export class Tally {
  count = 0
  mean = 0
  least = Number.POSITIVE_INFINITY
  most = Number.NEGATIVE_INFINITY
  #squares = 0

  add(value: number): void {
    this.count += 1
    const step = value - this.mean
    this.mean += step / this.count
    this.#squares += step * (value - this.mean)
    if (value < this.least) this.least = value
    if (value > this.most) this.most = value
  }

  get sum(): number {
    return this.mean * this.count
  }

  /** With n − 1; 0 of fewer than two. */
  get variance(): number {
    return this.count > 1 ? this.#squares / (this.count - 1) : 0
  }

  reset(): void {
    this.count = 0
    this.mean = 0
    this.#squares = 0
    this.least = Number.POSITIVE_INFINITY
    this.most = Number.NEGATIVE_INFINITY
  }
}
