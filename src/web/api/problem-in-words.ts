import { problems } from '../../problem.ts'
import { say, word } from '../words/use-words.ts'
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

/** Any error as people read it. An error that is no problem of the service is a fault of the pages. */
export function problemInWords(error: unknown): ProblemWords {
  if (!(error instanceof ServiceProblem)) return { title: say(problems.internal), detail: String(error) }
  if (error.code === 'no-answer') {
    return { title: word('problems.noAnswer'), help: word('problems.noAnswerHelp') }
  }
  if (error.code === 'unreadable') return { title: word('problems.unreadable') }
  const { body } = error
  return {
    title: say(problems[error.code]),
    ...(body?.detail && { detail: body.detail }),
    ...(body?.instance && { reference: body.instance }),
  }
}
