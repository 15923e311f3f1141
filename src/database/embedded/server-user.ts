import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseError } from '../database-error.ts'
import type { Binaries } from './binaries.ts'
import { closedTo } from './closed-folder.ts'
import type { Layout } from './layout.ts'
import { serverEnvironment } from './server-environment.ts'

/** The conventional "nobody": PostgreSQL refuses to run as root, so root lends it this one. */
const NOBODY = 65534

/** As whom the server runs, and so who must own its folders. */
export interface ServerUser {
  /** Put before a command line. */
  prefix: string[]
  /** For `spawn`; empty when the prefix changes the user, or nothing does. */
  identity: { uid?: number; gid?: number }
  /** The owner that the server's files have on disk. */
  uid: number
  /** Gives a path that we made to the server. */
  own(path: string): void
}

/**
 * The first way to run the server that works here. An ordinary user runs it as himself; root, since PostgreSQL
 * refuses root,
 * - as the owner of the data, when that is someone else;
 * - as itself in a user namespace that shows it another number: the files stay root's, every folder is open;
 * - as nobody, where namespaces are forbidden (Docker's default, a chroot) or `unshare` is absent;
 * - as nobody with the one privilege of entering folders that are closed to others, as /root is.
 * Throws `data-folder-unusable`, `binaries-broken`.
 */
export function chooseServerUser(layout: Layout, binaries: Binaries): ServerUser {
  const users = candidates(layout)
  const trials = []
  for (const user of users) {
    const trial = tryOut(user, binaries)
    if (trial.status === 0 && mayEnter(user, layout)) return user
    trials.push({ user, trial })
  }
  const plain = trials.find(({ user }) => user.prefix.length === 0) ?? trials[0]
  throw broken(plain?.user.uid ?? 0, plain?.trial, binaries, layout)
}

/**
 * Gives a cluster to the user who shall run it now, when root made it and the machine has lost its user
 * namespaces since. Only for a cluster that is not running: the caller holds the start lock.
 */
export function handOver({ cluster }: Layout, { uid, own }: ServerUser) {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  if (owner !== undefined && owner !== uid) giveTree(cluster, own)
}

function candidates({ folder, cluster }: Layout): ServerUser[] {
  const me = process.getuid?.()
  if (me !== 0) return [{ prefix: [], identity: {}, uid: me ?? -1, own: () => {} }]
  const owner = statSync(cluster, { throwIfNoEntry: false }) ?? statSync(folder)
  if (owner.uid !== 0) return lent(owner.uid, owner.gid)
  const inNamespace = ['unshare', '--user', `--map-user=${NOBODY}`]
  return [{ prefix: inNamespace, identity: {}, uid: 0, own: () => {} }, ...lent(NOBODY, NOBODY)]
}

function lent(uid: number, gid: number): ServerUser[] {
  const own = (path: string) => chownSync(path, uid, gid)
  const privileged = ['dac_read_search', 'dac_override'].map((capability) => ({
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
      // Without it access(2), by which PostgreSQL looks for its own files, leaves the privilege aside.
      '--securebits=+no_setuid_fixup',
    ],
    identity: {},
    uid,
    own,
  }))
  return [{ prefix: [], identity: { uid, gid }, uid, own }, ...privileged]
}

function tryOut({ prefix, identity }: ServerUser, binaries: Binaries) {
  const [command = '', ...args] = [...prefix, binaries.postgres, '--version']
  return spawnSync(command, args, {
    cwd: '/',
    env: serverEnvironment(binaries),
    encoding: 'utf8',
    ...identity,
  })
}

/** A prefix opens every folder, and an ordinary user has shown already that he can write there. */
function mayEnter({ prefix, identity, uid }: ServerUser, { folder }: Layout) {
  return prefix.length > 0 || identity.uid === undefined || closedTo(uid, folder) === undefined
}

function broken(
  uid: number,
  trial: SpawnSyncReturns<string> | undefined,
  binaries: Binaries,
  { folder }: Layout,
) {
  const target = [folder, binaries.postgres].find((path) => closedTo(uid, path))
  if (target !== undefined) {
    const closed = closedTo(uid, target)
    return databaseError(
      'data-folder-unusable',
      `PostgreSQL does not run as root, so user ${uid} runs it, and that user can't enter ${closed} on the way to ` +
        `${target}. Run as an ordinary user, or "chmod o+x ${closed}", or set BANJIE_DATA to a folder elsewhere.`,
    )
  }
  const reason = trial?.stderr?.trim() || trial?.error?.message || `exit code ${trial?.status}`
  return databaseError(
    'binaries-broken',
    `The embedded PostgreSQL does not run as user ${uid}: ${reason}. Run "npm ci" again to restore its files, ` +
      'or set DATABASE_URL to a PostgreSQL server.',
  )
}

function giveTree(path: string, own: (path: string) => void) {
  const entry = lstatSync(path)
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), own)
  if (!entry.isSymbolicLink()) own(path)
}
