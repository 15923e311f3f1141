/** What one run at one concurrency gave. */
export interface Measurement {
  readonly perSecond: number
  /** Milliseconds of one transition. */
  readonly p50: number
  readonly p99: number
}

/** Runs `workers` loops of `life` for `seconds`; each calls `done` with the milliseconds of every transition. */
export async function measure(
  workers: number,
  seconds: number,
  life: (done: (ms: number) => void, more: () => boolean) => Promise<void>,
): Promise<Measurement> {
  const times: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  const more = () => performance.now() < end
  const worker = async () => {
    while (more()) await life((ms) => times.push(ms), more)
  }
  await Promise.all(Array.from({ length: workers }, worker))
  const elapsed = (performance.now() - start) / 1000
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
