import { type Distribution, requireDistribution } from './distribution.ts'
import type { Mrg32k3a } from './mrg32k3a.ts'
import { normalQuantile } from './normal-quantile.ts'

/** A distribution ready to draw from. */
export interface Sampler {
  /** The next value, from as many numbers of the stream as it takes. */
  sample(stream: Mrg32k3a): number
  readonly mean: number
}

/**
 * Fixed, exponential, lognormal, triangular and empirical draw by inversion, so a larger number gives a longer time in
 * both variants of a comparison; Erlang and gamma take several numbers, which is why each purpose has a block of its
 * own.
 *
 * @throws SimulationError `distribution-invalid`
 */
export function samplerOf(distribution: Distribution): Sampler {
  const of = requireDistribution(distribution)
  switch (of.kind) {
    case 'fixed':
      return { sample: () => of.value, mean: of.value }
    case 'exponential':
      return { sample: (stream) => -of.mean * Math.log(stream.next()), mean: of.mean }
    case 'erlang':
      return erlang(of.shape, of.mean)
    case 'lognormal':
      return lognormal(of.mean, of.deviation)
    case 'gamma':
      return gamma(of.shape, of.mean)
    case 'triangular':
      return triangular(of.least, of.mode, of.most)
    case 'empirical':
      return empirical(of.values)
  }
}

function erlang(shape: number, mean: number): Sampler {
  const scale = mean / shape
  return {
    mean,
    sample(stream) {
      let product = 1
      for (let phase = 0; phase < shape; phase += 1) product *= stream.next()
      return -scale * Math.log(product)
    },
  }
}

function lognormal(mean: number, deviation: number): Sampler {
  const variance = Math.log1p((deviation / mean) ** 2)
  const [location, scale] = [Math.log(mean) - variance / 2, Math.sqrt(variance)]
  return { mean, sample: (stream) => Math.exp(location + scale * normalQuantile(stream.next())) }
}

/** Marsaglia and Tsang (ACM Transactions on Mathematical Software 26, 2000); below shape 1 by one power of a number. */
function gamma(shape: number, mean: number): Sampler {
  const raised = shape < 1 ? shape + 1 : shape
  const d = raised - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  const scale = mean / shape
  const power = 1 / shape
  return {
    mean,
    sample(stream) {
      for (;;) {
        const x = normalQuantile(stream.next())
        const v = (1 + c * x) ** 3
        const u = stream.next()
        if (v <= 0 || Math.log(u) >= 0.5 * x * x + d * (1 - v + Math.log(v))) continue
        return shape < 1 ? scale * d * v * stream.next() ** power : scale * d * v
      }
    },
  }
}

function triangular(least: number, mode: number, most: number): Sampler {
  const span = most - least
  const rising = (mode - least) / span
  return {
    mean: (least + mode + most) / 3,
    sample(stream) {
      const u = stream.next()
      return u < rising
        ? least + Math.sqrt(u * span * (mode - least))
        : most - Math.sqrt((1 - u) * span * (most - mode))
    },
  }
}

function empirical(values: readonly number[]): Sampler {
  const sorted = Float64Array.from(values).sort()
  const last = sorted.length - 1
  // Half of the two ends' weight is missing between n values; the mean is that of what is drawn.
  const inner =
    sorted.reduce((sum, value) => sum + value, 0) - ((sorted[0] as number) + (sorted[last] as number)) / 2
  return {
    mean: last === 0 ? (sorted[0] as number) : inner / last,
    sample(stream) {
      const place = stream.next() * last
      const at = Math.floor(place)
      const low = sorted[at] as number
      return low + (place - at) * ((sorted[at + 1] ?? low) - low)
    },
  }
}
