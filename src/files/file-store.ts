import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder of sealed contents under names of our own. What anybody else calls a file never becomes a path. */
export function fileStore(folder: string) {
  const pathOf = (file: string) => {
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(file)) return join(folder, file)
    throw new TypeError(`"${file}" is no name of a stored file`)
  }

  return {
    /** On the disk when it returns, with its name: what is recorded after it is there. */
    async write(file: string, content: Buffer): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(pathOf(file), content, { flag: 'wx', mode: 0o600, flush: true })
      const names = await open(folder)
      await names.sync().finally(() => names.close())
    },

    /** @throws Error `ENOENT` when it is not there */
    read: (file: string): Promise<Buffer> => readFile(pathOf(file)),

    /** Takes back what was written and nothing refers to. */
    remove: (file: string): Promise<void> => rm(pathOf(file), { force: true }),
  }
}

export type FileStore = ReturnType<typeof fileStore>
