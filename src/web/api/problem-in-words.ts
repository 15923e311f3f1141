import { type ProblemCode, problems } from '../../problem.ts'
import { type Named, say, word } from '../words/use-words.ts'
import { ServiceProblem } from './service-problem.ts'

export interface ProblemWords {
  /** What went wrong, in the language that is chosen. */
  readonly title: string
  /** What to do. */
  readonly help?: string
  /** What the service says of it, as it says it. */
  readonly detail?: string
  /** The id of the request, as in the service's log. */
  readonly reference?: string
}

/** Some problems say in both languages what was wrong. */
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

/** Refusals of what somebody wrote: what was found, what is needed and what to do is for them to read. */
const ofWhatWasWritten: ReadonlySet<string> = new Set<ProblemCode>([
  'reform-not-applicable',
  'reform-not-certified',
  'reform-not-adoptable',
  'reform-not-compared',
  'scenario-invalid',
  'not-calibratable',
  'invalid-date',
])

/** Any error as people read it. An error that is no problem of the service is a fault of the pages. */
export function problemInWords(error: unknown): ProblemWords {
  if (!(error instanceof ServiceProblem)) return { title: say(problems.internal), detail: String(error) }
  if (error.code === 'no-answer') {
    return { title: word('problems.noAnswer'), help: word('problems.noAnswerHelp') }
  }
  if (error.code === 'unreadable') return { title: word('problems.unreadable') }
  const { body } = error
  const reason = body?.reason
  if (body?.detail && ofWhatWasWritten.has(error.code))
    return { title: say(problems[error.code]), help: body.detail }
  return {
    title: say(problems[error.code]),
    ...(isNamed(reason) && { help: say(reason) }),
    ...(body?.detail && { detail: body.detail }),
    ...(body?.instance && { reference: body.instance }),
  }
}
