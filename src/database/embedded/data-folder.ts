import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { databaseError } from '../database-error.ts'
import { EMBEDDED_MAJOR } from './binaries.ts'
import type { Layout } from './layout.ts'

const CHOOSE = 'Set BANJIE_DATA to a folder that you may write to, or DATABASE_URL to use another server.'

/**
 * Makes the data folder where there is none and refuses one that can't serve.
 * Throws `data-folder-unusable`, `data-folder-foreign`, `data-folder-version`.
 */
export function prepareDataFolder({ folder, cluster }: Layout) {
  try {
    // Others may pass through (the server may run as another user) but not look around;
    // everything inside has a mode of its own.
    makeFolders(folder)
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw databaseError('data-folder-unusable', `${describe(folder, cause)} ${CHOOSE}`, cause)
  }
  refuseForeign(cluster)
}

/** One folder at a time: below /proc, where nothing can be made, `recursive` would try for ever. */
function makeFolders(folder: string) {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolders(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o711 })
  } catch (error) {
    // Another starter may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The major version of the PostgreSQL that made this cluster; undefined where there is none yet. */
export function clusterVersion(cluster: string): string | undefined {
  try {
    return readFileSync(`${cluster}/PG_VERSION`, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function refuseForeign(cluster: string) {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  const me = process.getuid?.()
  if (owner !== undefined && me !== 0 && owner !== me) {
    throw databaseError(
      'data-folder-foreign',
      `The data folder ${cluster} belongs to user ${owner}, this is user ${me}: PostgreSQL serves only its ` +
        `owner's data. Start as that user, or "chown -R ${me}" the folder once. ${CHOOSE}`,
    )
  }
  const version = clusterVersion(cluster)
  if (version !== undefined && version !== EMBEDDED_MAJOR) {
    throw databaseError(
      'data-folder-version',
      `The data folder ${cluster} was made by PostgreSQL ${version}, the embedded server is ${EMBEDDED_MAJOR} ` +
        `and can't read it. Dump it with PostgreSQL ${version} (pg_dump) and load it into a new data folder, or ` +
        `serve it with PostgreSQL ${version} and set DATABASE_URL.`,
    )
  }
}

function describe(folder: string, cause: unknown) {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `The data folder ${folder} can't be used: it, or a part of its path, is a file; a folder is needed.`
    case 'EACCES':
    case 'EPERM':
      return `The data folder ${folder} can't be written by user ${process.getuid?.()}.`
    case 'EROFS':
      return `The data folder ${folder} is on a read-only file system.`
    default:
      return `The data folder ${folder} can't be used: ${(cause as Error).message}.`
  }
}
