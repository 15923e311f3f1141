import fp from 'fastify-plugin'
import { reformLaw } from '../../machines/duties/law.ts'
import { rules } from '../../machines/rules.ts'
import { type CalibrationService, calibrationService } from '../services/calibration/calibration-service.ts'
import { certifier } from '../services/certify-in-thread.ts'
import { type ReformService, reformService } from '../services/reform-service.ts'

/** Proposals of reforms, as `app.reforms`, and what their simulations go by, as `app.calibrations`. */
declare module 'fastify' {
  interface FastifyInstance {
    reforms: ReformService
    calibrations: CalibrationService
  }
}

export default fp(
  async (app) => {
    const { database, catalogue, processes, jobs } = app
    const certify = certifier(reformLaw)
    const now = () => app.clock.now()
    app.decorate(
      'reforms',
      reformService({
        sql: database.sql,
        catalogue,
        processes,
        rules,
        certify,
        jobs,
        measures: (version) => app.auditReport.closedUnder(version),
        now,
      }),
    )
    const { at: calendarAt, fresh } = app.calendars
    const { definitions } = catalogue
    const { sql } = database
    app.decorate('calibrations', calibrationService({ sql, definitions, jobs, calendarAt, fresh, now }))
  },
  { name: 'reforms', dependencies: ['clock', 'database', 'catalogue', 'cases', 'jobs', 'audit-report'] },
)
