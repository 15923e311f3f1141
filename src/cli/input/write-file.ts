import { writeFileSync } from 'node:fs'
import { UsageError } from './usage-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be written by this user',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'the disk is full',
}

/** @throws UsageError that says why the file cannot be written */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new UsageError({
      found: `${path}: ${REASONS[code] ?? message}`,
      needed: 'a file that can be written',
      remedy: 'name another file',
    })
  }
}
