import createClient from 'openapi-fetch'
import type { paths } from '../../../openapi/banjie.d.ts'
import { i18n } from '../words/i18n.ts'
import { problemIn, ServiceProblem } from './service-problem.ts'

/** The service, typed by its own OpenAPI document. Nothing else in the pages sends requests to it. */
export const api = createClient<paths>({ baseUrl: '/' })

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', i18n.global.locale.value === 'en' ? 'en' : 'zh-CN')
    return request
  },
})

interface Answered<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

type Listener = (problem: ServiceProblem) => void
let onSignInNeeded: Listener = () => {}

/** Says what happens when the session has ended: the router leads to sign-in, and back. */
export function whenSignInNeeded(listener: Listener) {
  onSignInNeeded = listener
}

/**
 * The success of a request: `const { processes } = await ask(api.GET('/processes'))`.
 * @throws ServiceProblem with words for people
 */
export async function ask<T>(request: Promise<Answered<T>>): Promise<T> {
  const answer = await request.catch((cause: unknown) => {
    throw new ServiceProblem('no-answer', undefined, cause)
  })
  if (answer.response.ok) return answer.data as T
  const problem = problemIn(answer.error)
  if (problem.code === 'sign-in-needed') onSignInNeeded(problem)
  throw problem
}
