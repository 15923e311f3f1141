import { beforeAll, expect, it } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { hallQueue } from '../../machines/hall-queue.ts'
import { hallRatings } from '../../machines/hall-ratings.ts'
import { defaultSettings } from '../../src/audit/rules/default-settings.ts'
import { caseEngine } from '../../src/case/engine.ts'
import { monthPage } from '../../src/cli/audit/month-page.ts'
import { runAudit } from '../../src/services/audit-run.ts'
import { type PlayedMonth, playMonth } from '../../src/services/play-month.ts'
import { syntheticSessions } from '../../src/services/synthetic-session.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { testDatabase } from '../setup/database.ts'
import { faultsIn } from './ledgers.ts'

const database = await testDatabase()
const { sql } = database
const now = Temporal.Instant.from('2026-09-30T18:00:00+08:00')
const engine = caseEngine(catalogue, shippedCalendar)
const { businesses } = hallQueue
const options = {
  ...{ sql, engine, catalogue, settings: [defaultSettings], poorAtMost: hallRatings.poorAtMost, businesses },
  now: () => now,
  onFault(error: unknown) {
    throw error
  },
}
const asked = {
  ...{ catalogue, calendar: shippedCalendar(), settings: [defaultSettings], cases: 0, seed: 7 },
  ...{ poorAtMost: hallRatings.poorAtMost, businesses, clock: () => now, note() {} },
}
const by = { id: 'auditor', role: 'auditor', department: 'approval-bureau' }
const run = (to = now) =>
  runAudit(options, { id: crypto.randomUUID(), from: now.subtract({ hours: 24 * 60 }), to }, by)

let played: PlayedMonth
beforeAll(async () => {
  const month = await playMonth(sql, asked)
  if (!month) throw new Error('the database was not empty')
  played = month
})

it('what the rules find in the database is what they find in memory: every plant, and no twin', () => {
  const page = monthPage(asked.seed, played)
  expect(page).toContain('漏报 missed: 无 none')
  expect(page).toContain('误报 false: 无 none')
})

it('the month that was written is as the service would have written it', async () => {
  expect(await faultsIn(sql, { engine })).toEqual([])
})

it('each finding has its card, which says whom it is charged to and when it must be explained', () => {
  expect(played.cards.filter(({ rule }) => rule !== 'yellow-cards')).toHaveLength(
    played.findings.filter(({ rule }) => rule !== 'yellow-cards').length,
  )
  for (const { charged, level, explainBy } of played.cards) {
    expect(
      'department' in charged ? charged.department : 'nobody' in charged || 'owedBy' in charged,
    ).toBeTruthy()
    expect(explainBy === null).toBe(level === 'blue')
  }
})

it('running again finds nothing new and issues no card', async () => {
  const again = await run()
  expect([again.cases, again.findings, again.cards]).toEqual([played.run.cases, played.run.findings, 0])
})

it('findings, cards and their events can be neither changed nor taken away', async () => {
  for (const table of [
    'audit_findings',
    'audit_cards',
    'audit_card_events',
    'audit_runs',
    'limit_confirmations',
  ]) {
    await expect(sql.unsafe(`delete from ${table}`)).rejects.toThrow(/append-only/)
  }
})

it('a database with cases or accounts in it is left alone', async () => {
  expect(await playMonth(sql, asked)).toBeUndefined()
  const peopled = await testDatabase()
  const person = { id: 'demo.clerk', role: 'window-clerk', department: 'approval-bureau' } as const
  await syntheticSessions({ database: peopled, now: () => now })(person)
  expect(await playMonth(peopled.sql, asked)).toBeUndefined()
})
