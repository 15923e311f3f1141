import fp from 'fastify-plugin'
import { plan } from '../../machines/plan/plan.ts'
import { type AuditReportService, auditReportService } from '../services/audit-report-service.ts'

/** The auditor's figures, as `app.auditReport`. */
declare module 'fastify' {
  interface FastifyInstance {
    auditReport: AuditReportService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue } = app.catalogue
    const { database, engine } = app
    const onFault = (error: unknown, caseId: string) =>
      app.log.error({ err: error, caseId }, 'who held a case could not be measured')
    const now = () => app.clock.now()
    const service = auditReportService({ database, engine, catalogue, plan, now, onFault })
    app.decorate('auditReport', service)
    app.addHook('onClose', service.close)
  },
  { name: 'audit-report', dependencies: ['clock', 'database', 'cases', 'catalogue'] },
)
