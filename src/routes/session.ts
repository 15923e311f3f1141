import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  codeBody,
  endedSessionSchema,
  openSessionParams,
  openSessionsSchema,
  passwordBody,
  secretSchema,
  sessionSchema,
  signInBody,
  switchBody,
  waysSchema,
} from '../schemas/session.ts'
import { sessionView } from '../services/session-view.ts'

const tags = ['session']

/** As whom somebody tried to sign in. */
const nameGiven = ({ body }: FastifyRequest) => (body as { name?: string } | undefined)?.name

/** Signing in and out. Each answer that opens a session, or changes what it may do, sets a new cookie. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/session',
    {
      config: { rateLimit: app.guessLimit, auditTarget: nameGiven },
      schema: {
        tags,
        operationId: 'signIn',
        summary: 'Sign in; the cookie of the session comes with the answer',
        body: signInBody,
        response: responses(201, sessionSchema, [
          ...badBody,
          'sign-in-failed',
          'sign-in-locked',
          'too-many-requests',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const opened = await app.sessions.signIn(request.body)
      if (request.signedIn?.session) await app.sessions.signOut(request.signedIn.session)
      reply.code(201).startSession(opened)
      return sessionView(opened.session)
    },
  )

  app.get(
    '/session',
    {
      schema: {
        tags,
        operationId: 'readSession',
        summary: 'Who is signed in, as what, and what has to be done first',
        response: responses(200, sessionSchema, ['sign-in-needed', ...unavailable]),
      },
    },
    async (request) => sessionView(request.anySession()),
  )

  app.get(
    '/session/ways',
    {
      schema: {
        tags,
        operationId: 'readSignInWays',
        summary: 'How one can sign in besides a password',
        response: responses(200, waysSchema, []),
      },
    },
    async () => ({ identityPlatform: app.identities.configured }),
  )

  app.delete(
    '/session',
    {
      schema: {
        tags,
        operationId: 'signOut',
        summary: 'Sign out: the session is gone',
        response: responses(
          200,
          Type.Object({ signedOut: Type.Boolean({ description: 'false when nobody was signed in' }) }),
          unavailable,
        ),
      },
    },
    async (request, reply) => {
      const { session, error } = request.signedIn ?? {}
      if (error) throw error
      if (session) await app.sessions.signOut(session)
      reply.endSession()
      return { signedOut: session !== undefined }
    },
  )

  app.post(
    '/session/appointment',
    {
      schema: {
        tags,
        operationId: 'switchAppointment',
        summary: 'Act in another of the appointments',
        body: switchBody,
        response: responses(200, sessionSchema, [
          ...badBody,
          'sign-in-needed',
          'second-factor-needed',
          'password-change-needed',
          'unknown-appointment',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const opened = await app.sessions.switchTo(request.session(), request.body.appointment.toLowerCase())
      reply.startSession(opened)
      return sessionView(opened.session)
    },
  )

  const doors = ['sign-in-needed', 'second-factor-needed', 'password-change-needed'] as const

  app.get(
    '/session/all',
    {
      schema: {
        tags,
        operationId: 'listSessions',
        summary: 'One’s own open sessions',
        response: responses(200, openSessionsSchema, [...doors, ...unavailable]),
      },
    },
    async (request) => app.sessions.listOwn(request.session()),
  )

  app.post(
    '/session/all/:session/end',
    {
      schema: {
        tags,
        operationId: 'endSession',
        summary: 'End one of one’s own sessions, as on a computer that was left open',
        params: openSessionParams,
        response: responses(200, endedSessionSchema, [
          'invalid-request',
          ...doors,
          'unknown-session',
          ...unavailable,
        ]),
      },
    },
    async (request) => app.sessions.endOwn(request.session(), request.params.session),
  )

  app.post(
    '/session/password',
    {
      config: { rateLimit: app.guessLimit },
      schema: {
        tags,
        operationId: 'changePassword',
        summary: 'Choose a new password; other sessions of the account end',
        body: passwordBody,
        response: responses(200, sessionSchema, [
          ...badBody,
          'sign-in-needed',
          'sign-in-locked',
          'too-many-requests',
          'password-not-right',
          'password-refused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const opened = await app.passwords.change(request.anySession(), request.body)
      reply.startSession(opened)
      return sessionView(opened.session)
    },
  )

  app.post(
    '/session/second-factor/secret',
    {
      schema: {
        tags,
        operationId: 'enrolSecondFactor',
        summary: 'A secret for an authenticator app; it counts from the first code that is given',
        response: responses(201, secretSchema, ['sign-in-needed', 'second-factor-set', ...unavailable]),
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.secondFactors.enrol(request.anySession())
    },
  )

  app.post(
    '/session/second-factor',
    {
      config: { rateLimit: app.guessLimit },
      schema: {
        tags,
        operationId: 'giveSecondFactor',
        summary: 'Give the code of the second factor',
        body: codeBody,
        response: responses(200, sessionSchema, [
          ...badBody,
          'sign-in-needed',
          'sign-in-locked',
          'too-many-requests',
          'second-factor-failed',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const opened = await app.secondFactors.give(request.anySession(), request.body.code)
      reply.startSession(opened)
      return sessionView(opened.session)
    },
  )
}

export default routes
