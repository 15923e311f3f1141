/** A unified identity platform that speaks OpenID Connect, and this service as its client. */
export interface IdentitySettings {
  readonly issuer: URL
  readonly clientId: string
  /** None for a public client: PKCE alone protects it. */
  readonly clientSecret: string | undefined
  /** How browsers reach this service, as `https://hall.example`. */
  readonly origin: URL
}

function address(env: NodeJS.ProcessEnv, name: string): URL {
  const url = URL.parse(env[name] ?? '')
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return url
  throw new Error(
    `${name} is "${env[name] ?? ''}"; with BANJIE_OIDC_ISSUER it takes an address with https (http only on this machine)`,
  )
}

export const isLoopback = ({ hostname }: URL): boolean =>
  ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)

/** Undefined when no platform is named. @throws Error that names the variable, what was found in it and what it takes */
export function identitySettings(env: NodeJS.ProcessEnv): IdentitySettings | undefined {
  if (!env.BANJIE_OIDC_ISSUER) return undefined
  const clientId = env.BANJIE_OIDC_CLIENT_ID
  if (!clientId) {
    throw new Error(
      'BANJIE_OIDC_CLIENT_ID is missing; it takes the name that the identity platform has for us',
    )
  }
  return {
    issuer: address(env, 'BANJIE_OIDC_ISSUER'),
    clientId,
    clientSecret: env.BANJIE_OIDC_CLIENT_SECRET || undefined,
    origin: address(env, 'BANJIE_ORIGIN'),
  }
}
