import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ProblemCode } from '../problem.ts'
import { type AuditEntry, type AuditService, auditService } from '../services/audit-service.ts'
import { shownOf } from '../services/session-service.ts'

declare module 'fastify' {
  interface FastifyInstance {
    auditTrail: AuditService
  }
  interface FastifyRequest {
    /** The problem that it was answered with, if any. */
    problem: ProblemCode | null
    /** What the trail says of whoever sent it, and of its target. */
    auditEntry(outcome: string): AuditEntry
  }
  interface FastifyContextConfig {
    /**
     * What of this route is in the audit trail: everything, only what is refused, or nothing that this hook would
     * write. By default all that changes something, and of reading what nobody may.
     */
    audited?: 'always' | 'refusals' | 'never'
    /** What was acted on, where the address does not say it. */
    auditTarget?: (request: FastifyRequest) => string | undefined
  }
}

const reads = ['GET', 'HEAD', 'OPTIONS']
const forbidden: readonly number[] = [401, 403]

/** Who is signed in, even where more is still wanting before anything may be done. */
function actorOf(request: FastifyRequest): AuditEntry['actor'] {
  if (request.kiosk) return request.kioskActor()
  const { account, appointment } = request.signedIn?.session ?? {}
  return account === undefined
    ? undefined
    : { id: account, role: appointment?.role ?? null, department: appointment?.department ?? null }
}

function isAudited({ method, routeOptions: { config } }: FastifyRequest, status: number): boolean {
  const { audited = reads.includes(method) ? 'never' : 'always' } = config
  if (audited === 'always' || forbidden.includes(status)) return true
  return audited === 'refusals' && status >= 400
}

/** The audit trail, as `app.auditTrail`, and the one place that writes of requests when they have been answered. */
export default fp(
  async (app) => {
    const trail = auditService({ database: app.database, now: () => app.clock.now() })
    app.decorate('auditTrail', trail)
    app.decorateRequest('problem', null)
    app.decorateRequest('auditEntry', function (outcome): AuditEntry {
      const { operationId } = (this.routeOptions.schema ?? {}) as { operationId?: string }
      const parts = Object.values((this.params ?? {}) as Record<string, string>)
      const hash = this.signedIn?.session?.hash
      const session = hash && shownOf(hash)
      return {
        action: operationId ?? `${this.method} ${this.routeOptions.url ?? ''}`.trim(),
        target: this.routeOptions.config.auditTarget?.(this) ?? (parts.join('/') || null),
        ...(session && { session }),
        outcome,
        address: this.ip,
        requestId: this.id,
        actor: actorOf(this),
      }
    })

    const writing = new Set<Promise<void>>()
    app.addHook('onResponse', async (request, reply) => {
      if (request.is404 || !isAudited(request, reply.statusCode)) return
      const outcome = request.problem ?? (reply.statusCode < 400 ? 'ok' : String(reply.statusCode))
      // The answer has gone out: nobody waits for this.
      const written: Promise<void> = trail
        .record(request.auditEntry(outcome))
        .catch((error) => app.log.error({ err: error, requestId: request.id }, 'not in the audit trail'))
        .finally(() => writing.delete(written))
      writing.add(written)
    })
    app.addHook('onClose', async () => {
      await Promise.all(writing)
    })
  },
  { name: 'audit-trail', dependencies: ['clock', 'database'] },
)
