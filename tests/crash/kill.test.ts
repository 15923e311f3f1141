import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../database/folders.ts'
import { cookiesIn, startLoad } from './load.ts'
import { startProcess } from './service-process.ts'
import { expectStored, inDatabase, overdueRows, postmasterOf } from './stored.ts'

/** Twenty in earnest (`npm run test:crash`); a few each time the tests run. */
const kills = Number(process.env.BANJIE_KILLS ?? 3)

test(`kill -9, ${kills} times under load, loses no acknowledged event and doubles none`, {
  timeout: 600_000,
}, async () => {
  const data = join(scratchFolder(), 'data')
  let service = startProcess({ BANJIE_DATA: data })
  await service.url
  const cookies = cookiesIn(data)
  const load = startLoad(
    () => service.url,
    () => cookies,
  )
  const downMs: number[] = []
  for (let kill = 1; kill <= kills; kill += 1) {
    // At another moment of the work each time.
    const enough = load.acknowledged.length + 150 + ((kill * 37) % 200)
    await expect
      .poll(() => load.acknowledged.length, { timeout: 60_000, interval: 1 })
      .toBeGreaterThan(enough)
    // In every fifth round the database dies with the service.
    const postmaster = kill % 5 === 2 ? postmasterOf(data) : undefined
    service.kill('SIGKILL')
    if (postmaster) process.kill(postmaster, 'SIGKILL')
    await service.ended
    const killed = performance.now()
    service = startProcess({ BANJIE_DATA: data })
    await service.url
    downMs.push(Math.round(performance.now() - killed))
  }
  const enough = load.acknowledged.length + 200
  await expect.poll(() => load.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(enough)
  await load.stop()
  await inDatabase(data, async (sql) => {
    await expect.poll(() => overdueRows(sql), { timeout: 60_000 }).toBe(0)
    await expectStored(sql, load)
  })
  service.kill('SIGTERM')
  expect(await service.ended).toMatchObject({ code: 0 })
  process.stdout.write(
    `${kills} kills: ${load.acknowledged.length} acknowledged events of ${new Set(load.acknowledged.map(({ caseId }) => caseId)).size} cases, ` +
      `${load.overdue.length} overdue; ${load.counts.retried} tries again, ${load.counts.repeated} met their first outcome; ` +
      `away ${Math.min(...downMs)} to ${Math.max(...downMs)} ms\n`,
  )
})
