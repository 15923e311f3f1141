import { api, ask } from '../api/client.ts'
import type { Language } from '../words/language.ts'
import { timeInWords } from '../words/time-in-words.ts'
import type { ListFilter, ReportFilter } from './audit-filter.ts'

/** @throws ServiceProblem */
export const readReport = (query: ReportFilter) => ask(api.GET('/audit/report', { params: { query } }))
export type Report = Awaited<ReturnType<typeof readReport>>

/** @throws ServiceProblem */
export const listCases = (query: ListFilter & { readonly after?: string; readonly size?: number }) =>
  ask(api.GET('/audit/cases', { params: { query } }))
export type AuditedCase = Awaited<ReturnType<typeof listCases>>['cases'][number]

/** Working seconds in hours and minutes; the head of the column says what they are. */
export const secondsInWords = (seconds: number | null | undefined, language: Language): string =>
  seconds === null || seconds === undefined
    ? '—'
    : timeInWords(seconds, { measure: 'seconds', unit: 'clock-hours' }, language)

/** `97.5%`; a dash of none. */
export const shareInWords = (share: number | null): string =>
  share === null ? '—' : `${Math.round(share * 1000) / 10}%`
