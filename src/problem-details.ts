import { maskText } from './privacy/personal-data.ts'
import { type Problem, problems } from './problem.ts'

/** What a problem quotes may be somebody's number. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(masked)
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [maskText(key), masked(below)]))
}

/** The body of an RFC 9457 answer, with what the problem carries of its own. */
export function problemDetails(problem: Problem, requestId: string) {
  const { status, zh, en } = problems[problem.code]
  return {
    type: `urn:banjie:problem:${problem.code}`,
    code: problem.code,
    title: en,
    zh,
    status,
    detail: maskText(problem.message),
    instance: requestId,
    ...(masked(problem.more) as object),
  }
}
