import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import type { Layout } from './layout.ts'
import { socketIn } from './socket-folder.ts'

export interface PidFile {
  pid: number
  /** Undefined while the server has not come that far. */
  socketFolder?: string
}

/** What the server wrote about itself; undefined where no server runs or ran. */
export function readPidFile({ pidFile }: Layout): PidFile | undefined {
  const lines = linesOf(pidFile)
  const pid = pidIn(lines)
  const socketFolder = lines[4]?.trim()
  if (pid === undefined) return undefined
  return socketFolder ? { pid, socketFolder } : { pid }
}

/**
 * Whether a pid is the server of this data folder. A number is reused after a crash or a restart of the
 * machine, and PostgreSQL itself then takes the newcomer for its own server and refuses to start.
 */
export function isServerOf({ cluster }: Layout, pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false // gone, or another user's
  }
  const command = commandOf(pid)
  // Where nothing tells (no /proc and no ps), a living process had better be taken for a server.
  if (command === undefined) return true
  return (
    /\bpostgres\b/.test(command) &&
    (command.includes(cluster) || workingFolder(pid) === realpathSync(cluster))
  )
}

/**
 * Removes what a dead server left, so that the next can start: its lock files, whose pid may be another
 * program's by now, and its socket. The caller holds the start lock.
 */
export function clearLeftovers(layout: Layout, socketFolder: string) {
  const socket = socketIn(socketFolder)
  for (const lock of [layout.pidFile, `${socket}.lock`]) {
    const pid = pidIn(linesOf(lock))
    // A server whose starter was killed a moment ago may just have written it.
    if (pid !== undefined && isServerOf(layout, pid)) return
    rmSync(lock, { force: true })
  }
  rmSync(socket, { force: true })
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function pidIn(lines: string[]) {
  const pid = Number(lines[0])
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
}

function commandOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return status === 0 ? stdout : undefined
  }
}

function workingFolder(pid: number) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
