import { statSync } from 'node:fs'

/** The first folder on the way to a path that this user may not enter, by its mode bits; else undefined. */
export function closedTo(uid: number, path: string): string | undefined {
  let way = ''
  for (const part of path.split('/').slice(1)) {
    way += `/${part}`
    const entry = statSync(way, { throwIfNoEntry: false })
    if (!entry?.isDirectory()) return undefined
    if (!(entry.mode & (entry.uid === uid ? 0o100 : 0o001))) return way
  }
  return undefined
}
