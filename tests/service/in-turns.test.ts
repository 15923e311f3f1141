import { expect, test } from 'vitest'
import { inTurns } from '../../src/services/in-turns.ts'

test('so many at once and no more, in the order in which they came', async () => {
  const inTurn = inTurns(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const all = [0, 1, 2, 3, 4].map((n) =>
    inTurn(() => {
      begun.push(n)
      const { promise, resolve } = Promise.withResolvers<void>()
      ends.push(resolve)
      return promise
    }),
  )
  expect(begun).toEqual([0, 1])
  ends[1]?.()
  await all[1]
  expect(begun).toEqual([0, 1, 2])
  ends[0]?.()
  ends[2]?.()
  await Promise.all([all[0], all[2]])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  for (const end of ends) end()
  await Promise.all(all)
})

test('one that fails makes room, and says so', async () => {
  const inTurn = inTurns(1)
  const failed = inTurn(async () => {
    throw new Error('broken off')
  })
  const next = inTurn(async () => 'taken')
  await expect(failed).rejects.toThrow('broken off')
  expect(await next).toBe('taken')
})
