import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Client } from '../database/client.ts'
import { findAccountByIdentity } from '../database/queries/accounts.ts'
import {
  type IdentityRequest,
  insertIdentityRequest,
  removeOldIdentityRequests,
  takeIdentityRequest,
} from '../database/queries/identity-requests.ts'
import { type IdentitySettings, isLoopback } from '../identity-settings.ts'
import { figures } from '../people/figures.ts'
import { Problem } from '../problem.ts'
import type { OpenedSession, SessionService } from './session-service.ts'
import { hashOfToken, newToken } from './session-token.ts'

export interface IdentityServiceOptions {
  readonly settings: IdentitySettings | undefined
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly sessions: Pick<SessionService, 'open'>
  readonly now: () => Temporal.Instant
}

export const CALLBACK = '/session/oidc/callback'

/** Seconds that the platform may take to answer us. */
const PATIENCE_S = 10

const unavailable = (cause: unknown) =>
  Object.assign(
    new Problem('identity-platform-unavailable', {
      zh: '统一身份认证平台没有响应：请用密码登录',
      en: 'the identity platform does not answer: sign in with a password',
    }),
    { cause },
  )

const refused = (cause?: unknown) =>
  Object.assign(
    new Problem('identity-refused', {
      zh: '统一身份认证平台的应答未通过校验：请重新开始',
      en: 'the identity platform’s answer was not accepted: begin again',
    }),
    {
      cause,
    },
  )

/** Signing in at a unified identity platform: authorization code with PKCE, state and nonce. */
export function identityService({ settings, database: { sql, db }, sessions, now }: IdentityServiceOptions) {
  let configuration: Promise<Configuration> | undefined

  function needed(): IdentitySettings {
    if (settings) return settings
    throw new Problem('identity-platform-unavailable', {
      zh: '未配置统一身份认证平台：请用密码登录',
      en: 'no identity platform is set up: sign in with a password',
    })
  }

  /** The platform's own description, asked for when it is first needed, and again after a failure. */
  async function configured(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = needed()
    configuration ??= discovery(issuer, clientId, clientSecret, undefined, {
      timeout: PATIENCE_S,
      ...(isLoopback(issuer) && { execute: [allowInsecureRequests] }),
    })
    return configuration.catch((error) => {
      configuration = undefined
      throw unavailable(error)
    })
  }

  async function subjectOf(request: IdentityRequest, search: string): Promise<string> {
    const platform = await configured()
    const tokens = await authorizationCodeGrant(platform, new URL(`${CALLBACK}${search}`, needed().origin), {
      expectedState: request.state,
      expectedNonce: request.nonce,
      pkceCodeVerifier: request.verifier,
      idTokenExpected: true,
    }).catch((error) => {
      throw isUnreachable(error) ? unavailable(error) : refused(error)
    })
    const subject = tokens.claims()?.sub
    if (subject === undefined) throw refused()
    return subject
  }

  return {
    configured: settings !== undefined,

    /** Where to send the browser, and the token that it keeps meanwhile. @throws Problem `identity-platform-unavailable` */
    async start(): Promise<{ readonly url: URL; readonly token: string }> {
      const platform = await configured()
      const [token, state, nonce, verifier] = [
        newToken(),
        randomState(),
        randomNonce(),
        randomPKCECodeVerifier(),
      ]
      await removeOldIdentityRequests(sql, now().subtract({ minutes: figures.identityRequest.value }))
      await insertIdentityRequest(sql, { hash: hashOfToken(token), state, nonce, verifier, startedAt: now() })
      const url = buildAuthorizationUrl(platform, {
        redirect_uri: new URL(CALLBACK, needed().origin).href,
        scope: 'openid',
        response_type: 'code',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url, token }
    },

    /**
     * Back from the platform, with what it has put into the address.
     * @throws Problem `identity-refused`, `identity-unknown`, `identity-platform-unavailable`
     */
    async finish(token: string | undefined, search: string): Promise<OpenedSession> {
      const { issuer } = needed()
      const request = token === undefined ? undefined : await takeIdentityRequest(sql, hashOfToken(token))
      const begun = request?.startedAt.add({ minutes: figures.identityRequest.value })
      if (!request || !begun || Temporal.Instant.compare(now(), begun) >= 0) throw refused()
      const subject = await subjectOf(request, search)
      const account = await findAccountByIdentity(db, issuer.href, subject)
      if (account && !account.disabledAt) return sessions.open(account.id, 'identity-platform')
      throw new Problem('identity-unknown', {
        zh: '该身份没有对应账号：请系统管理员在您的账号中登记',
        en: 'no account belongs to this identity: ask the system administrator to enter it with your account',
      })
    },
  }
}

/** The network's failures rather than the platform's refusals. */
const isUnreachable = (error: unknown) =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error as { code?: string }).code === 'OAUTH_TIMEOUT'

export type IdentityService = ReturnType<typeof identityService>
