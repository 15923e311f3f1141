import { parentPort, workerData } from 'node:worker_threads'
import { prepare, type Recounted, recountCase } from '../audit/recount/recount-case.ts'
import { createClient } from '../database/client.ts'
import { type IdRange, keptTexts, readRawCases } from '../database/queries/recount.ts'
import type { Process } from '../process/definition.ts'
import { calendars } from './calendars.ts'

/** What a worker is given at its start; the processes are plain data. */
export interface RecomputeData {
  readonly url: string
  readonly catalogue: readonly Process[]
}

/** What a worker says of one range of ids. */
export interface RangeFound {
  readonly events: number
  readonly closed: number
  /** Cases whose figures are not those of their ledger, or that have none, or that are on no ledger. */
  readonly differences: readonly Difference[]
}

export interface Difference {
  readonly caseId: string
  readonly kept: string | null
  readonly recounted: string | null
}

const { url, catalogue } = workerData as RecomputeData
const { sql, close } = createClient(url, { max: 2, name: 'banjie-recompute' })
const known = calendars({ sql, now: () => Temporal.Instant.fromEpochMilliseconds(0) })
await known.read()
const prepared = new Map(catalogue.map((one) => [`${one.slug}@${one.version}`, prepare(one)]))

/** The figures in the words and the order in which the kept ones are read. */
const textOf = (of: Recounted) =>
  [
    of.outcome,
    ...[of.openedAt, of.acceptedAt, of.decidedAt, of.closedAt, of.seconds, of.workingSeconds],
    // The sums of who held it.
    ...[of.seconds, of.workingSeconds],
    ...of.clocks.map(({ limit, run, result, used }) => `${limit} ${run} ${result} ${used}`).sort(),
  ].join('|')

async function compare(range: IdRange): Promise<RangeFound> {
  const kept = await keptTexts(sql, range)
  const differences: Difference[] = []
  let [events, closed] = [0, 0]
  await readRawCases(sql, range, (of) => {
    events += of.events.length
    const definition = prepared.get(`${of.process}@${of.version}`)
    if (!definition) {
      differences.push({ caseId: of.id, kept: null, recounted: `no process ${of.process}@${of.version}` })
      return
    }
    const calendar = known.at(Temporal.Instant.fromEpochMilliseconds(of.recordedAt))
    const found = recountCase(definition, calendar, of.facts, of.events)
    const own = kept.get(of.id) ?? null
    kept.delete(of.id)
    if (!found.ended && own === null) return
    closed += 1
    const recounted = found.ended ? textOf(found) : 'still open'
    if (own !== recounted) differences.push({ caseId: of.id, kept: own, recounted })
  })
  for (const [caseId, own] of kept) differences.push({ caseId, kept: own, recounted: null })
  return { events, closed, differences }
}

parentPort?.on('message', async (range: IdRange | null) => {
  if (range === null) {
    await close()
    parentPort?.close()
    return
  }
  try {
    parentPort?.postMessage(await compare(range))
  } catch (error) {
    parentPort?.postMessage({ fault: `cases from ${range.from}: ${error}` })
  }
})
