const key = (account: string) => `banjie-opened ${account}`

function counts(account: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(localStorage.getItem(key(account)) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

/** The processes that this account has opened most on this computer, the commonest first. */
export const commonProcesses = (account: string): readonly string[] =>
  Object.entries(counts(account))
    .toSorted(([, a], [, b]) => b - a)
    .map(([slug]) => slug)

export function countOpening(account: string, slug: string) {
  const known = counts(account)
  localStorage.setItem(key(account), JSON.stringify({ ...known, [slug]: (known[slug] ?? 0) + 1 }))
}
