import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'

/**
 * Nothing of ours: a PGDATA or PGPORT meant for another server must not reach this one. The libraries lie beside
 * the binaries, which find them by themselves only where /proc is mounted.
 */
export function serverEnvironment({ postgres }: Binaries) {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    TZ: 'UTC',
    LD_LIBRARY_PATH: join(dirname(postgres), '../lib'),
  }
}
