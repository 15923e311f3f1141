import type { LocationQuery } from 'vue-router'
import type { paths } from '../../../openapi/banjie.d.ts'

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never

/** Which cases are looked at; stands in the page's address, so that it can be handed on. */
export type ListFilter = Omit<Query<'/audit/cases'>, 'after' | 'size'>
export type ReportFilter = Query<'/audit/report'>

/** The report's questions, and those that only the list has. */
const ofReport = [
  'from',
  'until',
  'process',
  'section',
  'department',
  'window',
  'person',
  'channel',
  'kind',
] as const
const ofList = [...ofReport, 'by', 'outcome', 'limit', 'result', 'unconfirmed', 'ground', 'item'] as const

function picked(query: LocationQuery, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = query[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )
}

/** What the service will refuse is left in: it says why. */
export const reportFilterIn = (query: LocationQuery): ReportFilter => picked(query, ofReport)
export const listFilterIn = (query: LocationQuery): ListFilter => picked(query, ofList) as ListFilter

/** A filter as the query of an address. */
export const queryOf = (filter: ListFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )
