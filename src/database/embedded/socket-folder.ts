import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseError } from '../database-error.ts'
import type { Layout } from './layout.ts'
import type { ServerUser } from './server-user.ts'

export const SOCKET_PORT = 5432

/** Bytes that a socket's path may have: `sun_path` less its closing zero. */
const SOCKET_PATH_BYTES = process.platform === 'darwin' ? 103 : 107

export const socketIn = (folder: string) => join(folder, `.s.PGSQL.${SOCKET_PORT}`)

/**
 * A folder for the server's socket that only its owner (and root) can enter: `run` in the data folder, or a
 * short one under the temporary folder when that path is too long for a socket. Its name follows from the data
 * folder, so every starter finds the same; a running server's own is in its pid file.
 * Throws `socket-folder-unusable`.
 */
export function prepareSocketFolder(layout: Layout, user: ServerUser): string {
  const folder = candidates(layout, user).find(
    (path) => Buffer.byteLength(socketIn(path)) <= SOCKET_PATH_BYTES,
  )
  if (folder === undefined) {
    throw databaseError(
      'socket-folder-unusable',
      `A socket's path has at most ${SOCKET_PATH_BYTES} bytes; ${layout.run} and ${tmpdir()} are both too long. ` +
        'Set BANJIE_DATA or TMPDIR to a folder with a shorter path.',
    )
  }
  try {
    mkdirSync(folder, { mode: 0o700 })
    user.own(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const entry = lstatSync(folder)
  const mine = entry.uid === user.uid || entry.uid === process.getuid?.()
  if (!entry.isDirectory() || !mine) {
    throw databaseError(
      'socket-folder-unusable',
      `${folder} is needed for the server's socket, but it ${entry.isDirectory() ? `belongs to user ${entry.uid}` : 'is no folder'}, ` +
        `and user ${user.uid} needs it for itself alone. Remove it, or set BANJIE_DATA to a folder with a shorter path.`,
    )
  }
  user.own(folder)
  chmodSync(folder, 0o700)
  return folder
}

function candidates({ folder, run }: Layout, { uid }: ServerUser) {
  const name = `banjie-${uid}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  return [run, join(tmpdir(), name), join('/tmp', name)]
}
