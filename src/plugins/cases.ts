import fp from 'fastify-plugin'
import { plan } from '../../machines/plan/plan.ts'
import { rules } from '../../machines/rules.ts'
import { caseEngine } from '../case/engine.ts'
import { type Calendars, calendars } from '../services/calendars.ts'
import { type CaseService, caseService } from '../services/case-service.ts'
import { type CounterfactualService, counterfactualService } from '../services/counterfactual-service.ts'
import { dayOf } from '../services/day-of.ts'
import { type EffectiveDateService, effectiveDateService } from '../services/effective-date-service.ts'
import { type InboxService, inboxService } from '../services/inbox-service.ts'
import { type NoticeService, noticeService } from '../services/notice-service.ts'
import { type ProcessService, processService } from '../services/process-service.ts'
import { type ProofService, proofService } from '../services/proof-service.ts'
import { registersToday } from '../services/registers-today.ts'
import { type SearchService, searchService } from '../services/search-service.ts'
import { type UnmaskService, unmaskService } from '../services/unmask-service.ts'

/** The engine over the county's catalogue, and the services that routes call. */
declare module 'fastify' {
  interface FastifyInstance {
    cases: CaseService
    inbox: InboxService
    caseSearch: SearchService
    unmaskings: UnmaskService
    processes: ProcessService
    effectiveDates: EffectiveDateService
    engine: ReturnType<typeof caseEngine>
    calendars: Calendars
    notices: NoticeService
    proofs: ProofService
    counterfactuals: CounterfactualService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue, read: readAdopted } = app.catalogue
    const { database } = app
    const now = () => app.clock.now()
    const known = calendars({ sql: database.sql, now })
    const { at: calendarAt, fresh } = known
    const engine = caseEngine(catalogue, calendarAt)
    app.decorate('calendars', known)
    app.decorate('notices', noticeService({ sql: database.sql, calendars: known, now }))
    const effective = effectiveDateService({ catalogue, departments: plan.departments, database, now })
    app.decorate('engine', engine)
    app.decorate('effectiveDates', effective)
    app.decorate('proofs', proofService({ sql: database.sql, engine, calendarAt, fresh, now }))
    app.decorate(
      'counterfactuals',
      counterfactualService({ sql: database.sql, catalogue, processOf: engine.processOf, now }),
    )
    const today = () => dayOf(now())
    const registers = registersToday(database.sql, today)
    const { sections } = plan
    app.decorate('processes', processService({ catalogue, engine, effective, sections, today, registers }))
    app.decorate('inbox', inboxService({ database, engine, calendarAt, now }))
    const { vault, auditTrail } = app
    app.decorate('caseSearch', searchService({ vault, catalogue, database }))
    app.decorate('unmaskings', unmaskService({ database, processOf: engine.processOf, vault, auditTrail }))
    app.decorate(
      'cases',
      caseService({ database, engine, catalogue, readAdopted, rules, calendarAt, fresh, vault, now }),
    )
  },
  { name: 'cases', dependencies: ['clock', 'database', 'sealing', 'audit-trail', 'catalogue'] },
)
