/**
 * `npm run bench:simulation`: how fast the kernel is on one thread beside simjs, in one run and alternately; how many
 * cases a second an office handles; how much two workers do of what one does; and what memory a run takes over 10⁵ to 10⁷ tasks. Arguments: the tasks of one run
 * (400000) and the most of the last part (10000000).
 */
import { cpus } from 'node:os'
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

const offices: number[] = []
permitOffice(1)
let cases = 0
for (let round = 0; round < 3; round += 1)
  offices.push(
    await seconds(() => {
      cases = permitOffice(1)
    }),
  )
console.log(
  `\nThe merged construction permit, its five branches, join, corrections and rework on the hall's calendar: ${cases.toLocaleString('en')} cases, ${perSecond(cases, median(offices))} a second`,
)

const rule = { least: 16, most: 16 }
const module = new URL('./simulation/counter-of-three.ts', import.meta.url)
const alone: number[] = []
const together: number[] = []
for (let round = 0; round < 3; round += 1) {
  for (const [workers, times] of [
    [1, alone],
    [2, together],
  ] as const)
    times.push(await seconds(() => runReplications({ module, input: { seed: 1, tasks }, rule, workers })))
}
console.log(`\n${rule.most} replications of as many tasks: one worker ${median(alone).toFixed(2)} s, two `)
console.log(
  `${median(together).toFixed(2)} s, ${(median(alone) / median(together)).toFixed(2)} times as fast`,
)

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
