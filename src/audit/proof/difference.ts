/** One thing that does not hold: where (JSON pointer), what is there, what should be. */
export interface Difference {
  readonly path: string
  readonly found: unknown
  readonly expected: unknown
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Where two JSON values differ, at the smallest parts that do. */
export function difference(found: unknown, expected: unknown, path = ''): Difference[] {
  if (isContainer(found) && isContainer(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const keys = [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    return keys.flatMap((key) => difference(found[key], expected[key], `${path}/${escaped(key)}`))
  }
  return Object.is(found, expected) ? [] : [{ path, found, expected }]
}
