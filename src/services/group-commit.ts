import { Problem } from '../problem.ts'
import { databaseTrouble } from './database-unavailable.ts'
import { within } from './within.ts'

/**
 * Commits together what is asked for at the same time. While one transaction waits for the disk, the next ones
 * gather; so the more people work at once, the fewer commits each of their acts costs. Measured with 64
 * connections on two cores: see the performance table of the README.
 */
interface Waiting<Act, Outcome> {
  readonly act: Act
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

export interface GroupCommitOptions {
  /** Acts in one transaction at most. */
  readonly most?: number
  /** Transactions under way at once: one computes while the other waits for the disk. */
  readonly lanes?: number
  /** Acts that may wait; whoever comes then is told to come again. About one second's work. */
  readonly room?: number
  /** Milliseconds after which a transaction is given up, so that a dead connection never holds a lane. */
  readonly patienceMs?: number
}

/**
 * @param commit takes all acts in one transaction; the outcome of each, in order. When it throws for a group,
 *   each act is tried alone, so that one bad act never fails its neighbours.
 */
export function groupCommit<Act, Outcome>(
  commit: (acts: readonly Act[]) => Promise<readonly Outcome[]>,
  { most = 128, lanes = 2, room = 2048, patienceMs = 15_000 }: GroupCommitOptions = {},
) {
  const queue: Waiting<Act, Outcome>[] = []
  let busy = 0

  async function commitGroup(group: readonly Waiting<Act, Outcome>[]) {
    try {
      const outcomes = await within(patienceMs, commit(group.map(({ act }) => act)))
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Outcome)
    } catch (error) {
      // A database that is away is away for each: trying one by one would only hold up those who wait.
      if (group.length === 1 || databaseTrouble(error)) for (const { reject } of group) reject(error)
      else for (const one of group) await commitGroup([one])
    }
  }

  function pump() {
    while (busy < lanes && queue.length > 0) {
      busy += 1
      void commitGroup(queue.splice(0, most)).finally(() => {
        busy -= 1
        pump()
      })
    }
  }

  return (act: Act): Promise<Outcome> => {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
    if (queue.length >= room) {
      reject(
        new Problem('busy', {
          zh: `已有${room}项操作等待，未作改动：请稍后重新提交`,
          en: `${room} acts wait already. Nothing was changed: send the same again in a moment.`,
        }),
      )
      return promise
    }
    queue.push({ act, resolve, reject })
    // Requests of one turn of the event loop belong together; later ones are fetched by the lane that gets free.
    if (queue.length === 1) setImmediate(pump)
    return promise
  }
}
