/**
 * `npm run bench:audit`: the county's report over so many closed cases of 15 events each, and the same figures counted
 * again from the raw ledger, beside the floor of one bare reading on the same server. Arguments: sizes (10000 100000
 * 1000000). With BENCH_EVENTS_TO=100000, larger sizes have figures and no ledger: a million cases need some 20 GB.
 *
 * Histories are 360 real ones of the engine over a year of company set-ups, each kept as the service keeps it and then
 * copied in the server under new ids, and packed into segments. The temporary database has no foreign keys, and copies
 * no state: neither is read.
 */
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '../../machines/catalogue.ts'
import { plan } from '../../machines/plan/plan.ts'
import { caseEngine } from '../../src/case/engine.ts'
import { createClient, type Sql } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { writeChanges } from '../../src/database/queries/ledger.ts'
import type { Change } from '../../src/database/queries/ledger-rows.ts'
import { auditReportService } from '../../src/services/audit-report-service.ts'
import { changeOf } from '../../src/services/change-of.ts'
import { packMeasures } from '../../src/services/pack-measures.ts'
import { recompute } from '../../src/services/recompute.ts'
import { settleMeasures } from '../../src/services/settle-measures.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { opening, steps } from './case-life.ts'
import { median } from './measurement.ts'

const TEMPLATES = 360
const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(10_000, 100_000, 1_000_000)
const eventsTo = Number(process.env.BENCH_EVENTS_TO ?? Number.POSITIVE_INFINITY)

const calendar = shippedCalendar()
const engine = caseEngine(catalogue, () => calendar)
const papers = { documents: [{ name: '合成材料', count: 3 }] }
const life = [
  ...steps.slice(0, 1),
  { type: 'hand-over', payload: { to: 'back-office', ...papers } },
  { type: 'take-over', payload: {} },
  ...steps.slice(1, -2),
  { type: 'hand-over', payload: { to: 'issuing', ...papers } },
  { type: 'take-over', payload: {} },
  ...steps.slice(-2),
]

/** One set-up from an instant on, its steps so many minutes apart. */
function history(serial: number, from: Temporal.Instant, minutes: number): Change {
  const { process, ...payload } = opening
  const actor = (index: number) => ({
    id: `clerk-${(serial + index) % 40}`,
    role: 'window-clerk',
    department: 'approval-bureau',
    window: `A${String(serial % 20).padStart(2, '0')}`,
  })
  const event = (type: string, index: number, sent: object) => ({
    id: crypto.randomUUID(),
    type,
    payload: { ...sent },
    actor: actor(index),
  })
  const at = (index: number) => {
    const instant = from.add({ minutes: minutes * index })
    return { occurredAt: instant, recordedAt: instant }
  }
  const identity = { id: crypto.randomUUID(), number: `NY20210101-${serial}`, process, version: 1 }
  let step = engine.open(identity, event('open', 0, payload), at(0))
  let change = changeOf(engine, undefined, step)
  for (const [index, { type, payload: sent }] of life.entries()) {
    step = engine.advance(step.case, event(type, index + 1, sent), at(index + 1))
    change = changeOf(engine, step.case, step, change)
  }
  return change
}

/** Copies every template so often in the server. */
async function seed(sql: Sql, cases: number, withEvents: boolean): Promise<void> {
  const first = Temporal.Instant.from('2021-01-04T01:00:00Z')
  const changes = Array.from({ length: TEMPLATES }, (_, serial) =>
    history(serial, first.add({ hours: 24 * serial + (serial % 7) }), 3 + (serial % 12)),
  )
  await writeChanges(sql, changes)
  await settleMeasures({
    sql,
    engine,
    onFault: (error) => {
      throw error
    },
  })
  await sql.unsafe(`
    alter table events drop constraint events_case_id_cases_id_fk;
    alter table case_measures drop constraint case_measures_case_id_cases_id_fk;
    create unlogged table copies as
      select gen_random_uuid() as id, t.id as of, row_number() over () as serial
      from cases t cross join generate_series(1, ${Math.ceil(cases / TEMPLATES) - 1})`)
  await sql`
    insert into cases select c.id, 'NY20210102-' || serial, process, version, status, outcome, revision, applicant,
      opened_at, last_at, ended, due_at, '{}', project_id from copies c join cases t on t.id = c.of`
  if (withEvents)
    await sql`
      insert into events select c.id, seq, gen_random_uuid(), type, payload, actor, occurred_at, recorded_at,
        previous_hash, hash from copies c join events e on e.case_id = c.of order by c.id, seq`
  await sql`
    insert into case_measures select c.id, process, version, outcome, opened_at, accepted_at, decided_at, closed_at,
      seconds, working_seconds, limits, runs, results, warned, used, allotted, channel, "window", people, spans,
      span_seconds, span_working_seconds from copies c join case_measures m on m.case_id = c.of order by c.id`
  // As the service does while cases are settled.
  await packMeasures(sql)
  await sql.unsafe('drop table copies; analyze')
}

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; cpuMs: number; found: T }> => {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const found = await work()
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, found }
}

const embedded = await startEmbedded({
  dataFolder: join(import.meta.dirname, '../../node_modules/.cache/banjie-bench'),
})
const server = createClient(embedded.url, { max: 1 })
const [cpu] = cpus()
console.log(`${cpus().length} × ${cpu?.model}, Node ${process.version}\n`)
console.log(
  '| closed cases | first report after a start, ms | report, ms (processor) | floor, ms | ratio | list, ms | recount, events/s (a second of Node’s processor) | differ |',
)
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
try {
  for (const size of sizes) {
    const name = `bench_audit_${process.pid}_${size}`
    await server.sql.unsafe(`create database ${name}`)
    const url = withDatabase(embedded.url, name)
    const client = createClient(url)
    try {
      await migrate(url)
      await seed(client.sql, size, size <= eventsTo)
      const onFault = (error: unknown) => console.error(error)
      const now = () => Temporal.Instant.from('2022-06-01T00:00:00Z')
      const service = auditReportService({ database: client, engine, catalogue, plan, now, onFault })
      const cold = await timed(() => service.report({}))
      const [reports, floors] = [[] as { ms: number; cpuMs: number }[], [] as number[]]
      for (let round = 0; round < 5; round += 1) {
        // The floor: one bare reading of what is kept, counted and added up, with nothing grouped and no quantile.
        const floor = await timed(
          () => client.sql`select count(*), sum(seconds), sum(working_seconds) from case_measures`,
        )
        floors.push(floor.ms)
        reports.push(await timed(() => service.report({})))
      }
      const list = await timed(() => service.list({ result: 'exceeded' }))
      const again =
        size <= eventsTo
          ? await timed(() => recompute({ url, catalogue, workers: availableParallelism() }))
          : undefined
      const [report, floor] = [median(reports.map(({ ms }) => ms)), median(floors)]
      console.log(
        `| ${cold.found.closed.cases} | ${cold.ms.toFixed(0)} ` +
          `| ${report.toFixed(0)} (${median(reports.map(({ cpuMs }) => cpuMs)).toFixed(0)}) | ${floor.toFixed(0)} ` +
          `| ${(report / floor).toFixed(1)} | ${list.ms.toFixed(0)} ` +
          `| ${again ? `${Math.round((1000 * again.found.events) / again.ms)} (${Math.round((1000 * again.found.events) / again.cpuMs)})` : '–'} | ${again?.found.different ?? '–'} |`,
      )
      await service.close()
    } finally {
      await client.close()
      // Not by force, which may not end the server's own vacuum: dropping plainly does.
      await server.sql.unsafe(`drop database ${name}`)
    }
  }
} finally {
  await server.close()
  await embedded.stop()
}
