import { type CaseFilter, lets } from '../audit/measures/selection.ts'
import type { OpenCase } from '../database/queries/figures.ts'
import { isConfirmed } from '../process/counts-in-sums.ts'
import type { Process } from '../process/definition.ts'

type OfProcess = Pick<OpenCase, 'process' | 'version'>

const definitionOf = (catalogue: readonly Process[], of: OfProcess) =>
  catalogue.find(({ slug, version }) => slug === of.process && version === of.version)

/** Whether an open case is among those that a filter is about, whenever it was. */
export function isAsked(catalogue: readonly Process[], of: OpenCase, filter: CaseFilter): boolean {
  return (
    lets(filter, definitionOf(catalogue, of)) &&
    (filter.window ?? of.window) === of.window &&
    (filter.channel ?? of.channel) === of.channel &&
    (filter.person ?? of.person) === of.person &&
    (filter.department === undefined || of.departments.includes(filter.department)) &&
    // What is only said of closed cases.
    filter.outcome === undefined &&
    filter.ground === undefined &&
    filter.item === undefined
  )
}

/** Whether one of these limits of a case counts for a filter. */
export function breached(
  catalogue: readonly Process[],
  of: OfProcess,
  limits: readonly string[],
  { kind, limit, unconfirmed }: CaseFilter,
): boolean {
  const known = definitionOf(catalogue, of)?.limits ?? []
  return known.some(
    (one) =>
      limits.includes(one.id) &&
      one.kind !== 'waiting' &&
      (kind ?? one.kind) === one.kind &&
      (limit ?? one.id) === one.id &&
      (unconfirmed || isConfirmed(one)),
  )
}

/** Whether an open case is in the list of a filter. */
export function isListed(
  catalogue: readonly Process[],
  of: OpenCase,
  filter: CaseFilter,
  when: number,
): boolean {
  if (filter.by === 'closed' || when === 0 || when >= filter.until) return false
  if (filter.by !== 'open' && when < filter.from) return false
  if (filter.result === 'exceeded') return breached(catalogue, of, of.overdue, filter)
  if (filter.result === 'warned') return breached(catalogue, of, of.warned, filter)
  return filter.result === undefined
}
