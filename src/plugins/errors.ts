import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { languageAsked } from '../language-asked.ts'
import { maskAddress } from '../privacy/personal-data.ts'
import { asProblem, Problem, type ProblemCode, problems } from '../problem.ts'
import { problemDetails, toldIn } from '../problem-details.ts'
import { explainErrors, inWords } from '../schemas/explain-errors.ts'
import { databaseTrouble } from '../services/database-unavailable.ts'

/** Fastify's own refusals, by its codes. */
const fastifyCodes: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'malformed-request',
    'send JSON, without the keys __proto__ and constructor',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'send a JSON object'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'send as many bytes as Content-Length says'],
  FST_ERR_BAD_URL: ['malformed-request', 'write % in an address as %25'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'send at most 256 KiB'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'send Content-Type: application/json'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported-media-type', 'send Content-Type: multipart/form-data'],
  FST_FILES_LIMIT: ['malformed-request', 'send one file at a time'],
  FST_FIELDS_LIMIT: ['malformed-request', 'send the fields id and material, and one file'],
  FST_PARTS_LIMIT: ['malformed-request', 'send the fields id and material, and one file'],
  FST_PROTO_VIOLATION: ['malformed-request', 'send the fields id and material, and one file'],
  FST_MP_PREMATURE_CLOSE: ['malformed-request', 'send the whole form'],
  FST_ERR_MAX_PARAM_LENGTH: ['address-too-long', 'no part of an address has more than 100 characters'],
  FST_ERR_HANDLER_TIMEOUT: [
    'busy',
    'send the same event with the same id again: if it was taken after all, it is not taken twice',
  ],
}

function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  const known = asProblem(error) ?? databaseTrouble(error)
  if (known) return known
  if (error.validation) {
    const part = error.validationContext ?? 'body'
    const value = { body: request.body, params: request.params, querystring: request.query }[part as 'body']
    const errors = explainErrors(part, value, error.validation)
    return new Problem('invalid-request', inWords(errors), { errors })
  }
  const refusal = fastifyCodes[error.code]
  if (refusal) return new Problem(refusal[0], `${error.message}: ${refusal[1]}`)
  // Whoever gives out the files of the pages says so of a name that leads out of their folder.
  if (error.statusCode === 403)
    return new Problem('unknown-route', {
      zh: '没有这个文件：请重新载入页面',
      en: 'there is no such file: load the page anew',
    })
  return new Problem('internal', {
    zh: '原因已按本请求编号记入日志：请联系系统管理员',
    en: 'The cause is in the log under this request id.',
  })
}

/** Answers with RFC 9457 problem details. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const { status } = problems[problem.code]
  request.problem = problem.code
  const asked = languageAsked(request.headers['accept-language'])
  if (status === 503) reply.header('retry-after', '1')
  const { retryAfterSeconds } = problem.more
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .code(status)
    .header('x-request-id', request.id)
    .header('vary', 'accept-language')
    .header('content-language', toldIn(problem, asked))
    .type('application/problem+json')
    .send(problemDetails(problem, request.id, asked))
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error, request)
  if (problems[problem.code].status === 500) request.log.error({ err: error }, 'a request failed')
  else request.log.info({ code: problem.code, detail: problem.message }, 'a request was refused')
  return sendProblem(request, reply, problem)
}

/** For errors that Fastify meets before it has found a route: they know no serializer of a route either. */
export function answerRoutingError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  void answerError(error, request, reply)
}

export default fp(
  async (app) => {
    app.setErrorHandler<FastifyError>(answerError)
    app.setNotFoundHandler((request, reply) =>
      sendProblem(
        request,
        reply,
        new Problem('unknown-route', {
          zh: `没有${request.method} ${maskAddress(request.url)}：见/docs`,
          en: `${request.method} ${maskAddress(request.url)} is not served here; see /docs`,
        }),
      ),
    )
  },
  { name: 'errors' },
)
