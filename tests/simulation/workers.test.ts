import { expect, test } from 'vitest'
import { runReplications } from '../../src/simulation/workers/run-replications.ts'
import counter from './counter-model.ts'

const module = new URL('./counter-model.ts', import.meta.url)
const input = { seed: 5, tasks: 300 }
const rule = { least: 5, most: 40, until: { figures: ['used'], relativeHalfWidth: 0.03 } }

test('the same seed gives the same bytes for one, two and three workers, and without any', async () => {
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(async (workers) => JSON.stringify(await runReplications({ module, input, rule, workers }))),
  )
  const runs = JSON.parse(one as string) as unknown[]
  expect(runs.length).toBeGreaterThan(5)
  expect(runs.length).toBeLessThan(40)
  expect([two, three]).toEqual([one, one])
  expect(JSON.stringify(runs.map((_, replication) => counter(input)(replication)))).toBe(one)
})

test('every replication is reported, and a run that is stopped gives nothing', async () => {
  const stop = new AbortController()
  const reported: number[] = []
  const running = runReplications({
    ...{ module, input, workers: 2, signal: stop.signal, rule: { least: 10_000, most: 10_000 } },
    onProgress: (done, most) => {
      reported.push(done)
      expect(most).toBe(10_000)
      if (done === 4) stop.abort(new Error('stopped by the planner'))
    },
  })
  await expect(running).rejects.toThrow('stopped by the planner')
  expect(reported.slice(0, 4)).toEqual([1, 2, 3, 4])
})

test('a replication that fails ends the run with its reason', async () => {
  const running = runReplications({ module, input: { ...input, fails: 3 }, rule, workers: 2 })
  await expect(running).rejects.toMatchObject({
    code: 'replication-failed',
    message: expect.stringContaining('the clerk has gone home'),
  })
})

test('what a simulation refuses within a worker is said in its own words', async () => {
  const running = runReplications({ module, input: { ...input, seed: -1 }, rule, workers: 1 })
  await expect(running).rejects.toMatchObject({
    code: 'seed-invalid',
    detail: { found: { zh: '随机种子-1' } },
  })
})
