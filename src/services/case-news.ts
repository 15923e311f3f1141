import type { Client, Listening } from '../database/client.ts'
import { CASE_NEWS, type MovedCase, readCaseNews } from '../database/queries/case-news.ts'

export interface CaseNewsOptions {
  readonly database: Pick<Client, 'sql' | 'listen'>
  readonly onMoved: (moved: readonly MovedCase[]) => void
  /** Something may have been missed. */
  readonly onGap: () => void
  readonly onFault: (error: unknown) => void
}

/**
 * One line of this node to the database, on which it hears which cases have moved. `check` finds out whether the line
 * still carries anything, which no connection tells by itself, and lays a new one when it doesn't.
 */
export function caseNews({ database, onMoved, onGap, onFault }: CaseNewsOptions) {
  let line: Listening | undefined
  let heard = true

  function hear(message: string) {
    heard = true
    const moved = readCaseNews(message)
    if (moved.length > 0) onMoved(moved)
  }

  async function lay() {
    let before = false
    line = await database.listen(CASE_NEWS, hear, () => {
      if (before) onGap()
      before = true
    })
    heard = true
  }

  async function end() {
    const old = line
    line = undefined
    await old?.end()
  }

  return {
    /** @throws when the database can't be reached */
    start: lay,
    end,
    /** Called from time to time; whatever was said since the last call is lost if the line was dead. */
    async check() {
      try {
        if (!heard || !line) {
          await end()
          await lay()
          onGap()
        }
        heard = false
        await database.sql`select pg_notify(${CASE_NEWS}, '')`
      } catch (error) {
        onFault(error)
      }
    },
  }
}
