import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parse } from 'yaml'
import { unreadableFile } from './unreadable-file.ts'
import { UsageError } from './usage-error.ts'

/**
 * What a file says in YAML or in JSON, which is YAML too; `-` is standard input.
 * @throws UsageError
 */
export async function readYaml(path: string, remedy: string): Promise<unknown> {
  const name = path === '-' ? '标准输入 standard input' : path
  const content = await (path === '-' ? text(process.stdin) : readFile(path, 'utf8')).catch(
    (error: unknown) => {
      throw unreadableFile(name, error) ?? error
    },
  )
  try {
    return parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError({ found: `${name}: ${(error as Error).message}`, needed: 'YAML or JSON', remedy })
  }
}
