import { afterAll } from 'vitest'
import { type App, buildApp } from '../../../src/app.ts'
import { createClient } from '../../../src/database/client.ts'
import { TimeError } from '../../../src/time/time-error.ts'
import { keyring } from '../../setup/keyring.ts'
import { type Service, startService } from '../app.ts'
import { catalogue } from '../own-processes.ts'
import { type Answer, ask, opened, sendAll, setup } from '../requests.ts'

/** What a request that will be refused finds: services in every kind of trouble, and a case. */
export interface Situation extends Service {
  /** Its database can't be reached. */
  readonly away: App
  /** Somebody holds its tables. */
  readonly blocked: App
  /** Every service function has a fault. */
  readonly faulty: App
  /** A case of each process, received on a Monday at nine; at their first revision. */
  readonly setup: string
  readonly drawings: string
  /** A case for which plans may be asked for. */
  readonly survey: string
  /** A case of company set-up that is accepted; at its second revision. */
  readonly accepted: string
}

/** One row: what is asked, and the code of the problem that comes back. */
export type Refusal = readonly [
  operation: string,
  code: string,
  title: string,
  ask: (situation: Situation) => Promise<Answer>,
]

/** A project that is there from the beginning. */
export const standing = {
  id: '00000000-0000-4000-8000-00000000bbbb',
  code: 'SYN-STANDING',
  name: '合成项目',
  facts: { lowRisk: true },
}

const fault = () => {
  throw new TypeError('a fault of the program')
}

export async function makeSituation(): Promise<Situation> {
  const service = await startService()
  const { app, database } = service
  const nowhere = createClient('postgres://nobody@%2Fnowhere/none')
  const waiting = createClient(database.url, { session: { lock_timeout: 20 } })
  const options = { keyring, clock: service.clock, catalogue, sweepEveryMs: 0, jobsEveryMs: 0 }
  const away = await buildApp({ ...options, database: nowhere })
  const blocked = await buildApp({ ...options, database: waiting })
  const faulty = await buildApp({ ...options, database: nowhere })
  const {
    caseSearch,
    unmaskings,
    auditTrail,
    kiosks,
    cases,
    attachments,
    papers,
    processes,
    effectiveDates,
    projects,
    registers,
    stocks,
    plan,
    sessions,
    inbox,
    queue,
    ratings,
    reservations,
    progress,
    notices,
    jobs,
    proofs,
    counterfactuals,
    auditReport,
    anchors,
    logs,
    cards: auditCards,
    reforms,
    migrations,
    publications,
  } = faulty
  const services = [
    caseSearch,
    unmaskings,
    auditTrail,
    kiosks,
    cases,
    attachments,
    papers,
    processes,
    effectiveDates,
    projects,
    registers,
    stocks,
    plan,
    sessions,
    queue,
    ratings,
    reservations,
    progress,
    notices,
    proofs,
    counterfactuals,
    anchors,
    inbox,
    jobs,
    auditReport,
    logs,
    auditCards,
    reforms,
    migrations,
    publications,
  ] as unknown as Record<string, unknown>[]
  // What ends a service is no operation of it.
  for (const part of services) for (const name in part) if (name !== 'close') part[name] = fault
  afterAll(async () => {
    await Promise.all([away.close(), blocked.close(), faulty.close()])
    await Promise.all([nowhere.close(), waiting.close()])
  })
  await ask(app, 'POST', '/projects', standing)
  const received = await opened(app)
  const drawings = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  const survey = await opened(app, setup({ process: 'survey', facts: {} }))
  const accepted = await sendAll(app, await opened(app), [['accept']])
  return {
    ...service,
    away,
    blocked,
    faulty,
    setup: received.id,
    drawings: drawings.id,
    survey: survey.id,
    accepted: accepted.id,
  }
}

/** Asks the blocked service while another session holds its tables. */
export async function whileBlocked({ database, blocked }: Situation, ask: (app: App) => Promise<Answer>) {
  return (await database.sql.begin(async (tx) => {
    await tx`
      lock table cases, effective_dates, projects, register_entries, stock_movements, audit_trail,
        accounts, sessions, kiosks, sign_in_failures, hall_events, tickets, ratings, rectifications,
        reservations, holiday_notices, jobs, anchors, event_logs, audit_findings, audit_cards,
        limit_confirmations, reform_events in access exclusive mode`
    return ask(blocked)
  })) as Answer
}

/** What any request is refused for when something is out of order behind it. */
export const outOfOrder = (operation: string, request: (app: App) => Promise<Answer>): Refusal[] => [
  [operation, 'database-unavailable', 'no database', ({ away }) => request(away)],
  [operation, 'busy', 'tables that somebody holds', (all) => whileBlocked(all, request)],
  [operation, 'internal', 'a fault', ({ faulty }) => request(faulty)],
]

/** A service whose receipts disagree with its calculation: it must not happen, and is told if it does. */
export async function disagreeing({ node }: Situation): Promise<App> {
  const app = await node()
  const disagree = async () => {
    throw new TimeError('receipt-disagrees', { found: 'one', needed: 'another', remedy: 'report it' })
  }
  Object.assign(app.cases, { receipt: disagree })
  Object.assign(app.proofs, { caseFile: disagree })
  return app
}
