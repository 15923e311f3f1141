import { chmodSync } from 'node:fs'
import { databaseError } from './database-error.ts'
import { answers } from './embedded/answer.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { prepareDataFolder } from './embedded/data-folder.ts'
import { type FileLock, openFileLock } from './embedded/file-lock.ts'
import { launch } from './embedded/launch.ts'
import { type Layout, layoutOf } from './embedded/layout.ts'
import { poll } from './embedded/poll.ts'
import { DATABASE, ensureRoleAndDatabase, ROLE, SERVICE_ROLE } from './embedded/roles.ts'
import { clearLeftovers, isServerOf, readPidFile } from './embedded/running-server.ts'
import type { ServerSettings } from './embedded/server-settings.ts'
import { chooseServerUser, handOver, type ServerUser } from './embedded/server-user.ts'
import { prepareSocketFolder } from './embedded/socket-folder.ts'

export interface EmbeddedOptions {
  /** Made where it is missing. */
  dataFolder: string
  /** Further server settings; they count only when this call starts the server. */
  settings?: ServerSettings
  log?: (message: string) => void
}

export interface Embedded {
  /** libpq's form with the socket's folder as host: `postgres://banjie@%2Fpath%2Fto%2Frun/banjie`. */
  url: string
  /** The same database as the service works on it, as a role that owns nothing. */
  serviceUrl: string
  socketFolder: string
  /** Ends our use. The last user shuts the server down; while others use it, it stays. */
  stop(): Promise<void>
}

const LOCK_LIMIT_MS = 180_000
const ADOPT_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 60_000

/**
 * A real PostgreSQL on a Unix socket in the data folder, for any number of processes on this machine: the first
 * starts it, the others and whoever comes after a crash use the one that runs, the last one out shuts it down.
 * Starting and stopping happen under a lock that dies with its holder. Throws a `DatabaseError`.
 */
export async function startEmbedded({
  dataFolder,
  settings,
  log = () => {},
}: EmbeddedOptions): Promise<Embedded> {
  const layout = layoutOf(dataFolder)
  prepareDataFolder(layout)
  const binaries = await findBinaries()
  const user = chooseServerUser(layout, binaries)
  const use = openLock(layout.useLock, user)
  try {
    const socketFolder = await underStartLock(layout, user, async () => {
      const socket = (await adopt(layout, log)) ?? (await start(layout, binaries, user, settings, log))
      await ensureRoleAndDatabase(socket)
      if (!use.tryShared()) throw new Error(`${layout.useLock} is held by a stop that has no start lock`)
      return socket
    })
    let stopping: Promise<void> | undefined
    return {
      url: `postgres://${ROLE}@${encodeURIComponent(socketFolder)}/${DATABASE}`,
      serviceUrl: `postgres://${SERVICE_ROLE}@${encodeURIComponent(socketFolder)}/${DATABASE}`,
      socketFolder,
      stop: () => {
        stopping ??= leave(layout, user, use, log).finally(() => use.close())
        return stopping
      },
    }
  } catch (error) {
    use.close()
    throw error
  }
}

/** The socket folder of the server that runs on this data folder already, by whomever it was started. */
async function adopt(layout: Layout, log: (message: string) => void): Promise<string | undefined> {
  const found = readPidFile(layout)
  if (found === undefined) return undefined
  const state = await poll(ADOPT_LIMIT_MS, async () => {
    const now = readPidFile(layout)
    if (now === undefined) return { gone: true }
    if (now.socketFolder && (await answers(now.socketFolder))) return { socket: now.socketFolder }
    return isServerOf(layout, now.pid) ? undefined : { gone: true }
  })
  if (state === undefined) {
    throw databaseError(
      'start-timeout',
      `The PostgreSQL server of ${layout.cluster} runs as process ${found.pid} but takes no connections within ` +
        `${ADOPT_LIMIT_MS / 1000} s. See ${layout.logFile}; end it with "kill -INT ${found.pid}" and start again.`,
    )
  }
  if (state.socket === undefined) return undefined
  log(`Using the PostgreSQL that runs on ${layout.cluster} (process ${found.pid}).`)
  return state.socket
}

async function start(
  layout: Layout,
  binaries: Binaries,
  user: ServerUser,
  settings: ServerSettings | undefined,
  log: (message: string) => void,
) {
  handOver(layout, user)
  await ensureCluster(layout, binaries, user)
  const socketFolder = prepareSocketFolder(layout, user)
  clearLeftovers(layout, socketFolder)
  await launch(layout, binaries, user, socketFolder, settings)
  log(`Started PostgreSQL on ${layout.cluster}.`)
  return socketFolder
}

async function leave(layout: Layout, user: ServerUser, use: FileLock, log: (message: string) => void) {
  await underStartLock(layout, user, async () => {
    use.release()
    if (!use.tryExclusive()) return
    const found = readPidFile(layout)
    if (found === undefined || !isServerOf(layout, found.pid)) return
    process.kill(found.pid, 'SIGINT') // PostgreSQL's "fast" shutdown: ends sessions, writes a checkpoint
    // The pid file goes a moment before the process; an ended orphan that nobody reaps is no server any more.
    const gone = () => readPidFile(layout) === undefined && !isServerOf(layout, found.pid)
    const ended = await poll(STOP_LIMIT_MS, () => gone() || undefined)
    if (ended) return log(`Stopped PostgreSQL on ${layout.cluster}.`)
    throw databaseError(
      'stop-timeout',
      `PostgreSQL (process ${found.pid}) has not shut down within ${STOP_LIMIT_MS / 1000} s; see ${layout.logFile}.`,
    )
  })
}

async function underStartLock<T>(layout: Layout, user: ServerUser, work: () => Promise<T>): Promise<T> {
  const lock = openLock(layout.startLock, user)
  try {
    if (!(await poll(LOCK_LIMIT_MS, () => lock.tryExclusive() || undefined))) {
      throw databaseError(
        'start-timeout',
        `Another process has been starting or stopping the PostgreSQL of ${layout.folder} for ` +
          `${LOCK_LIMIT_MS / 1000} s (it holds ${layout.startLock}). End that process and start again.`,
      )
    }
    return await work()
  } finally {
    lock.close()
  }
}

function openLock(path: string, user: ServerUser) {
  const lock = openFileLock(path)
  chmodSync(path, 0o600)
  user.own(path)
  return lock
}
