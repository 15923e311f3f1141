import { UsageError } from './usage-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件 no such file',
  ENOTDIR: '路径中有一段是文件 a part of its path is a file',
  EISDIR: '它是文件夹 it is a folder',
  EACCES: '当前用户无权读取 it may not be read by this user',
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
