import { countsInSums, isConfirmed, isDeadline } from '../../process/counts-in-sums.ts'
import type { Limit, Process } from '../../process/definition.ts'
import { type BareColumns, clockResults } from './columns.ts'
import { spanKindOf } from './measure-holders.ts'

/** Which cases are looked at; days are epoch seconds of their beginnings in China, `until` is the first beyond. */
export interface CaseFilter {
  readonly from: number
  readonly until: number
  /** Whether the period asks when a case was received, accepted or closed, or whether it was open at its end. */
  readonly by: 'received' | 'accepted' | 'closed' | 'open'
  /** A slug, or `slug@version`. */
  readonly process?: string
  readonly section?: string
  /** A department that held the case at some time. */
  readonly department?: string
  readonly window?: string
  /** Somebody who acted in it. */
  readonly person?: string
  readonly channel?: string
  readonly outcome?: string
  /** Cases with a clock of this limit, of this kind, with this result. */
  readonly limit?: string
  readonly kind?: Limit['kind']
  readonly result?: 'kept' | 'exceeded' | 'superseded' | 'ended' | 'warned'
  /** Limits that count in `result`: the confirmed ones, unless all are asked for. */
  readonly unconfirmed?: boolean
  /** Cases that somebody held on this ground, for this part. */
  readonly ground?: string
  readonly item?: string
}

/** What a limit of the columns is, by its code. */
export interface KnownLimit {
  readonly process: Process
  readonly limit: Limit
  /** An unconfirmed statutory limit makes no breach by itself. */
  readonly confirmed: boolean
}

/** The definitions behind the codes of the columns; undefined for a process that the catalogue has no more. */
export function definitionsOf(catalogue: readonly Process[], { texts }: Pick<BareColumns, 'texts'>) {
  const known = new Map(catalogue.map((process) => [`${process.slug}@${process.version}`, process]))
  const processes = texts.process.texts.map((key) => known.get(key))
  const limits = texts.limit.texts.map((key): KnownLimit | undefined => {
    const [of = '', id] = key.split(' ')
    const process = known.get(of)
    const limit = process?.limits.find((one) => one.id === id)
    return process && limit && { process, limit, confirmed: isConfirmed(limit) }
  })
  return { processes, limits }
}

export type Definitions = ReturnType<typeof definitionsOf>

const yes = (list: readonly boolean[]) => Uint8Array.from(list, Number)

/** Which processes a filter lets in. */
export const lets = (
  { process, section }: Pick<CaseFilter, 'process' | 'section'>,
  of: Pick<Process, 'slug' | 'version' | 'section'> | undefined,
): boolean =>
  of !== undefined &&
  (process === undefined || process === of.slug || process === `${of.slug}@${of.version}`) &&
  // A definition has the section's name beside its numeral.
  (section === undefined || section === of.section.split(' ')[0])

/** Which limits count for a filter, by their code: never a minimum, which nobody can be late for. */
export function limitsOfFilter({ limits }: Definitions, filter: CaseFilter): Uint8Array {
  return yes(
    limits.map(
      (one) =>
        one !== undefined &&
        (filter.unconfirmed === true ? isDeadline : countsInSums)(one.limit) &&
        (filter.kind === undefined || filter.kind === one.limit.kind) &&
        (filter.limit === undefined || filter.limit === one.limit.id),
    ),
  )
}

/** The rows of the cases that a filter lets in, in the order in which they were kept. */
export function selectCases(columns: BareColumns, definitions: Definitions, filter: CaseFilter): Int32Array {
  const { texts } = columns
  const processes = yes(definitions.processes.map((process) => lets(filter, process)))
  const { from, until } = filter
  const at =
    filter.by === 'accepted'
      ? columns.acceptedAt
      : filter.by === 'closed'
        ? columns.closedAt
        : columns.openedAt
  const code = (of: { find(text: string): number }, text: string | undefined) =>
    text === undefined ? undefined : of.find(text)
  const window = code(texts.window, filter.window)
  const channel = code(texts.channel, filter.channel)
  const outcome = code(texts.outcome, filter.outcome)
  const person = code(texts.person, filter.person)
  const asksSpans =
    filter.department !== undefined || filter.ground !== undefined || filter.item !== undefined
  const spans = yes(
    texts.span.texts.map((key) => {
      const { department, ground, item } = spanKindOf(key)
      return (
        (filter.department ?? department) === department &&
        (filter.ground ?? ground) === ground &&
        (filter.item ?? item) === item
      )
    }),
  )
  const asksClocks = filter.result !== undefined || filter.limit !== undefined || filter.kind !== undefined
  const limits = limitsOfFilter(definitions, filter)
  const result = clockResults.indexOf(filter.result as (typeof clockResults)[number])

  const anyOf = (ends: Uint32Array, row: number, holds: (index: number) => boolean) => {
    const end = ends[row] as number
    for (let index = row === 0 ? 0 : (ends[row - 1] as number); index < end; index += 1)
      if (holds(index)) return true
    return false
  }
  const found = new Int32Array(columns.length)
  let count = 0
  for (let row = 0; row < columns.length; row += 1) {
    const time = at[row] as number
    if (time >= until || time === 0) continue
    if (filter.by === 'open' ? (columns.closedAt[row] as number) < until : time < from) continue
    if (!processes[columns.process[row] as number]) continue
    if (window !== undefined && columns.window[row] !== window) continue
    if (channel !== undefined && columns.channel[row] !== channel) continue
    if (outcome !== undefined && columns.outcome[row] !== outcome) continue
    if (person !== undefined && !anyOf(columns.peopleEnd, row, (index) => columns.person[index] === person))
      continue
    if (asksSpans && !anyOf(columns.spansEnd, row, (index) => spans[columns.span[index] as number] === 1))
      continue
    if (
      asksClocks &&
      !anyOf(
        columns.clocksEnd,
        row,
        (index) =>
          limits[columns.limit[index] as number] === 1 &&
          (filter.result === undefined ||
            (filter.result === 'warned' ? columns.warned[index] === 1 : columns.result[index] === result)),
      )
    )
      continue
    found[count] = row
    count += 1
  }
  return found.subarray(0, count)
}
