import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { run, start } from './run.ts'

const due = ['due', '--unit', 'working-days', '--amount', '20', '--from', '2021-01-29']

test.each([due, ['processes'], ['machine', 'enterprise-setup-1545']])(
  'a reader that closes the pipe early is no error of %s',
  async (...args) => {
    const child = start(args)
    child.stdout.destroy()
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
    expect({ said, code }).toEqual({ said: '', code: 0 })
  },
)

test('no colour in a pipe; colour where it is forced; none where NO_COLOR forbids it', async () => {
  const colour = '\u001B['
  expect((await run(due)).stdout).not.toContain(colour)
  const coloured = (await run(due, { env: { FORCE_COLOR: '1' } })).stdout
  expect(coloured).toContain(colour)
  expect((await run(due, { env: { NO_COLOR: '1', TERM: 'xterm' } })).stdout).not.toContain(colour)
})
