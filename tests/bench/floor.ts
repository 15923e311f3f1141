/**
 * The floor: a bare client that writes the same rows as the service, in one transaction a time: it locks the case,
 * appends the event, updates the snapshot, moves the due dates, commits. No HTTP, no machine, prepared statements;
 * the writes of a transaction go down in one flight, and cases get no serial number, which would queue its openings. Run as a process of its own: `floor.ts URL WORKERS SECONDS`.
 */
import { createClient } from '../../src/database/client.ts'
import { rowsOfLife } from './case-life.ts'
import { measure } from './measurement.ts'

const [url = '', workers = '1', seconds = '1'] = process.argv.slice(2)
const { sql, close } = createClient(url, { max: Number(workers) })
const template = rowsOfLife(crypto.randomUUID(), 'template', Temporal.Instant.from('2026-11-20T02:00:00Z'))

const life = async (done: (ms: number) => void, more: () => boolean) => {
  const id = crypto.randomUUID()
  for (const rows of template) {
    if (!more()) return
    const start = performance.now()
    await sql.begin(async (tx) => {
      const [opened] = rows.opened
      if (opened) {
        await tx`insert into cases values (${id}, ${`F${id}`}, ${opened.process},
          ${opened.version}, ${opened.status}, ${opened.outcome}, ${opened.revision}, ${opened.applicant},
          ${opened.opened_at}, ${opened.last_at}, ${opened.ended}, ${opened.due_at}, ${JSON.stringify(opened.state)})`
      } else {
        await tx`select state from cases where id = ${id} for no key update`
      }
      const [advanced] = rows.advanced
      await Promise.all([
        ...rows.events.map(
          (event) => tx`insert into events values (${id}, ${event.seq}, ${crypto.randomUUID()}, ${event.type},
            ${JSON.stringify(event.payload)}, ${JSON.stringify(event.actor)}, ${event.occurred_at},
            ${event.recorded_at}, ${event.previous_hash}, ${event.hash})`,
        ),
        advanced &&
          tx`update cases set status = ${advanced.status}, outcome = ${advanced.outcome},
            revision = ${advanced.revision}, last_at = ${advanced.last_at}, ended = ${advanced.ended},
            due_at = ${advanced.due_at}, state = ${JSON.stringify(advanced.state)} where id = ${id}`,
        ...rows.duePassed.map(
          (due) => tx`delete from due_dates where case_id = ${id} and limit_id = ${due.limit_id}
            and run = ${due.run} and event = ${due.event}`,
        ),
        ...rows.dueSet.map(
          (
            due,
          ) => tx`insert into due_dates values (${id}, ${due.limit_id}, ${due.run}, ${due.event}, ${due.at},
            ${due.provisional})`,
        ),
      ])
    })
    done(performance.now() - start)
  }
}

await measure(Number(workers), 1, life) // warms up: connections, prepared statements, compiled code
process.stdout.write(JSON.stringify(await measure(Number(workers), Number(seconds), life)))
await close()
