import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyServerOptions, LogController } from 'fastify'
import { answerClientError } from './client-error.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { Database } from './database/connect.ts'
import type { IdentitySettings } from './identity-settings.ts'
import { lazySerializers } from './lazy-serializers.ts'
import acting from './plugins/acting.ts'
import anchors from './plugins/anchors.ts'
import attachments from './plugins/attachments.ts'
import auditDraws from './plugins/audit-draws.ts'
import auditReport from './plugins/audit-report.ts'
import auditRules from './plugins/audit-rules.ts'
import auditTrail from './plugins/audit-trail.ts'
import cases from './plugins/cases.ts'
import catalogue from './plugins/catalogue.ts'
import clock, { type Clock } from './plugins/clock.ts'
import closing from './plugins/closing.ts'
import cookies from './plugins/cookies.ts'
import county from './plugins/county.ts'
import database from './plugins/database.ts'
import errors, { answerRoutingError } from './plugins/errors.ts'
import eventLogs from './plugins/event-logs.ts'
import freeText from './plugins/free-text.ts'
import helmet from './plugins/helmet.ts'
import jobs from './plugins/jobs.ts'
import kiosks from './plugins/kiosks.ts'
import live from './plugins/live.ts'
import migrations from './plugins/migrations.ts'
import openapi from './plugins/openapi.ts'
import pages from './plugins/pages.ts'
import papers from './plugins/papers.ts'
import people from './plugins/people.ts'
import permission from './plugins/permission.ts'
import plan from './plugins/plan.ts'
import progressLimits from './plugins/progress-limits.ts'
import queue from './plugins/queue.ts'
import rateLimits from './plugins/rate-limits.ts'
import ratings from './plugins/ratings.ts'
import reforms from './plugins/reforms.ts'
import requestId from './plugins/request-id.ts'
import requestLog from './plugins/request-log.ts'
import sameOrigin from './plugins/same-origin.ts'
import sealing from './plugins/sealing.ts'
import session from './plugins/session.ts'
import storableText from './plugins/storable-text.ts'
import sweeper from './plugins/sweeper.ts'
import verification from './plugins/verification.ts'
import { maskText } from './privacy/personal-data.ts'
import type { Process } from './process/definition.ts'
import accountRoutes from './routes/accounts.ts'
import appointmentRoutes from './routes/appointments.ts'
import attachmentRoutes from './routes/attachments.ts'
import auditCardRoutes from './routes/audit-cards.ts'
import auditDrawRoutes from './routes/audit-draws.ts'
import auditReportRoutes from './routes/audit-report.ts'
import auditTrailRoutes from './routes/audit-trail.ts'
import calendarRoutes from './routes/calendar.ts'
import calibrationRoutes from './routes/calibrations.ts'
import caseRoutes from './routes/cases.ts'
import eventLogRoutes from './routes/event-logs.ts'
import hallRoutes from './routes/hall.ts'
import healthRoutes from './routes/health.ts'
import identityRoutes from './routes/identity.ts'
import inboxRoutes from './routes/inbox.ts'
import jobRoutes from './routes/jobs.ts'
import kioskRoutes from './routes/kiosk.ts'
import ledgerExportRoutes from './routes/ledger-export.ts'
import liveRoutes from './routes/live.ts'
import migrationRoutes from './routes/migrations.ts'
import paperRoutes from './routes/papers.ts'
import permissionRoutes from './routes/permissions.ts'
import planRoutes from './routes/plan.ts'
import processRoutes from './routes/processes.ts'
import progressRoutes from './routes/progress.ts'
import projectRoutes from './routes/projects.ts'
import proofRoutes from './routes/proof.ts'
import publicationRoutes from './routes/publications.ts'
import queueRoutes from './routes/queue.ts'
import ratingRoutes from './routes/ratings.ts'
import reformRoutes from './routes/reforms.ts'
import registerRoutes from './routes/registers.ts'
import reservationRoutes from './routes/reservations.ts'
import ruleRoutes from './routes/rules.ts'
import searchRoutes from './routes/search.ts'
import sessionRoutes from './routes/session.ts'
import unmaskingRoutes from './routes/unmaskings.ts'
import { caseSchema, eventSchema } from './schemas/case.ts'
import { caseDetailsSchema } from './schemas/case-details.ts'
import { problemSchema } from './schemas/problem.ts'

export interface AppOptions {
  readonly database: Pick<Database, 'sql' | 'db' | 'listen'>
  /** What seals personal data. */
  readonly keyring: Keyring
  /** Where attachments lie. */
  readonly filesFolder?: string
  /** Where anchors are written; only to the database when absent. */
  readonly anchorsFolder?: string
  readonly clock?: Clock
  /** The processes that it begins with; the county's when absent. What the county has adopted comes to them. */
  readonly catalogue?: readonly Process[]
  /** Addresses of proxies that are believed when they say whom they speak for, separated by commas. */
  readonly trustProxy?: string | undefined
  /** The unified identity platform, where there is one. */
  readonly identity?: IdentitySettings | undefined
  /** Attempts to sign in from one address; the county's figure when absent. */
  readonly signInsPerMinute?: number
  readonly logger?: FastifyServerOptions['logger']
  /** Milliseconds between sweeps of the due-date table; 0 sweeps only when asked. */
  readonly sweepEveryMs?: number
  /** Milliseconds between looks for long work that others have asked for; 0 does only what this node was asked. */
  readonly jobsEveryMs?: number
  /** Bytes of a log that is sent; the product's figure when absent. */
  readonly mostLogBytes?: number
  /** Milliseconds between the heartbeats of inboxes that are followed. */
  readonly liveBeatMs?: number
}

/** Bytes of a request's body at most; forms are small, attachments come another way. */
const bodyLimit = 256 * 1024

/** Milliseconds for a request to arrive, and for its answer: nobody waits for ever, and no stop is held up. */
const requestTimeout = 30_000
const handlerTimeout = 20_000

/** What libraries would write into the log at its finest level: the form reader all headers, with the session's cookie. */
const secretsOfLog = ['busboyOptions.headers', 'headers', 'req.headers']

/** What JSON leaves as it is and a terminal obeys: control characters of the upper half, line ends, turned writing. */
const obeyed = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A line of the log as it may be kept and looked at: nobody's number in it, and nothing that a terminal obeys. */
const safeLine = (line: string) =>
  maskText(line).replace(obeyed, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The web service, ready to listen or to be asked in memory. It neither opens nor closes its database. */
export async function buildApp(options: AppOptions) {
  const {
    database: client,
    keyring,
    filesFolder = 'data/files',
    anchorsFolder,
    clock: of,
    catalogue: written,
    logger = false,
    sweepEveryMs,
    jobsEveryMs,
    mostLogBytes,
    liveBeatMs,
    trustProxy,
    identity,
    signInsPerMinute,
  } = options
  const app = Fastify({
    logger:
      typeof logger === 'object'
        ? { ...logger, redact: secretsOfLog, hooks: { streamWrite: safeLine } }
        : logger,
    bodyLimit,
    logController: new LogController({ disableRequestLogging: true }),
    ...(trustProxy !== undefined && { trustProxy }),
    requestTimeout,
    handlerTimeout,
    schemaController: { compilersFactory: { buildSerializer: lazySerializers } },
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: false, // The closing plugin answers, as a problem.
    frameworkErrors: answerRoutingError,
    clientErrorHandler: answerClientError,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  for (const schema of [problemSchema, caseSchema, caseDetailsSchema, eventSchema]) app.addSchema(schema)

  await app.register(helmet)
  await app.register(openapi)
  await app.register(errors)
  await app.register(requestId)
  await app.register(requestLog)
  await app.register(closing)
  await app.register(sameOrigin)
  await app.register(rateLimits, signInsPerMinute === undefined ? {} : { signInsPerMinute })
  await app.register(cookies)
  await app.register(storableText)
  await app.register(freeText)
  await app.register(clock, of ? { clock: of } : {})
  await app.register(database, { database: client })
  await app.register(catalogue, written ? { written } : {})
  await app.register(auditTrail)
  await app.register(jobs, jobsEveryMs === undefined ? {} : { everyMs: jobsEveryMs })
  await app.register(sealing, { keyring })
  await app.register(people, { identity })
  await app.register(session)
  await app.register(acting)
  await app.register(kiosks)
  await app.register(permission)
  await app.register(cases)
  await app.register(anchors, { folder: anchorsFolder })
  await app.register(verification)
  await app.register(eventLogs)
  await app.register(auditRules)
  await app.register(attachments, { folder: filesFolder })
  await app.register(papers)
  await app.register(live, { ...(liveBeatMs !== undefined && { beatMs: liveBeatMs }) })
  await app.register(county)
  await app.register(plan)
  await app.register(auditReport)
  await app.register(reforms)
  await app.register(migrations)
  await app.register(auditDraws)
  await app.register(queue)
  await app.register(pages)
  await app.register(ratings)
  await app.register(progressLimits)
  await app.register(sweeper, sweepEveryMs === undefined ? {} : { everyMs: sweepEveryMs })

  await app.register(healthRoutes)
  await app.register(sessionRoutes)
  await app.register(identityRoutes)
  await app.register(accountRoutes)
  await app.register(appointmentRoutes)
  await app.register(hallRoutes)
  await app.register(permissionRoutes)
  await app.register(processRoutes)
  await app.register(publicationRoutes)
  await app.register(ruleRoutes)
  await app.register(reformRoutes)
  await app.register(calibrationRoutes)
  await app.register(migrationRoutes)
  await app.register(calendarRoutes)
  await app.register(caseRoutes)
  await app.register(inboxRoutes)
  await app.register(liveRoutes)
  await app.register(attachmentRoutes)
  await app.register(paperRoutes)
  await app.register(searchRoutes)
  await app.register(unmaskingRoutes)
  await app.register(auditTrailRoutes)
  await app.register(auditReportRoutes)
  await app.register(auditDrawRoutes)
  await app.register(auditCardRoutes)
  await app.register(jobRoutes)
  await app.register(ledgerExportRoutes)
  await app.register(eventLogRoutes, mostLogBytes === undefined ? {} : { most: mostLogBytes })
  await app.register(projectRoutes)
  await app.register(registerRoutes)
  await app.register(planRoutes)
  await app.register(queueRoutes)
  await app.register(kioskRoutes)
  await app.register(ratingRoutes)
  await app.register(reservationRoutes)
  await app.register(progressRoutes)
  await app.register(proofRoutes)
  return app
}

export type App = Awaited<ReturnType<typeof buildApp>>
