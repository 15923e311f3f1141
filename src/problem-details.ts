import { type Problem, problems } from './problem.ts'

/** The body of an RFC 9457 answer, with what the problem carries of its own. */
export function problemDetails(problem: Problem, requestId: string) {
  const { status, zh, en } = problems[problem.code]
  return {
    type: `urn:banjie:problem:${problem.code}`,
    code: problem.code,
    title: en,
    zh,
    status,
    detail: problem.message,
    instance: requestId,
    ...problem.more,
  }
}
