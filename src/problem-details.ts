import { maskText } from './privacy/personal-data.ts'
import { type Problem, problems } from './problem.ts'
import type { SchemaFault } from './schemas/explain-errors.ts'

/** What a problem quotes may be somebody's number. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(masked)
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [maskText(key), masked(below)]))
}

type Language = 'zh' | 'en'

/** In which language a problem is told: what only programs meet is in English whatever was asked for. */
export const toldIn = ({ zh }: Problem, asked: Language): Language => (zh === undefined ? 'en' : asked)

/** Faults of a request are found in both languages, and told in one. */
function inOneLanguage(more: Problem['more'], language: Language) {
  const { errors } = more
  if (!Array.isArray(errors)) return more
  return {
    ...more,
    errors: (errors as SchemaFault[]).map((one) => ({ ...one, message: one.message[language] })),
  }
}

/** The body of an RFC 9457 answer, with what the problem carries of its own. */
export function problemDetails(problem: Problem, requestId: string, asked: Language = 'en') {
  const language = toldIn(problem, asked)
  const { status, zh, en } = problems[problem.code]
  return {
    type: `urn:banjie:problem:${problem.code}`,
    code: problem.code,
    title: en,
    zh,
    status,
    detail: maskText(language === 'zh' ? (problem.zh ?? problem.message) : problem.message),
    instance: requestId,
    ...(masked(inOneLanguage(problem.more, language)) as object),
  }
}
