import { StringDecoder } from 'node:string_decoder'
import type { Queryable } from './ledger.ts'

/**
 * The rows of a query as COPY writes them, a line each with tabs between the columns: five times as fast as rows one by
 * one; a chunk of lines at a time, since waiting for each line would take as long as reading it.
 */
export async function* copied(sql: Queryable, query: string): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of await sql.unsafe(`copy (${query}) to stdout`).readable()) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield lines
  }
}
