import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

interface As {
  uid?: number
  gid?: number
}

export interface Child {
  process: ChildProcess
  pid: number
  /** The next line that the child prints, parsed as JSON; throws what it said when it ends first. */
  next<T = Record<string, string>>(): Promise<T>
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Runs a module text in a Node process of its own, which ends with the test at the latest. */
export function runChild(source: string, environment: Record<string, string> = {}, as: As = {}): Child {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...as,
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(child, 'exit')
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  onTestFinished(() => kill('SIGKILL'))
  return {
    process: child,
    pid: child.pid as number,
    async next() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`the child ended: ${said}`)
      return JSON.parse(value)
    },
    kill,
  }
}
