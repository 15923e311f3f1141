import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { asProblem, Problem, type ProblemCode, problems } from '../problem.ts'
import { isDatabaseUnavailable } from '../services/database-unavailable.ts'

/** Fastify's own refusals, by its codes. */
const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
}

function problemOf(error: FastifyError): Problem {
  const known = asProblem(error)
  if (known) return known
  if (error.validation) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      path: `${error.validationContext ?? ''}${instancePath}`,
      message: message ?? 'it does not fit',
    }))
    const [first] = errors
    return new Problem('invalid-request', `${first?.path}: ${first?.message}`, { errors })
  }
  const code = fastifyCodes[error.code]
  if (code) return new Problem(code, error.message)
  if (isDatabaseUnavailable(error)) {
    return new Problem(
      'database-unavailable',
      'The database can not be reached now. Send the same event with the same id again: if it was taken before, it is not taken twice.',
    )
  }
  return new Problem('internal', 'The cause is in the log under this request id.')
}

/** Answers with RFC 9457 problem details. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const { status, zh, en } = problems[problem.code]
  if (status === 503) reply.header('retry-after', '1')
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: `urn:banjie:problem:${problem.code}`,
      code: problem.code,
      title: en,
      zh,
      status,
      detail: problem.message,
      instance: request.id,
      ...problem.more,
    })
}

export default fp(
  async (app) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const problem = problemOf(error)
      if (problem.code === 'internal') request.log.error({ err: error }, 'a request failed')
      else request.log.info({ code: problem.code, detail: problem.message }, 'a request was refused')
      return sendProblem(request, reply, problem)
    })
    app.setNotFoundHandler((request, reply) =>
      sendProblem(
        request,
        reply,
        new Problem('unknown-route', `${request.method} ${request.url} is not served here; see /docs`),
      ),
    )
  },
  { name: 'errors' },
)
