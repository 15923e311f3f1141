import { StringDecoder } from 'node:string_decoder'
import { copyOut } from './copy-out.ts'
import type { Queryable } from './ledger.ts'

/** The rows of a query as COPY writes them, a line each with tabs between the columns. */
export async function copiedLines(sql: Queryable, query: string): Promise<string[]> {
  const decoder = new StringDecoder('utf8')
  const found: string[] = []
  let rest = ''
  await copyOut(sql, `copy (${query}) to stdout`, (chunk) => {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    found.push(...lines)
  })
  return found
}
