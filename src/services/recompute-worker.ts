import { parentPort, workerData } from 'node:worker_threads'
import { type DayTable, dayTable } from '../audit/recount/day-table.ts'
import { type Asked, ask, prepare } from '../audit/recount/prepare.ts'
import { recountCase } from '../audit/recount/recount-case.ts'
import { createClient } from '../database/client.ts'
import {
  type IdRange,
  type KeptFigures,
  keptOf,
  type RawCase,
  readRawCases,
} from '../database/queries/recount.ts'
import type { Process } from '../process/definition.ts'
import type { Calendar } from '../time/calendar.ts'
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

const days = new Map<Calendar, DayTable>()
function daysKnownAt(recordedAt: number): DayTable {
  const calendar = known.at(Temporal.Instant.fromEpochMilliseconds(recordedAt))
  const laid = days.get(calendar) ?? dayTable(calendar.notices, calendar.sessions)
  days.set(calendar, laid)
  return laid
}

/** Openings that were alike are read once; some thousands of them at most are remembered. */
const openings = new Map<string, Asked | string>()
function askedBy(opening: string): Asked | string {
  const remembered = openings.get(opening)
  if (remembered) return remembered
  const { process, version, facts } = JSON.parse(opening)
  const definition = prepared.get(`${process}@${version}`)
  const found = definition ? ask(definition, facts) : `no process ${process}@${version}`
  if (openings.size >= 5000) openings.clear()
  openings.set(opening, found)
  return found
}

/** Whether every figure is the same. */
function agree(kept: KeptFigures, again: KeptFigures): boolean {
  return (
    kept.outcome === again.outcome &&
    kept.openedAt === again.openedAt &&
    kept.acceptedAt === again.acceptedAt &&
    kept.decidedAt === again.decidedAt &&
    kept.closedAt === again.closedAt &&
    kept.seconds === again.seconds &&
    kept.workingSeconds === again.workingSeconds &&
    kept.heldSeconds === again.heldSeconds &&
    kept.heldWorkingSeconds === again.heldWorkingSeconds &&
    kept.clocks.length === again.clocks.length &&
    // No two clocks have one limit and one run, so none can stand for two.
    again.clocks.every(({ limit, run, result, used }) =>
      kept.clocks.some(
        (own) => own.run === run && own.limit === limit && own.result === result && own.used === used,
      ),
    )
  )
}

/** Figures in words, where they differ. */
const textOf = (of: KeptFigures) =>
  [
    of.outcome,
    ...[of.openedAt, of.acceptedAt, of.decidedAt, of.closedAt, of.seconds, of.workingSeconds],
    ...[of.heldSeconds, of.heldWorkingSeconds],
    ...of.clocks.map(({ limit, run, result, used }) => `${limit} ${run} ${result} ${used}`).sort(),
  ].join('|')

/** What a ledger says, or in words why it can't be counted; undefined for a case that has not ended. */
function recounted({ opening, events, recordedAt }: RawCase): KeptFigures | string | undefined {
  const asked = askedBy(opening)
  if (typeof asked === 'string') return asked
  try {
    let under = JSON.parse(opening)
    const found = recountCase(asked, daysKnownAt(recordedAt), events, ({ to, facts }) => {
      under = { ...under, version: to, facts: { ...facts, ...under.facts } }
      const next = askedBy(JSON.stringify(under))
      if (typeof next === 'string') throw new RangeError(next)
      return next
    })
    if (!found.ended) return undefined
    return { ...found, heldSeconds: found.seconds, heldWorkingSeconds: found.workingSeconds }
  } catch (error) {
    return String(error)
  }
}

const inWords = (of: KeptFigures | string | undefined) =>
  typeof of === 'object' ? textOf(of) : (of ?? 'still open')

async function compare(range: IdRange): Promise<RangeFound> {
  const kept = await keptOf(sql, range)
  const differences: Difference[] = []
  let [events, closed] = [0, 0]
  await readRawCases(sql, range, (of) => {
    events += of.events.length
    const own = kept.get(of.id)
    kept.delete(of.id)
    const again = recounted(of)
    if (again === undefined && own === undefined) return
    closed += 1
    if (own && typeof again === 'object' && agree(own, again)) return
    differences.push({ caseId: of.id, kept: own ? textOf(own) : null, recounted: inWords(again) })
  })
  for (const [caseId, own] of kept) differences.push({ caseId, kept: textOf(own), recounted: null })
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
