/**
 * `npm run bench:footprint`: how soon the service is ready on an existing data folder, and what memory it takes,
 * beside bare Node and Fastify. Resident memory as the kernel counts it, of the service's own process.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { connect } from '../../src/database/connect.ts'
import { cookiesFor } from '../setup/cookies.ts'
import { opening, steps } from './case-life.ts'
import { type Measurement, median } from './measurement.ts'

const rounds = 5
const here = import.meta.dirname
const root = join(here, '../..')
const run = promisify(execFile)
const dataFolder = join(root, 'node_modules/.cache/banjie-footprint')

interface Footprint {
  /** Milliseconds from the start of the process to the first address it says it listens on. */
  readonly ready: number
  /** Megabytes when ready, and after work: two seconds of cases by 16 clients, or as many bare requests. */
  readonly idle: number
  readonly worked: number
  readonly requests: number
}

const megabytes = (pid: number) =>
  (Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024) / 1e6

/** Starts a program that says where it listens, measures it, and stops it. */
async function measureProgram(
  args: readonly string[],
  work: (origin: string) => Promise<number>,
): Promise<Footprint> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env.PATH,
      BANJIE_PORT: '0',
      BANJIE_DATA: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    const origin = await originOf(child.stdout)
    const ready = performance.now() - start
    await (await fetch(`${origin}/health`)).text()
    const idle = megabytes(child.pid as number)
    const requests = await work(origin)
    return { ready, idle, worked: megabytes(child.pid as number), requests }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** The first address that a program says it listens on; what it says afterwards is read and left. */
async function originOf(stdout: NodeJS.ReadableStream): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const lines = createInterface({ input: stdout })
  lines.on('line', (line) => {
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (origin) resolve(origin)
  })
  lines.on('close', () => reject(new Error('it ended before it listened')))
  return promise
}

const bare = [
  '--input-type=module',
  '--eval',
  `import Fastify from 'fastify'
   const app = Fastify({ logger: true })
   app.get('/health', async () => ({ status: 'ok' }))
   await app.listen({ port: 0, host: '127.0.0.1' })`,
]
/** As many requests as the service takes in its two seconds, or more. */
const requests = async (origin: string) => {
  for (let i = 0; i < 2000; i += 1) await (await fetch(`${origin}/health`)).text()
  return 2000
}
const cases = async (origin: string) => {
  const people = await connect({ dataFolder, max: 1 })
  const types = ['open', ...steps.map(({ type }) => type)]
  const cookies = await cookiesFor(people, opening.process, types)
  await people.close()
  const given = [origin, '16', '2', JSON.stringify(cookies)]
  const { stdout } = await run(process.execPath, [join(here, 'load.ts'), ...given])
  return (JSON.parse(stdout) as Measurement).perSecond * 2
}
const service = [join(root, 'src/main.ts')]

await measureProgram(service, requests) // The first start makes the data folder, and what Node keeps compiled.
const alone: Footprint[] = []
const whole: Footprint[] = []
for (let round = 1; round <= rounds; round += 1) {
  alone.push(await measureProgram(bare, requests))
  whole.push(await measureProgram(service, cases))
}

const of = (list: readonly Footprint[], key: keyof Footprint) => median(list.map((one) => one[key]))
const row = (name: string, list: readonly Footprint[]) =>
  `| ${name} | ${(of(list, 'ready') / 1000).toFixed(2)} s | ${of(list, 'idle').toFixed(0)} MB | ${of(list, 'worked').toFixed(0)} MB |`
const beyond = (key: 'idle' | 'worked') => (of(whole, key) - of(alone, key)).toFixed(0)
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, median of ${rounds}\n`)
console.log(`| | ready | memory | after ${of(whole, 'requests').toFixed(0)} requests |`)
console.log('| --- | ---: | ---: | ---: |')
console.log(row('Node and Fastify', alone))
console.log(row('service', whole))
console.log(`| beyond | | ${beyond('idle')} MB | ${beyond('worked')} MB |`)
