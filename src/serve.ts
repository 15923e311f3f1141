import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { connect, servicePatience } from './database/connect.ts'
import { openKeyring } from './open-keyring.ts'
import { readSettings, type Settings } from './settings.ts'

/** What listening can fail with, in words that say what to do. */
function listenError(error: unknown, { host, port }: Settings): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return new Error(
      `port ${port} on ${host} is in use by another program: end it, or set BANJIE_PORT to a free port`,
    )
  }
  if (code === 'EACCES') return new Error(`port ${port} needs more rights: set BANJIE_PORT to one above 1023`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Error(`${host} is no address of this machine: set BANJIE_HOST to one, as 127.0.0.1`)
  }
  return error
}

/**
 * Runs the service until a signal ends it: connects to the database (an embedded one if none is named), listens,
 * and on SIGTERM or SIGINT finishes what it has begun before it goes.
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env)
  const database = await connect({
    databaseUrl: settings.databaseUrl,
    ownerUrl: settings.ownerUrl,
    dataFolder: settings.dataFolder,
    max: 20,
    session: servicePatience,
    log: (message) => process.stderr.write(`${message}\n`),
  })
  const keyring = await openKeyring(database, settings).catch(async (error) => {
    await database.close()
    throw error
  })
  const app = await buildApp({
    database,
    keyring,
    filesFolder: settings.filesFolder,
    anchorsFolder: settings.anchorsFolder,
    trustProxy: settings.trustProxy,
    identity: settings.identity,
    logger: { level: settings.logLevel },
  })
  closeWithGrace({ delay: 30_000, logger: app.log }, async () => {
    await app.close()
    await database.close()
  })
  try {
    await app.listen({ host: settings.host, port: settings.port })
  } catch (error) {
    await app.close()
    await database.close()
    throw listenError(error, settings)
  }
}
