import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { databaseError } from '../database-error.ts'
import type { Binaries } from './binaries.ts'
import { clusterVersion } from './data-folder.ts'
import type { Layout } from './layout.ts'
import { serverEnvironment } from './server-environment.ts'
import type { ServerUser } from './server-user.ts'

/** The superuser of the embedded server; the program itself signs in as `banjie`, which is not one. */
export const SUPERUSER = 'postgres'

const UNFINISHED = 'postgres.new-'

/**
 * Character classes come from the system's locale, and pg_trgm sees no Chinese in plain "C". Debian and glibc
 * from 2.35 have C.UTF-8; others have at least one of the rest. Order of texts never depends on it.
 */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/**
 * Makes the cluster where there is none: in a folder of its own and then renamed, so that a start that was cut
 * off leaves nothing that looks finished. The caller holds the start lock. Throws `start-failed`.
 */
export async function ensureCluster(layout: Layout, binaries: Binaries, user: ServerUser) {
  clearUnfinished(layout)
  if (clusterVersion(layout.cluster) !== undefined) return
  const unfinished = mkdtempSync(join(layout.folder, UNFINISHED))
  user.own(unfinished)
  try {
    await initdb(unfinished, binaries, user)
    renameSync(unfinished, layout.cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** What a killed start left. Its initdb may still be writing there; then the next start clears it. */
function clearUnfinished({ folder }: Layout) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(UNFINISHED)) continue
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    }
  }
}

async function initdb(folder: string, binaries: Binaries, user: ServerUser) {
  let said = ''
  for (const ctype of CTYPES) {
    const [command = '', ...args] = [
      ...user.prefix,
      binaries.initdb,
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-collate=C',
      `--lc-ctype=${ctype}`,
      '--lc-messages=C',
      // Whoever can enter the socket's folder is the owner or root; nothing listens on a network.
      '--auth-local=trust',
      '--auth-host=reject',
      '--no-instructions',
    ]
    const child = spawn(command, args, {
      cwd: folder,
      env: serverEnvironment(binaries),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user.identity,
    })
    const exit = new Promise<number | null>((resolve, reject) =>
      child.once('exit', resolve).once('error', reject),
    )
    const [status, stderr] = await Promise.all([exit, text(child.stderr)])
    if (status === 0) return
    said = stderr.trim()
    if (!/locale/i.test(said)) break
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  throw databaseError(
    'start-failed',
    `The embedded PostgreSQL could not make its data folder ${folder}: ${said}. ` +
      'See that the disk has room (about 50 MB), or set BANJIE_DATA to another folder.',
  )
}
