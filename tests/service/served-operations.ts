import type { App } from '../../src/app.ts'
import type { routeRules } from '../../src/permission/table.ts'

export interface ServedOperation {
  readonly id: keyof typeof routeRules
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** As `/cases/{case}`. */
  readonly template: string
}

/** Redirects of a browser to the identity platform and back: in no document. */
const redirects = [
  { id: 'startIdentitySignIn', method: 'GET', template: '/session/oidc/start' },
  { id: 'finishIdentitySignIn', method: 'GET', template: '/session/oidc/callback' },
] as const

/** Every operation of a service, by its own document. */
export function servedOperations(app: App): ServedOperation[] {
  const { paths } = app.swagger() as unknown as {
    paths: Record<string, Record<string, { operationId: ServedOperation['id'] }>>
  }
  const documented = Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { operationId: id }]) => ({
      id,
      method: method.toUpperCase() as ServedOperation['method'],
      template,
    })),
  )
  return [...documented, ...redirects]
}
