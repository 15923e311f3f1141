import { join, resolve } from 'node:path'

/** What lies where in a data folder. */
export interface Layout {
  folder: string
  /** PostgreSQL's own data directory. */
  cluster: string
  /** Written by the server: its pid, folder, port, socket folder and state, a line each. */
  pidFile: string
  /** The socket folder, unless its path is too long for a socket. */
  run: string
  /** What the server says. */
  logFile: string
  /** Held by whoever starts or stops the server. */
  startLock: string
  /** Held together by everyone who uses the server. */
  useLock: string
}

export function layoutOf(dataFolder: string): Layout {
  const folder = resolve(dataFolder)
  const cluster = join(folder, 'postgres')
  return {
    folder,
    cluster,
    pidFile: join(cluster, 'postmaster.pid'),
    run: join(folder, 'run'),
    logFile: join(folder, 'postgres.log'),
    startLock: join(folder, 'start.lock'),
    useLock: join(folder, 'use.lock'),
  }
}
