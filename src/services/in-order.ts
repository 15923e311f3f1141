/**
 * The same JSON with the keys of its objects in order. jsonb gives keys back in an order of its own; what is answered
 * must not depend on whether it was kept in memory or read from the database.
 */
export function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, below]) => [key, inOrder(below)])) as T
}
