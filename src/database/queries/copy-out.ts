import type { Queryable } from './ledger.ts'

/**
 * The bytes of `copy … to stdout`, as they come. Not by `for await`: the driver (3.4.9) halts its socket when the
 * reader is behind, and where that happens with the last rows, nothing ever wakes it, and the next query waits for
 * ever. A listener is never behind.
 */
export async function copyOut(sql: Queryable, copy: string, take: (chunk: Buffer) => void): Promise<void> {
  const stream = await sql.unsafe(copy).readable()
  await new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (error) {
        stream.destroy(error instanceof Error ? error : new Error(String(error)))
      }
    })
    stream.on('error', reject)
    stream.on('end', resolve)
  })
}
