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
}

/**
 * @param commit takes all acts in one transaction; the outcome of each, in order. When it throws for a group,
 *   each act is tried alone, so that one bad act never fails its neighbours.
 */
export function groupCommit<Act, Outcome>(
  commit: (acts: readonly Act[]) => Promise<readonly Outcome[]>,
  { most = 128, lanes = 2 }: GroupCommitOptions = {},
) {
  const queue: Waiting<Act, Outcome>[] = []
  let busy = 0

  async function commitGroup(group: readonly Waiting<Act, Outcome>[]) {
    try {
      const outcomes = await commit(group.map(({ act }) => act))
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Outcome)
    } catch (error) {
      const [only] = group
      if (group.length === 1) only?.reject(error)
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
    queue.push({ act, resolve, reject })
    // Requests of one turn of the event loop belong together.
    if (queue.length === 1) setImmediate(pump)
    return promise
  }
}
