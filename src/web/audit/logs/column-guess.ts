/** What a column may hold, as the service names it, and by what its name is known. */
const signs = {
  case: /case|办件|案件|流水号/i,
  activity: /activity|concept:name|event|活动|环节|步骤|事件/i,
  start: /start|begin|开始/i,
  end: /end|complete|结束|完成/i,
  time: /time|date|时间|日期/i,
  transition: /transition|lifecycle/i,
  resource: /resource|user|经办|办理人/i,
} as const

export type Holds = keyof typeof signs
export const holds = Object.keys(signs) as Holds[]

/** Which column holds what, by the names; each is guessed once, and empty stands for none. */
export function guessColumns(head: readonly string[]): Record<Holds, string> {
  const left = [...head]
  const guess: Record<Holds, string> = {
    ...{ case: '', activity: '', time: '', start: '', end: '', transition: '', resource: '' },
  }
  for (const one of holds) {
    if (one === 'time' && (guess.start || guess.end)) continue
    const at = left.findIndex((name) => signs[one].test(name))
    if (at >= 0) guess[one] = left.splice(at, 1)[0] ?? ''
  }
  return guess
}
