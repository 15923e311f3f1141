/**
 * `npm run bench`: durable transitions a second over HTTP beside the floor of a bare client on the same server, and
 * due dates a second. Figures of a shared machine move; the ratios, taken turn by turn in one run, hold.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeKey, writeKey } from '../../src/crypto/keyring.ts'
import { createClient } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { cookiesFor } from '../setup/cookies.ts'
import { opening, steps } from './case-life.ts'
import { benchDueDates } from './due-dates.ts'
import { type Measurement, median } from './measurement.ts'

const rounds = 3
const seconds = 5
const here = import.meta.dirname
const root = join(here, '../..')
const run = promisify(execFile)
const note = (text: string) => process.stderr.write(`${text}\n`)

const embedded = await startEmbedded({ dataFolder: join(root, 'node_modules/.cache/banjie-bench') })
const name = `bench_${process.pid}`
const url = withDatabase(embedded.url, name)
const server = createClient(embedded.url, { max: 1 })
await server.sql.unsafe(`create database ${name}`)
await migrate(url)

const service = spawn(process.execPath, [join(root, 'src/main.ts')], {
  env: {
    ...process.env,
    DATABASE_URL: url,
    BANJIE_KEY: writeKey(makeKey()),
    BANJIE_PORT: '0',
    BANJIE_LOG: 'info',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})

/** The address that the service says it listens on. */
async function originOf(): Promise<string> {
  let text = ''
  for await (const chunk of service.stdout) {
    text += chunk
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
    if (found) return found[0]
  }
  throw new Error('the service did not start')
}

async function turn(
  program: string,
  target: string,
  workers: number,
  more: readonly string[] = [],
): Promise<Measurement> {
  const { stdout } = await run(process.execPath, [
    join(here, program),
    target,
    String(workers),
    String(seconds),
    ...more,
  ])
  return JSON.parse(stdout)
}

try {
  const origin = await originOf()
  const people = createClient(url, { max: 1 })
  const cookies = JSON.stringify(
    await cookiesFor(people, opening.process, ['open', ...steps.map(({ type }) => type)]),
  )
  await people.close()
  const [cpu] = cpus()
  console.log(
    `${new Intl.DateTimeFormat('sv-SE').format()}, ${cpus().length} × ${cpu?.model}, Node ${process.version}\n`,
  )
  console.log('| connections | floor, tx/s (p99) | service, tx/s (p50, p99) | ratio |')
  console.log('| ---: | ---: | ---: | ---: |')
  for (const workers of [1, 16, 64]) {
    const floors: Measurement[] = []
    const services: Measurement[] = []
    for (let round = 1; round <= rounds; round += 1) {
      note(`${workers} connections, round ${round} of ${rounds}`)
      floors.push(await turn('floor.ts', url, workers))
      services.push(await turn('load.ts', origin, workers, [cookies]))
    }
    const of = (list: readonly Measurement[], key: keyof Measurement) => median(list.map((one) => one[key]))
    const ratio = median(services.map((one, i) => one.perSecond / (floors[i]?.perSecond ?? Number.NaN)))
    console.log(
      `| ${workers} | ${of(floors, 'perSecond').toFixed(0)} (${of(floors, 'p99').toFixed(1)} ms) ` +
        `| ${of(services, 'perSecond').toFixed(0)} (${of(services, 'p50').toFixed(1)}, ${of(services, 'p99').toFixed(1)} ms) ` +
        `| ${ratio.toFixed(2)} |`,
    )
  }
} finally {
  service.kill('SIGTERM')
  await once(service, 'exit')
  await server.sql.unsafe(`drop database ${name} with (force)`)
  await server.close()
  await embedded.stop()
}

const due = benchDueDates()
const million = (perSecond: number) => (perSecond / 1e6).toFixed(1)
console.log(`\ndue dates, one core, all five units: ${million(due.all)} million a second`)
console.log(
  `working days: ${million(due.workingDays)} million a second, ${(due.workingDays / due.peer).toFixed(0)} × chinese-days (${due.peer.toFixed(0)} a second)`,
)
