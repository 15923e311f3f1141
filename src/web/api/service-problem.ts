import { type ProblemCode, problems } from '../../problem.ts'

/** What the answer of a refusal carries (RFC 9457), with whatever the problem adds of its own. */
export interface ProblemBody {
  readonly code: string
  readonly title: string
  readonly zh: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly [more: string]: unknown
}

/** A refusal of the service, or no answer from it, in words for people in both languages. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem'
  /** `no-answer` when the service could not be reached, `unreadable` when something else answered in its place. */
  readonly code: ProblemCode | 'no-answer' | 'unreadable'
  /** The answer's body; absent when there was none. */
  readonly body: ProblemBody | undefined

  constructor(code: ServiceProblem['code'], body?: ProblemBody, cause?: unknown) {
    super(body?.detail ?? code, { cause })
    this.code = code
    this.body = body
  }
}

/** What an answer that is no success says. */
export function problemIn(answer: unknown): ServiceProblem {
  const body = answer as ProblemBody | undefined
  const known = typeof body?.code === 'string' && Object.hasOwn(problems, body.code)
  return known ? new ServiceProblem(body.code as ProblemCode, body) : new ServiceProblem('unreadable')
}
