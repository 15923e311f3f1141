import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Client, createClient } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'

export interface TestDatabase extends Client {
  /** For services and child processes of the test: a database of its own, gone after the file. */
  url: string
}

/** Test files run on few workers; with 20 connections each they stay far below the server's 300. */
const CONNECTIONS = 20

/**
 * A migrated database for the calling test file alone, dropped after its last test. Call it at the top of the
 * file or in `beforeAll`. A clone of the template takes about 30 ms.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl')
  const template = new URL(templateUrl).pathname.slice(1)
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await onServer(templateUrl, `create database ${name} template ${template} strategy file_copy`)
  const url = withDatabase(templateUrl, name)
  const client = createClient(url, { max: CONNECTIONS })
  afterAll(async () => {
    await client.close()
    // A worker that vacuums it just now can't be sent away: the next run drops what this one left.
    await onServer(templateUrl, `drop database if exists ${name} with (force)`).catch((error) => {
      if (error.code !== '42501') throw error
    })
  })
  return { url, ...client }
}

async function onServer(templateUrl: string, statement: string) {
  const { sql, close } = createClient(withDatabase(templateUrl, 'banjie'), { max: 1, name: 'banjie-tests' })
  try {
    await sql.unsafe(statement)
  } finally {
    await close()
  }
}
