import { expect, test } from 'vitest'
import { findBrokenLink } from '../../src/case/ledger.ts'
import { eventsOf } from '../../src/database/queries/ledger.ts'
import { startService } from './app.ts'
import { setupLife } from './lives.ts'
import { opened, sendAll } from './requests.ts'

const { app, database, at } = await startService()
const { sql } = database

test.each([
  ['UPDATE', "update events set type = 'approve'"],
  ['UPDATE of no row', 'update events set seq = 0 where false'],
  ['DELETE', 'delete from events'],
  ['TRUNCATE', 'truncate events'],
  ['TRUNCATE by way of the cases', 'truncate cases cascade'],
])('the ledger refuses %s', async (_, statement) => {
  await opened(app)
  await expect(sql.unsafe(statement)).rejects.toThrow(/the ledger "events" is refused: it is append-only/)
})

test('an event can not stand twice, nor take the place of another', async () => {
  const { id } = await opened(app)
  await expect(sql`insert into events select * from events where case_id = ${id}`).rejects.toThrow(
    /duplicate key/,
  )
})

test('a changed event and a missing one are found in the chain', async () => {
  at('2021-08-23T09:00:00+08:00')
  const { id } = await sendAll(app, await opened(app), setupLife)
  const events = await eventsOf(sql, id)
  expect(findBrokenLink(events)).toBe(undefined)
  expect(events.length).toBe(1 + setupLife.length)
  const [first, second, ...rest] = events
  if (!first || !second) throw new Error('no events')
  expect(findBrokenLink([first, { ...second, payload: { note: '改' } }, ...rest])?.seq).toBe(2)
  expect(findBrokenLink([first, ...rest])?.seq).toBe(2)
})
