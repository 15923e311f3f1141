import { expect, test } from 'vitest'
import { Problem } from '../../src/problem.ts'
import { groupCommit } from '../../src/services/group-commit.ts'

/** A commit that notes its groups and waits until it is let go. */
function slowCommit() {
  const groups: (readonly number[])[] = []
  const gates: (() => void)[] = []
  const commit = async (acts: readonly number[]) => {
    groups.push(acts)
    await new Promise<void>((resolve) => gates.push(resolve))
    return acts.map((act) => act * 10)
  }
  return { groups, commit, letGo: () => gates.shift()?.() }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))
const range = (count: number) => Array.from({ length: count }, (_, i) => i)

test('what is asked for while the lanes are busy goes together next, in the order in which it came', async () => {
  const { groups, commit, letGo } = slowCommit()
  const act = groupCommit(commit, { lanes: 2, most: 3 })
  const first = act(0)
  await turn()
  const second = act(1)
  await turn()
  const rest = range(5).map((i) => act(2 + i))
  await turn()
  expect(groups).toEqual([[0], [1]])
  letGo()
  expect(await first).toBe(0)
  await turn()
  expect(groups).toEqual([[0], [1], [2, 3, 4]])
  letGo()
  expect(await second).toBe(10)
  await turn()
  expect(groups[3]).toEqual([5, 6])
  letGo()
  letGo()
  expect(await Promise.all(rest)).toEqual([20, 30, 40, 50, 60])
})

test('a group that fails is tried one by one, and only the bad one fails', async () => {
  const act = groupCommit<number, number>(async (acts) => {
    if (acts.includes(3)) throw new Error('three is bad')
    return acts
  })
  const results = await Promise.allSettled(range(6).map(act))
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true, true])
})

test('when the database is away, nobody is tried one by one', async () => {
  let calls = 0
  const act = groupCommit<number, number>(async () => {
    calls += 1
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  })
  const results = await Promise.allSettled(range(50).map(act))
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(calls).toBe(1)
})

test('a transaction that never ends is given up, and its lane goes on', async () => {
  const act = groupCommit<number, number>(
    (acts) => (acts.includes(0) ? new Promise(() => {}) : Promise.resolve(acts)),
    { lanes: 1, patienceMs: 20 },
  )
  const stuck = act(0)
  await turn()
  const next = act(1)
  await expect(stuck).rejects.toMatchObject({ code: 'database-unavailable' })
  expect(await next).toBe(1)
})

test('who finds the room full is told to come again, and those who wait are served', async () => {
  const { commit, letGo } = slowCommit()
  const act = groupCommit(commit, { lanes: 1, most: 10, room: 10 })
  const first = act(0)
  await turn()
  const waiting = range(10).map(act)
  const refused = await act(99).catch((error) => error)
  expect(refused).toBeInstanceOf(Problem)
  expect(refused.code).toBe('busy')
  letGo()
  await first
  await turn()
  letGo()
  expect(await Promise.all(waiting)).toHaveLength(10)
})
