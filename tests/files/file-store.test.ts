import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileStore } from '../../src/files/file-store.ts'

const above = await mkdtemp(join(tmpdir(), 'banjie-files-'))
afterAll(() => rm(above, { recursive: true }))
const folder = join(above, 'files')
const store = fileStore(folder)

test('what is written can be read, by nobody else on the machine', async () => {
  const file = randomUUID()
  await store.write(file, Buffer.from('合成'))
  expect((await store.read(file)).toString()).toBe('合成')
  expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await expect(store.write(file, Buffer.from('another'))).rejects.toMatchObject({ code: 'EEXIST' })
  await store.remove(file)
  await expect(store.read(file)).rejects.toMatchObject({ code: 'ENOENT' })
})

test.each(['../key', '..', '/etc/passwd', '', 'a'.repeat(36), `${randomUUID()}/../../key`])(
  '"%s" is the name of no file here',
  async (name) => {
    await expect(store.write(name, Buffer.alloc(1))).rejects.toThrow('is no name of a stored file')
    expect(() => store.read(name)).toThrow('is no name of a stored file')
    expect(await readdir(above)).toEqual(['files'])
  },
)
