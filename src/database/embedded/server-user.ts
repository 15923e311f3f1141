import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseError } from '../database-error.ts'
import type { Binaries } from './binaries.ts'
import type { Layout } from './layout.ts'

/** The conventional "nobody": PostgreSQL refuses to run as root, so root lends it this one. */
export const NOBODY = 65534

/** As whom the server runs, and so who must own its folders. */
export interface ServerUser {
  /** Put before a command line. */
  prefix: string[]
  /** For `spawn`; empty when the server runs as ourselves. */
  identity: { uid?: number; gid?: number }
  /** The owner that the server's files have on disk. */
  uid: number
  /** Gives a path that we made to the server. */
  own(path: string): void
}

/**
 * An ordinary user runs the server as himself. Root has three ways, in this order:
 * as the owner of the folder when that is someone else; as itself in a user namespace that shows it another
 * number, so that the files stay root's and every folder can be entered; as nobody, where namespaces are
 * forbidden (Docker's default) or `unshare` is absent, and then nobody must be able to enter the folders.
 */
export function chooseServerUser({ folder, cluster }: Layout, binaries: Binaries): ServerUser {
  if (process.getuid?.() !== 0) {
    return { prefix: [], identity: {}, uid: process.getuid?.() ?? -1, own: () => {} }
  }
  const owner = statSync(cluster, { throwIfNoEntry: false }) ?? statSync(folder)
  if (owner.uid !== 0) return lent(owner.uid, owner.gid)

  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`]
  const trial = spawnSync('unshare', [...prefix.slice(1), binaries.postgres, '--version'], { cwd: folder })
  if (trial.status === 0) return { prefix, identity: {}, uid: 0, own: () => {} }

  return lent(NOBODY, NOBODY)
}

/**
 * Gives a cluster that root made to the user who shall run it now, when the machine has lost its user
 * namespaces since. Only for a cluster that is not running: the caller holds the start lock.
 */
export function handOver({ cluster }: Layout, { identity }: ServerUser) {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  if (owner === undefined || identity.uid === undefined || owner === identity.uid) return
  giveTree(cluster, identity.uid, identity.gid ?? identity.uid)
}

/** Runs the server's binary once; throws `binaries-broken` or `data-folder-unusable` if the user can't. */
export function verifyServerUser(user: ServerUser, binaries: Binaries, { folder }: Layout) {
  const [command = '', ...args] = [...user.prefix, binaries.postgres, '--version']
  const trial = spawnSync(command, args, { cwd: folder, encoding: 'utf8', ...user.identity })
  if (trial.status === 0) return
  const closed = closedTo(user.uid, folder) ?? closedTo(user.uid, binaries.postgres)
  if (closed !== undefined) {
    throw databaseError(
      'data-folder-unusable',
      `PostgreSQL does not run as root, so user ${user.uid} runs it, and that user can't enter ${closed} on the ` +
        `way to ${closed === folder || folder.startsWith(`${closed}/`) ? folder : binaries.postgres}. ` +
        `Run as an ordinary user, or "chmod o+x ${closed}", or set BANJIE_DATA to a folder elsewhere.`,
    )
  }
  throw databaseError(
    'binaries-broken',
    `The embedded PostgreSQL does not run: ${(trial.stderr || trial.error?.message || `exit ${trial.status}`).trim()}. ` +
      'Run "npm rebuild" to restore its libraries, or set DATABASE_URL to a PostgreSQL server.',
  )
}

function lent(uid: number, gid: number): ServerUser {
  return { prefix: [], identity: { uid, gid }, uid, own: (path) => chownSync(path, uid, gid) }
}

function giveTree(path: string, uid: number, gid: number) {
  const entry = lstatSync(path)
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), uid, gid)
  if (!entry.isSymbolicLink()) chownSync(path, uid, gid)
}

/** The first folder on the way to a path that this user may not enter, by its mode bits. */
function closedTo(uid: number, path: string) {
  let way = ''
  for (const part of path.split('/').slice(1)) {
    way += `/${part}`
    const entry = statSync(way, { throwIfNoEntry: false })
    if (!entry?.isDirectory()) return undefined
    if (!(entry.mode & (entry.uid === uid ? 0o100 : 0o001))) return way
  }
  return undefined
}
