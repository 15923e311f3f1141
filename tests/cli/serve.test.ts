import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { run, start } from './run.ts'

test('"serve" runs the service until it is told to stop', async () => {
  const child = start(['serve'], {
    BANJIE_DATA: mkdtempSync(join(tmpdir(), 'banjie-test-')),
    BANJIE_PORT: '0',
  })
  let url: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
    if (url) break
  }
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ok' })
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

test('a setting that cannot be is refused', async () => {
  const { code, stdout, stderr } = await run(['serve'], { env: { BANJIE_PORT: 'x' } })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('BANJIE_PORT is "x"; it takes a port')
})
