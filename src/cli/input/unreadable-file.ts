import { UsageError } from './usage-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file 没有这个文件',
  ENOTDIR: 'a part of its path is a file 路径中有一段是文件',
  EISDIR: 'it is a folder 它是文件夹',
  EACCES: 'it may not be read by this user 当前用户无权读取',
}

/** Why a file can't be read, as whoever named it is told; undefined for anything else. */
export function unreadableFile(name: string, error: unknown): UsageError | undefined {
  const reason = REASONS[(error as NodeJS.ErrnoException | undefined)?.code ?? '']
  if (reason === undefined) return undefined
  return new UsageError({
    found: `${name}: ${reason}`,
    needed: 'a file that can be read, or - for standard input',
    remedy: 'check the path',
  })
}
