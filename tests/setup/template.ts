import { randomBytes } from 'node:crypto'
import { createClient } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'

const PREFIX = 'test_'

/** A fresh database with the migrations applied. Each run has its own, so that two runs at once don't meet. */
export async function makeTemplate(serverUrl: string, migrate: (url: string) => Promise<void>) {
  const name = `${PREFIX}${process.pid}_${randomBytes(4).toString('hex')}`
  const url = withDatabase(serverUrl, name)
  const server = createClient(serverUrl, { max: 1, name: 'banjie-tests' })
  await dropLeftovers(server)
  await server.sql.unsafe(`create database ${name}`)
  await migrate(url)
  return {
    url,
    async drop() {
      await server.sql.unsafe(`drop database if exists ${name} with (force)`)
      await server.close()
    },
  }
}

/** Databases of runs whose process is gone. */
async function dropLeftovers({ sql }: ReturnType<typeof createClient>) {
  const found = await sql`select datname as name from pg_database where datname ^@ ${PREFIX}`
  for (const { name } of found) {
    if (!isAlive(Number(name.split('_')[1]))) await sql.unsafe(`drop database if exists ${name} with (force)`)
  }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
