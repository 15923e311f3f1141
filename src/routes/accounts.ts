import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  accountBody,
  accountListSchema,
  accountParams,
  accountQuery,
  accountResult,
  disabledBody,
  identityBody,
  passwordResult,
} from '../schemas/account.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['people']

/** Accounts: made, closed and opened by one administrator, freed of a lost second factor and linked by another. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/accounts',
    {
      schema: {
        tags,
        operationId: 'createAccount',
        summary: 'Make an account; its one-time password comes with the answer, this once',
        body: accountBody,
        response: responses(201, passwordResult, [...badBody, 'account-taken', ...unavailable]),
      },
    },
    async (request, reply) => {
      const made = await app.accounts.create(request.body, request.session().account)
      reply.code(201)
      return made
    },
  )

  app.get(
    '/accounts',
    {
      schema: {
        tags,
        operationId: 'listAccounts',
        summary: 'List accounts, a page at a time',
        querystring: accountQuery,
        response: responses(200, accountListSchema, ['invalid-request', ...unavailable]),
      },
    },
    async (request) => {
      const { limit = 50, after } = request.query
      return app.accounts.list({ limit, after })
    },
  )

  const onAccount = ['unknown-account', 'not-yourself', ...unavailable] as const

  app.post(
    '/accounts/:account/disabled',
    {
      schema: {
        tags,
        operationId: 'disableAccount',
        summary: 'Close an account, with all its sessions, or open it again',
        params: accountParams,
        body: disabledBody,
        response: responses(200, accountResult, [...badBody, ...onAccount]),
      },
    },
    async (request) =>
      app.accounts.setDisabled(request.params.account, request.body.disabled, request.session().account),
  )

  app.post(
    '/accounts/:account/password-reset',
    {
      schema: {
        tags,
        operationId: 'resetPassword',
        summary: 'Give a new one-time password; the sessions of the account end',
        params: accountParams,
        response: responses(200, passwordResult, onAccount),
      },
    },
    async (request) => app.accounts.resetPassword(request.params.account, request.session().account),
  )

  app.post(
    '/accounts/:account/second-factor-reset',
    {
      schema: {
        tags,
        operationId: 'resetSecondFactor',
        summary: 'Take a lost second factor away; the sessions of the account end',
        params: accountParams,
        response: responses(200, accountResult, onAccount),
      },
    },
    async (request) => app.accounts.resetSecondFactor(request.params.account, request.session().account),
  )

  app.post(
    '/accounts/:account/identity',
    {
      schema: {
        tags,
        operationId: 'linkIdentity',
        summary: 'Say who an account is at the identity platform, or that it is nobody; its sessions end',
        params: accountParams,
        body: identityBody,
        response: responses(200, accountResult, [
          ...badBody,
          ...onAccount,
          'account-taken',
          'identity-platform-unavailable',
        ]),
      },
    },
    async (request) => {
      const { params, body } = request
      return app.accounts.linkIdentity(params.account, body.subject, request.session().account)
    },
  )
}

export default routes
