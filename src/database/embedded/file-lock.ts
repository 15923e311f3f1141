import { DatabaseSync } from 'node:sqlite'

const SQLITE_BUSY = 5

export interface FileLock {
  /** Takes the lock alone; false while anyone holds it in either way. */
  tryExclusive(): boolean
  /** Takes the lock together with others; false while someone holds it alone. */
  tryShared(): boolean
  release(): void
  /** Releases and closes; the file stays, since removing a lock file would let two holders in. */
  close(): void
}

/**
 * A lock between processes that the kernel drops when its holder dies, even by `kill -9`, so that it can
 * never be stale. Node has no `flock`; SQLite's own file locks are the ones at hand, and `node:sqlite`
 * comes with the runtime. Nothing is ever written to the file.
 */
export function openFileLock(path: string): FileLock {
  const file = new DatabaseSync(path, { timeout: 0 })
  let held = false

  const attempt = (...statements: string[]) => {
    try {
      for (const statement of statements) file.exec(statement)
      held = true
      return true
    } catch (error) {
      if (file.isTransaction) file.exec('rollback')
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false
      throw error
    }
  }
  const release = () => {
    if (held) file.exec('rollback')
    held = false
  }

  return {
    tryExclusive: () => attempt('begin exclusive'),
    tryShared: () => attempt('begin', 'select count(*) from sqlite_master'),
    release,
    close() {
      release()
      file.close()
    },
  }
}
