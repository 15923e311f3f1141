import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { PAGES_FOLDER } from '../../plugins/pages.ts'

const root = join(import.meta.dirname, '../../..')

/** Which files a build was made of, each with the hash of its content. */
type Stamp = Readonly<Record<string, string>>
const stampFile = join(PAGES_FOLDER, 'sources.json')

/** What a build is made of besides its own modules; the lock file stands for everything installed. */
const besides = ['package-lock.json', 'src/web/vite.config.ts', 'src/web/index.html']

/**
 * Builds the pages, unless all that the last build was made of is unchanged. A build takes the place of the last
 * one as a whole, so that a service never serves half of it.
 * @returns whether it built
 */
export async function buildPages(log: (message: string) => void): Promise<boolean> {
  if (await isUpToDate()) return false
  log('building the pages …')
  const { build } = await import('vite') // Only now: most starts have nothing to build.
  const parent = join(PAGES_FOLDER, '..')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'pages-'))
  try {
    const used = new Set(besides)
    await build({
      configFile: join(root, 'src/web/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder },
      plugins: [collectSources(used)],
    })
    await writeFile(join(folder, 'sources.json'), JSON.stringify(await stampOf([...used].sort()), null, 2))
    await takePlace(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return true
}

async function isUpToDate(): Promise<boolean> {
  const text = await readFile(stampFile, 'utf8').catch(() => undefined)
  if (text === undefined) return false
  const stamp: Stamp = JSON.parse(text)
  const now = await stampOf(Object.keys(stamp))
  return (
    besides.every((file) => file in stamp) && Object.keys(stamp).every((file) => stamp[file] === now[file])
  )
}

async function stampOf(files: readonly string[]): Promise<Stamp> {
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hashOf(file)])))
}

/** Empty for a file that is gone. */
async function hashOf(file: string): Promise<string> {
  const content = await readFile(join(root, file)).catch(() => undefined)
  return content ? createHash('sha256').update(content).digest('hex') : ''
}

/** Notes every file of our own that the build reads. */
function collectSources(used: Set<string>): Plugin {
  return {
    name: 'banjie:sources',
    generateBundle(_options, bundle) {
      const modules = [...this.getModuleIds()].map((id) => relative(root, id.split('?')[0] ?? ''))
      const assets = Object.values(bundle).flatMap((one) =>
        one.type === 'asset' ? one.originalFileNames : [],
      )
      const files = [...modules, ...assets.map((file) => relative(root, resolve(root, 'src/web', file)))]
      const foreign = /^\.\.|node_modules|\0/
      for (const file of files) if (!foreign.test(file)) used.add(file)
    },
  }
}

async function takePlace(folder: string): Promise<void> {
  await rm(PAGES_FOLDER, { recursive: true, force: true })
  try {
    await rename(folder, PAGES_FOLDER)
  } catch (error) {
    // Another process has built the same at the same time.
    if (!(await isUpToDate())) throw error
  }
}
