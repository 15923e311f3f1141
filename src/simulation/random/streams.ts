import type { Name } from '../../process/definition.ts'
import { SimulationError } from '../simulation-error.ts'
import { type Jump, jump, jumpOver, M1, M2 } from './jump.ts'
import { Mrg32k3a } from './mrg32k3a.ts'

/** L'Ecuyer's distances: streams 2¹²⁷ apart, their substreams 2⁷⁶; and blocks in a substream, 2⁵¹. */
const SUBSTREAM = jumpOver(2n ** 76n)
const blocks: Jump[] = []
const blockJump = (block: number): Jump => {
  blocks[block] ??= jumpOver(BigInt(block) * 2n ** 51n)
  return blocks[block] as Jump
}

/** The initial seed of L'Ecuyer's own package, whose first numbers are published. */
export const PUBLISHED_SEED: readonly number[] = [12345, 12345, 12345, 12345, 12345, 12345]

/** How many numbers the state of a case takes in an array. */
export const STATE_SIZE = 6

/**
 * The chance of one replication. A replication is a stream, a case a substream, a purpose (this step's service, this
 * applicant's delay) a block of it. So two variants of an office that meet the same case give it the same numbers for
 * the same purpose, whatever else differs between them: that is what makes common random numbers stay synchronised.
 */
export class Streams {
  readonly #start: Float64Array
  readonly #nextCase: Float64Array
  readonly #scratch: Float64Array
  readonly #ofCase: Mrg32k3a

  constructor(start: Float64Array) {
    this.#start = start
    this.#nextCase = start.slice()
    this.#scratch = new Float64Array(STATE_SIZE)
    this.#ofCase = new Mrg32k3a(start)
  }

  /** The stream of a purpose that belongs to no case: arrivals, absence. Each call begins it anew. */
  shared(purpose: number): Mrg32k3a {
    jump(blockJump(purpose), this.#start, 0, this.#scratch, 0)
    return new Mrg32k3a(this.#scratch)
  }

  /** Lays the state of the next case into an array; cases must come in the same order in every variant. */
  nextCase(states: Float64Array, at: number): void {
    jump(SUBSTREAM, this.#nextCase, 0, this.#nextCase, 0)
    states.set(this.#nextCase, at)
  }

  /**
   * The stream of a purpose of a case, from its beginning; good until the next call. A purpose that a case needs
   * several times (a step done again) takes a number for each time.
   */
  ofCase(states: Float64Array, at: number, purpose: number): Mrg32k3a {
    jump(blockJump(purpose), states, at, this.#scratch, 0)
    return this.#ofCase.set(this.#scratch)
  }
}

/**
 * The chance of a replication (counted from 0) under a seed.
 * @param seed a whole number from 0 to 2⁵³ − 1, or the generator's six numbers
 * @throws SimulationError `seed-invalid`
 */
export function streamsOf(seed: number | readonly number[], replication: number): Streams {
  const state = Float64Array.from(typeof seed === 'number' ? spread(seed) : requireState(seed))
  for (let left = replication, bit = 0; left > 0; left = Math.floor(left / 2), bit += 1) {
    if (left % 2 === 1) jump(streamJump(bit), state, 0, state, 0)
  }
  return new Streams(state)
}

const streamJumps: Jump[] = []
const streamJump = (bit: number): Jump => {
  streamJumps[bit] ??= jumpOver(2n ** BigInt(127 + bit))
  return streamJumps[bit] as Jump
}

/** @throws SimulationError `seed-invalid` */
export function requireSeed(seed: number): void {
  if (Number.isSafeInteger(seed) && seed >= 0) return
  throw seedInvalid(
    { zh: `随机种子${seed}`, en: String(seed) },
    { zh: '0至2⁵³−1的整数', en: 'a whole number from 0 to 2⁵³ − 1' },
  )
}

/** Six numbers of a whole one (SplitMix64): neighbouring seeds must not give neighbouring states. */
function spread(seed: number): number[] {
  requireSeed(seed)
  let state = BigInt(seed)
  return Array.from({ length: STATE_SIZE }, (_, index) => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n)
    let mixed = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n)
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn)
    mixed ^= mixed >> 31n
    return 1 + Number(mixed % BigInt((index < 3 ? M1 : M2) - 1))
  })
}

function requireState(state: readonly number[]): readonly number[] {
  const isRight = (half: readonly number[], modulus: number) =>
    half.every((value) => Number.isInteger(value) && value >= 0 && value < modulus) &&
    half.some((value) => value > 0)
  if (state.length === STATE_SIZE && isRight(state.slice(0, 3), M1) && isRight(state.slice(3), M2))
    return state
  throw seedInvalid(
    { zh: `随机状态[${state.join(', ')}]`, en: `the state [${state.join(', ')}]` },
    {
      zh: `三个小于${M1}和三个小于${M2}的整数，每三个不全为零`,
      en: `three whole numbers below ${M1} and three below ${M2}, neither three all zero`,
    },
  )
}

const seedInvalid = (found: Name, needed: Name) =>
  new SimulationError('seed-invalid', {
    found,
    needed,
    remedy: { zh: '换一个种子', en: 'give another seed' },
    at: 'seed',
  })
