import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { unreadableFile } from './unreadable-file.ts'
import { UsageError } from './usage-error.ts'

/**
 * The JSON in a file, or of standard input for `-`.
 * @param remedy what to give instead of what is no JSON
 * @throws UsageError
 */
export async function readJson(path: string, remedy: string): Promise<unknown> {
  const name = path === '-' ? '标准输入 standard input' : path
  return parse(name, await read(path, name), remedy)
}

async function read(path: string, name: string): Promise<string> {
  try {
    // As a stream: a pipe may have nothing to read yet, and then a synchronous read fails.
    return await (path === '-' ? text(process.stdin) : readFile(path, 'utf8'))
  } catch (error) {
    throw unreadableFile(name, error) ?? error
  }
}

function parse(name: string, content: string, remedy: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError({
      found: `${name}: ${content.trim() === '' ? 'nothing in it' : `no JSON (${(error as Error).message})`}`,
      needed: 'JSON',
      remedy,
    })
  }
}
