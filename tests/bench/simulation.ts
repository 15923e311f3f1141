/**
 * `npm run bench:simulation`: how fast the kernel is on one thread beside simjs, in one run and alternately; how many
 * permits of a real definition are simulated a second; how much faster two workers are than one; and what memory a run
 * takes over 10⁵ to 10⁷ tasks. Arguments: the tasks of one run (400000) and the most of the last part (10000000).
 */
import { cpus, loadavg } from 'node:os'
import { runReplications } from '../../src/simulation/workers/run-replications.ts'
import { median } from './measurement.ts'
import { counterOfThree } from './simulation/counter-of-three.ts'
import { permitOffice } from './simulation/permit-office.ts'
import { simjsCounter } from './simulation/simjs-counter.ts'

const tasks = Number(process.argv[2] ?? 400_000)
const most = Number(process.argv[3] ?? 10_000_000)
const ROUNDS = 5

const seconds = async (run: () => unknown): Promise<number> => {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}
const perSecond = (count: number, time: number) => Math.round(count / time).toLocaleString('en')

console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`)
console.log(
  `load before ${loadavg()[0]?.toFixed(1)}: on a machine that does other work, see the seconds of CPU`,
)

const simjs = await simjsCounter()
const [ours, theirs]: [number[], number[]] = [[], []]
counterOfThree(1, 0, tasks / 10)
simjs(1, tasks / 10)
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await seconds(() => counterOfThree(1, round, tasks)))
  theirs.push(await seconds(() => simjs(round + 1, tasks)))
}
const ratio = median(theirs) / median(ours)
console.log(
  `\n| M/M/3 with statistics, ${tasks.toLocaleString('en')} tasks, median of ${ROUNDS} | tasks a second |`,
)
console.log('| --- | ---: |')
console.log(`| kernel | ${perSecond(tasks, median(ours))} |`)
console.log(`| simjs 2.0.3 | ${perSecond(tasks, median(theirs))} |`)
console.log(`| kernel ÷ simjs | ${ratio.toFixed(2)} |`)
console.log(
  `mean waits: kernel ${counterOfThree(1, 0, tasks).wait.toFixed(2)}, simjs ${simjs(1, tasks).toFixed(2)}`,
)

permitOffice(0)
const [byClock, byCpu]: [number[], number[]] = [[], []]
for (let round = 1; round <= ROUNDS; round += 1) {
  const before = process.cpuUsage()
  let cases = 0
  const time = await seconds(() => {
    cases = permitOffice(round)
  })
  const { user, system } = process.cpuUsage(before)
  byClock.push(cases / time)
  byCpu.push((cases / (user + system)) * 1e6)
}
console.log(
  `\n| merged construction permit: five branches, join, corrections, rework, calendar; median of ${ROUNDS} | cases |`,
)
console.log('| --- | ---: |')
console.log(`| a second | ${Math.round(median(byClock)).toLocaleString('en')} |`)
console.log(`| a second of CPU | ${Math.round(median(byCpu)).toLocaleString('en')} |`)

const rule = { least: 16, most: 16 }
const module = new URL('./simulation/counter-of-three.ts', import.meta.url)
const measured = new Map([1, 2].map((workers) => [workers, { clock: [] as number[], cpu: [] as number[] }]))
for (let round = 0; round < 3; round += 1) {
  for (const [workers, { clock, cpu }] of measured) {
    const before = process.cpuUsage()
    clock.push(await seconds(() => runReplications({ module, input: { seed: 1, tasks }, rule, workers })))
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1e6)
  }
}
console.log(`\n| ${rule.most} replications of as many tasks, median of 3 | seconds | seconds of CPU |`)
console.log('| --- | ---: | ---: |')
for (const [workers, { clock, cpu }] of measured)
  console.log(
    `| ${workers} worker${workers > 1 ? 's' : ''} | ${median(clock).toFixed(2)} | ${median(cpu).toFixed(2)} |`,
  )
const [alone = Number.NaN, together = Number.NaN] = [...measured.values()].map(({ clock }) => median(clock))
console.log(`| two are so many times as fast | ${(alone / together).toFixed(2)} | |`)

console.log('\n| tasks | tasks a second | heap and buffers after, MB |')
console.log('| ---: | ---: | ---: |')
for (let size = 100_000; size <= most; size *= 10) {
  const time = await seconds(() => counterOfThree(1, 0, size))
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  console.log(
    `| ${size.toLocaleString('en')} | ${perSecond(size, time)} | ${((heapUsed + arrayBuffers) / 1e6).toFixed(1)} |`,
  )
}
