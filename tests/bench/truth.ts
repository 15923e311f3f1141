/**
 * `npm run bench:truth`: the systems that queueing theory solves, simulated at full size: of so many macro-runs of 20
 * replications each, how many 95 % intervals cover the truth. Arguments: macro-runs (100), customers of a replication
 * (4000), seed (2021). Fails when a figure is covered in fewer than 90 or in more than 99 of 100.
 */
import { coverageOf } from '../simulation/truths/coverage.ts'
import { truths } from '../simulation/truths/truths.ts'

const [macroRuns = 100, customers = 4000, seed = 2021] = process.argv.slice(2).map(Number)
const sizes = { macroRuns, replications: 20, warmUp: Math.max(200, customers / 8), customers }
const figure = (value: number) => value.toFixed(4)

console.log(`| system | figure | truth | simulated, ± 95 % | covered of ${macroRuns} |`)
console.log('| --- | --- | ---: | ---: | ---: |')
for (const truth of truths) {
  for (const row of coverageOf(truth, seed, sizes)) {
    const simulated = `${figure(row.mean)} ± ${figure(row.halfWidth)}`
    console.log(`| ${row.name} | ${row.figure} | ${figure(row.truth)} | ${simulated} | ${row.covered} |`)
    if (row.covered < 0.9 * macroRuns || row.covered > 0.99 * macroRuns) process.exitCode = 1
  }
}
