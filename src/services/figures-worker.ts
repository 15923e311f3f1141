import { parentPort } from 'node:worker_threads'
import { caseColumns } from '../audit/measures/columns.ts'
import { compareGroups, type Group } from '../audit/measures/comparison.ts'
import { closedReport } from '../audit/measures/report.ts'
import { readSegment } from '../audit/measures/segment.ts'
import { type CaseFilter, definitionsOf, selectCases } from '../audit/measures/selection.ts'
import { keptCase } from '../database/queries/kept-cases.ts'
import type { Process } from '../process/definition.ts'
import { type Place, pageOf } from './page-of.ts'

/** What is asked of the kept cases, each with what answers it. */
const questions = {
  /** How many were received, accepted, closed and open, and all figures of the closed ones. */
  report(filter: CaseFilter) {
    const { bare, definitions } = held()
    const count = (by: CaseFilter['by']) => selectCases(bare, definitions, { ...filter, by }).length
    return {
      ...{
        received: count('received'),
        accepted: count('accepted'),
        closed: count('closed'),
        open: count('open'),
      },
      figures: closedReport(bare, definitions, { ...filter, by: 'closed' }),
    }
  },
  /** The newest so many cases of a filter after a place, and how many there are in all. */
  list({ filter, size, after }: { filter: CaseFilter; size: number; after: Place | undefined }) {
    const { bare, definitions } = held()
    const at = { closed: bare.closedAt, accepted: bare.acceptedAt }[filter.by as 'closed'] ?? bare.openedAt
    const page = pageOf(size, after)
    const rows = selectCases(bare, definitions, filter)
    for (const row of rows) page.add(at[row] as number, () => columns.idOf(row))
    return { total: rows.length, places: page.places() }
  },
  /** The ids of all cases of a filter. */
  ids(filter: CaseFilter) {
    const { bare, definitions } = held()
    return Array.from(selectCases(bare, definitions, filter), columns.idOf)
  },
  comparison({ before, after }: { before: Group; after: Group }) {
    const { bare, definitions } = held()
    return compareGroups(bare, definitions, before, after)
  },
} as const

type Questions = typeof questions
export type Question = {
  readonly [K in keyof Questions]: { ask: K; of: Parameters<Questions[K]>[0] }
}[keyof Questions]
export type Asking = keyof Questions
export type Of<K extends Asking> = Parameters<Questions[K]>[0]
export interface Answered<K extends Asking> {
  readonly answer: ReturnType<Questions[K]>
  readonly texts: ReturnType<typeof textsMet>
}

/** What it is told, in order: which cases there are, and what is asked of them. */
export type Told =
  /** What follows is the newest state; segments that it has stay. */
  | { readonly type: 'state'; readonly adopted: readonly Process[] }
  | { readonly type: 'anew' }
  | { readonly type: 'segment'; readonly packed: Uint8Array<ArrayBuffer> }
  | { readonly type: 'rest'; readonly lines: readonly string[] }
  | ({ readonly type: 'ask'; readonly id: number } & Question)

export type Said =
  | { readonly id: number; readonly answer: unknown; readonly texts: ReturnType<typeof textsMet> }
  | { readonly id: number; readonly fault: string }

const catalogue: Process[] = []
let columns = caseColumns()
/** So many of them are in segments. */
let packed = 0

function held() {
  const bare = columns.bare()
  return { bare, definitions: definitionsOf(catalogue, bare) }
}

/** What cases have met: the thread that asks tells whoever asks for something else. */
function textsMet() {
  const { process, window, channel, person, span } = columns.bare().texts
  const only = ({ texts }: { readonly texts: readonly string[] }) => ({ texts })
  return {
    process: only(process),
    window: only(window),
    channel: only(channel),
    person: only(person),
    span: only(span),
  }
}

function hear(told: Told): void {
  switch (told.type) {
    case 'state':
      catalogue.push(...told.adopted)
      columns.cut(packed)
      return
    case 'anew':
      columns = caseColumns()
      packed = 0
      return
    case 'segment':
      columns.append(readSegment(told.packed))
      packed = columns.length
      return
    case 'rest':
      for (const line of told.lines) columns.add(keptCase(line))
      return
    case 'ask':
      parentPort?.postMessage(answered(told))
  }
}

function answered({ id, ask, of }: { id: number } & Question): Said {
  try {
    return { id, answer: (questions[ask] as (of: unknown) => unknown)(of), texts: textsMet() }
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? String(error)) : String(error) }
  }
}

parentPort?.on('message', hear)
