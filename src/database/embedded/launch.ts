import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { databaseError } from '../database-error.ts'
import { answers } from './answer.ts'
import type { Binaries } from './binaries.ts'
import type { Layout } from './layout.ts'
import { poll } from './poll.ts'
import { serverEnvironment } from './server-environment.ts'
import { type ServerSettings, serverSettings } from './server-settings.ts'
import type { ServerUser } from './server-user.ts'

/** Recovery after a crash reads the write-ahead log since the last checkpoint; that may take a while. */
const READY_LIMIT_MS = 120_000
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

/**
 * Starts the server and returns when it takes connections. It is a process of its own that outlives this one:
 * other nodes may be using it, and Ctrl-C in a terminal must not reach it. Throws `start-failed`, `start-timeout`.
 */
export async function launch(
  layout: Layout,
  binaries: Binaries,
  user: ServerUser,
  socketFolder: string,
  settings?: ServerSettings,
) {
  const log = openLog(layout.logFile)
  const [command = '', ...args] = [
    ...user.prefix,
    binaries.postgres,
    '-D',
    layout.cluster,
    ...serverSettings(socketFolder, settings),
  ]
  const child = spawn(command, args, {
    cwd: layout.cluster,
    detached: true,
    env: serverEnvironment(binaries),
    stdio: ['ignore', log, log],
    ...user.identity,
  })
  closeSync(log)
  let ended: string | undefined
  child.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? `exit code ${code}`}`
  })
  child.once('error', (error) => {
    ended = error.message
  })

  // The answer counts more than our own child's end: a server that a killed starter left may have come up first.
  const state = await poll(READY_LIMIT_MS, async () => ((await answers(socketFolder)) ? 'ready' : ended))
  if (state !== 'ready') {
    throw databaseError(
      state === undefined ? 'start-timeout' : 'start-failed',
      `The embedded PostgreSQL did not start: ${state ?? `no answer within ${READY_LIMIT_MS / 1000} s`}. ` +
        `Its last words (${layout.logFile}):\n${lastLines(layout.logFile)}`,
    )
  }
  child.unref()
}

function openLog(path: string) {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastLines(path: string) {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}
