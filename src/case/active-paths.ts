import type { Case } from './case.ts'

/** The paths of all active states, the root's empty path among them. */
export function activePaths(value: Case['value'] | undefined, above: readonly string[] = []): string[] {
  const own = above.join('.')
  if (value === undefined) return [own]
  if (typeof value === 'string') return [own, [...above, value].join('.')]
  return [own, ...Object.entries(value).flatMap(([key, below]) => activePaths(below, [...above, key]))]
}
