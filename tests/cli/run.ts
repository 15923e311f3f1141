import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const banjie = fileURLToPath(new URL('../../src/cli/banjie.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Setting {
  readonly env?: Record<string, string>
  readonly stdin?: string
}

/** Starts the command line in a process of its own, with nothing of the caller's environment that it reads. */
export const start = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [banjie, ...args], { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' })

/** Runs the command line to its end. */
export async function run(args: readonly string[], { env, stdin = '' }: Setting = {}): Promise<Ran> {
  const child = start(args, env)
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end(stdin)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
}

/** The words of a command line, as typed. */
export const banjieLine = (line: string, setting?: Setting) => run(line.split(' '), setting)
