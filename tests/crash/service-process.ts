import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface ServiceProcess {
  readonly pid: number
  /** Where it listens. Throws what it said when it ends before. */
  readonly url: Promise<string>
  /** Its exit code, or the signal that ended it, and what it wrote to standard error. */
  readonly ended: Promise<{ code: number | null; signal: string | null; stderr: string }>
  kill(signal: NodeJS.Signals): void
}

/** The service as it is started in earnest, in a process of its own that ends with the test at the latest. */
export function startProcess(env: Record<string, string>): ServiceProcess {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, BANJIE_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal, stderr }))
  const { promise: url, resolve, reject } = Promise.withResolvers<string>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, found] = /"msg":"Server listening at (http:[^"]+)"/.exec(line) ?? []
    if (found) resolve(found)
  })
  void ended.then(() => reject(new Error(`the service ended: ${stderr}`)))
  url.catch(() => undefined)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { pid: child.pid as number, url, ended, kill: (signal) => void child.kill(signal) }
}
