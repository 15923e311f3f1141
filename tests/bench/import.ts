/**
 * `npm run bench:import`: how fast logs from elsewhere are read into the database, and the most memory that it takes,
 * for 10⁴, 10⁵ and 10⁶ events, each in a process of its own. The files are made first, in the shape of municipal
 * permit logs with rows that can't be read. Then what a report on the last one takes.
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { municipalCsv, municipalXes } from '../audit/exchange/municipal-log.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'banjie-import-'))
const embedded = await startEmbedded({ dataFolder: join(root, 'node_modules/.cache/banjie-bench') })
const name = `bench_import_${process.pid}`
const url = withDatabase(embedded.url, name)
const server = createClient(embedded.url, { max: 1 })
await server.sql.unsafe(`create database ${name}`)
await migrate(url)

/** Writes a file without holding it. */
async function write(file: string, pieces: Iterable<string>) {
  const out = createWriteStream(file)
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 1 << 16) continue
    if (!out.write(waiting)) await once(out, 'drain')
    waiting = ''
  }
  out.end(waiting)
  await once(out, 'finish')
}

/** One turn in a process of its own: what it found, the seconds, and the most memory in MB. */
async function turn(args: readonly string[]) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'import-turn.ts'), ...args],
    { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as {
    seconds: number
    peakMb: number
    log: string
    events: number
    unreadable: number
  }
}

const columns = ['--start', 'start', '--end', 'end', '--case', 'case', '--activity', 'activity']
let last = ''
for (const events of [10_000, 100_000, 1_000_000]) {
  const files = [
    // Nineteen events of ten rows, since one end in ten is missing.
    {
      file: join(folder, `${events}.csv`),
      pieces: municipalCsv(Math.ceil((events * 10) / 19)),
      more: columns,
    },
    { file: join(folder, `${events}.xes`), pieces: municipalXes(Math.ceil(events / 6)), more: [] },
  ]
  for (const { file, pieces, more } of files) {
    await write(file, pieces)
    const { seconds, peakMb, log, events: read, unreadable } = await turn(['import', file, ...more])
    last = log
    process.stdout.write(
      `${file.endsWith('csv') ? 'CSV' : 'XES'} ${read} events, ${unreadable} unreadable: ${seconds.toFixed(1)} s, ${Math.round(read / seconds)} events/s, ${Math.round(peakMb)} MB at most\n`,
    )
    rmSync(file)
  }
}
const { seconds, peakMb } = await turn(['report', last])
process.stdout.write(`report on the last: ${seconds.toFixed(1)} s, ${Math.round(peakMb)} MB at most\n`)

await server.sql.unsafe(`drop database ${name} with (force)`)
await server.close()
await embedded.stop()
rmSync(folder, { recursive: true })
