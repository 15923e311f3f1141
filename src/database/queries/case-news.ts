/** Every node hears on this channel which cases have moved, when the transaction that moved them has committed. */
export const CASE_NEWS = 'banjie_cases'

/** PostgreSQL takes less than 8000 bytes in one message. */
const MOST_BYTES = 7900

/** A case that has moved, and the desks that no longer wait for it. */
export interface MovedCase {
  readonly id: string
  readonly gone: readonly string[]
}

/** Moved cases as messages: `id desk desk;id;id desk`. Ids, roles and departments are ASCII: a byte a character. */
export function caseNews(moved: readonly MovedCase[]): string[] {
  const messages: string[] = []
  for (const { id, gone } of moved) {
    const entry = [id, ...gone].join(' ')
    const last = messages.at(-1)
    if (last !== undefined && last.length + 1 + entry.length <= MOST_BYTES) {
      messages[messages.length - 1] = `${last};${entry}`
    } else messages.push(entry)
  }
  return messages
}

/** What a message says; nothing for one that only shows that the line is alive. */
export function readCaseNews(message: string): MovedCase[] {
  if (message === '') return []
  return message.split(';').map((entry) => {
    const [id = '', ...gone] = entry.split(' ')
    return { id, gone }
  })
}
