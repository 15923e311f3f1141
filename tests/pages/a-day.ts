import { expect, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { clerkAt, servedTicket, take, ticketEvent } from '../service/hall.ts'
import { permitLife, setupLife } from '../service/lives.ts'
import { uploadLog } from '../service/logs-of.ts'
import { compared, drafted } from '../service/reforms-of.ts'
import { ask, opened, permit, sendAll, setup } from '../service/requests.ts'
import { personOf } from '../service/whoever.ts'
import type { Hall } from './hall.ts'

const id = () => crypto.randomUUID()

export interface Day {
  /** A construction permit on its way. */
  readonly case: string
  /** The limit of its first clock. */
  readonly limit: string
  /** The id of a project with cases. */
  readonly project: string
  /** The id of a card for what was late. */
  readonly card: string
  /** The id of a random draw. */
  readonly draw: string
  /** The id of a log from elsewhere. */
  readonly log: string
  /** The id of a proposal of a reform. */
  readonly reform: string
  /** The id of a simulation of it. */
  readonly comparison: string
  /** The id of the finding that it rests on. */
  readonly finding: string
}

/**
 * A Monday and a Tuesday of the hall through its own service, so that every page has something to show: cases on
 * their way, late, corrected, handed over and closed, a queue, visits, ratings, a project, what the county enters.
 */
export async function aDay({ app, clock }: Hall): Promise<Day> {
  const at = (text: string) => clock.set(Temporal.Instant.from(`${text}+08:00`))
  at('2021-08-23T09:00')
  await opened(app) // Late tomorrow.
  await sendAll(app, await opened(app, setup({ applicant: person('合成甲') })), setupLife)
  await sendAll(app, await opened(app, permit()), permitLife)
  await visits(app)
  const project = await aProject(app)
  await countyEntries(app)

  at('2021-08-24T10:00')
  await app.sweep()
  const shown = await sendAll(app, await opened(app, permit({ applicant: person('合成乙') })), [['accept']])
  await sendAll(app, await opened(app), setupLife.slice(0, 4))
  await sendAll(app, await opened(app, permit()), [['request-correction', correction]])
  await sendAll(app, await opened(app, permit()), [['accept'], ['hand-over', papers]])
  await opened(app, permit())
  await theQueue(app)
  const reform = await drafted(app, surveying)
  return {
    case: shown.number,
    limit: shown.clocks[0].limit,
    project,
    ...(await aCard(app)),
    draw: await aDraw(app),
    log: await aLog(app),
    reform: reform.id,
    comparison: await compared(app, reform),
  }
}

/** Nobody: born in 1900, and a phone that nobody has. */
const person = (name: string) => ({
  name,
  idType: 'resident-id',
  id: '370921190002280013',
  phone: '19900000001',
})
const papers = { to: 'back-office', documents: [{ name: '申请材料', count: 2 }] }
const correction = {
  defects: [{ defect: '缺少施工图审查合格书', basis: '行政许可法 32', remedy: '补交一份' }],
  until: '2021-09-10',
  contact: 'A03 窗口',
}

async function done(answer: ReturnType<typeof ask>) {
  const { status, body } = await answer
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body
}

/** Visits that are over, of which one was rated poorly, and one that is reserved. */
async function visits(app: App) {
  const grades = [
    ['A01', 5, '很快'],
    ['A02', 1, '等了很久，材料一次没说清，跑了两趟'],
  ] as const
  for (const [window, grade, text] of grades) {
    const ticket = await servedTicket(app, window)
    await done(ask(app, 'POST', '/ratings', { id: id(), ticket, grade, text }))
  }
  const tomorrow = { name: '合成李四', phone: '19900000000', business: 'property' }
  for (const start of ['2021-08-24T10:30:00+08:00', '2021-08-24T14:00:00+08:00'])
    await done(ask(app, 'POST', '/reservations', { id: id(), start, ...tomorrow }))
}

/** Somebody at A03, and others who wait. */
async function theQueue(app: App) {
  const { ticket } = await done(take(app, 'enterprise', { priority: 'elderly' }))
  for (const business of ['enterprise', 'enterprise', 'construction', 'property']) await take(app, business)
  for (const window of ['A03', 'B01'])
    await done(ask(app, 'POST', '/queue/calls', { id: id() }, clerkAt(window)))
  await done(ticketEvent(app, ticket.id, 'begin', {}, 'A03'))
}

async function aProject(app: App): Promise<string> {
  const project = { id: id(), code: 'SYN-0001', name: '合成厂房项目', facts: { lowRisk: true } }
  await done(ask(app, 'POST', '/projects', project))
  await opened(app, setup({ process: 'low-risk-joint-inspection', facts: {}, project: project.id }))
  return project.id
}

const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })

/** Some of these days' cases, to be inspected. */
async function aDraw(app: App): Promise<string> {
  const asked = { id: id(), size: 4, seed: '合成第21099期 03 08 17 22 31', filter: { by: 'received' } }
  return (await done(ask(app, 'POST', '/audit/draws', asked, auditor))).draw.id
}

/** Nine cases of another county, one of them corrected, and a row that can't be read. */
async function aLog(app: App): Promise<string> {
  const cases = Array.from({ length: 9 }, (_, at) => [
    `SYN-${at},收件,2021-08-0${at + 1} 09:00,2021-08-0${at + 1} 09:20,甲`,
    ...(at === 4 ? ['SYN-4,补正,2021-08-05 10:00,2021-08-05 15:00,乙'] : []),
    `SYN-${at},审查,2021-08-1${at} 09:00,2021-08-1${at} 11:30,乙`,
    `SYN-${at},发证,2021-08-1${at} 14:00,2021-08-1${at} 14:10,丙`,
  ])
  const content = [
    'case,activity,start,end,resource',
    ...cases.flat(),
    'SYN-9,收件,2021-02-30 10:00,,甲',
    '',
  ].join('\n')
  const { log, job } = await done(uploadLog(app, { content, name: '邻县许可.csv' }))
  const state = async () => (await done(ask(app, 'GET', `/jobs/${job.id}`, undefined, auditor))).job.state
  await vi.waitFor(async () => expect(await state()).toBe('done'), { timeout: 30_000, interval: 100 })
  return log.id
}

/** What the rules say of these days. */
async function aCard(app: App): Promise<Pick<Day, 'card' | 'finding'>> {
  const run = { id: id(), from: '2021-08-23T00:00:00Z', to: String(app.clock.now()) }
  await done(ask(app, 'POST', '/audit/runs', run, auditor))
  const job = async () => (await done(ask(app, 'GET', `/jobs/${run.id}`, undefined, auditor))).job.state
  await vi.waitFor(async () => expect(await job()).toBe('done'), { timeout: 30_000, interval: 100 })
  const { cards } = await done(ask(app, 'GET', '/audit/cards?rule=S3', undefined, auditor))
  return { card: cards[0].id, finding: cards[0].finding }
}

const source = { county: { zh: '合成理由：同一部门先后办理', en: 'synthetic: one department does both' } }

/** Two steps of surveying become one, and may be left out. */
export const surveying = {
  id: 'surveying-in-one',
  zh: '委托与审核一次办',
  en: 'Commission and review in one',
  of: ['integrated-surveying@1'],
  makes: { slug: 'integrated-surveying', version: 2 },
  operators: [
    {
      operator: 'merge',
      items: ['commission', 'results'],
      into: {
        id: 'merged-1',
        zh: '委托并审核',
        en: 'Commission and review',
        department: 'natural-resources',
      },
      covers: ['commission', 'results'],
      source,
    },
  ],
  source,
}

async function countyEntries(app: App) {
  const clause = (number: string, more: object) =>
    done(ask(app, 'POST', `/plan/clauses/${encodeURIComponent(number)}/progress`, { id: id(), ...more }))
  await clause('一-1', { status: 'done', evidence: '合成〔2021〕1号' })
  await clause('二-7', { status: 'under-way', evidence: '合成会议纪要' })
  const entry = (register: string, key: string, data: object) =>
    done(ask(app, 'POST', `/registers/${register}/entries`, { id: id(), key, from: '2021-08-01', data }))
  await entry('no-penalty-list', '首次未按期年报', {})
  await entry('planning-permit-exemptions', '围墙', {})
  const drawn = { id: id(), kind: 'drawn', count: 5, note: '合成批次' }
  await done(ask(app, 'POST', '/stocks/charter-plates/movements', drawn))
}
