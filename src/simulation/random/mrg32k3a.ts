import { A12, A13N, A21, A23N, M1, M2 } from './jump.ts'

const NORM = 1 / (M1 + 1)

/**
 * L'Ecuyer's combined multiple recursive generator MRG32k3a, of period 2¹⁹¹. Its state is six numbers, which can be
 * set and taken, so streams that lie far apart in the one sequence share one object.
 */
export class Mrg32k3a {
  #x0 = 0
  #x1 = 0
  #x2 = 0
  #y0 = 0
  #y1 = 0
  #y2 = 0

  constructor(state: ArrayLike<number>) {
    this.set(state)
  }

  /** Goes on from a state of six numbers at a place of an array. */
  set(state: ArrayLike<number>, at = 0): this {
    this.#x0 = state[at] as number
    this.#x1 = state[at + 1] as number
    this.#x2 = state[at + 2] as number
    this.#y0 = state[at + 3] as number
    this.#y1 = state[at + 4] as number
    this.#y2 = state[at + 5] as number
    return this
  }

  /** The next number, evenly between 0 and 1, neither of them ever. */
  next(): number {
    let x = A12 * this.#x1 - A13N * this.#x0
    x -= Math.floor(x / M1) * M1
    if (x < 0) x += M1
    this.#x0 = this.#x1
    this.#x1 = this.#x2
    this.#x2 = x
    let y = A21 * this.#y2 - A23N * this.#y0
    y -= Math.floor(y / M2) * M2
    if (y < 0) y += M2
    this.#y0 = this.#y1
    this.#y1 = this.#y2
    this.#y2 = y
    return x > y ? (x - y) * NORM : (x - y + M1) * NORM
  }
}
