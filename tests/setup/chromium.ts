import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type BrowserServer, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)
/** Where what npm brings is, packed. */
const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../bin')
const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))

interface Unpacked {
  readonly executable: string
  /** Libraries that a minimal system lacks. */
  readonly libraries: string
}

/** Unpacks Chromium once for each of its versions, 160 MB; later runs find it there. */
async function unpack(cache: string): Promise<Unpacked> {
  const { version } = JSON.parse(await readFile(join(packed, '../package.json'), 'utf8'))
  const folder = join(cache, `banjie-chromium-${version}`)
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    const making = await mkdtemp(`${folder}-`)
    await intoFolder(making, ['chromium.br', 'al2023.tar.br'])
    // Whoever is second finds the place taken, by the same.
    await rename(making, folder).catch(() => rm(making, { recursive: true }))
  }
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib') }
}

/** `inflate` knows no other place than the folder for temporary files. */
async function intoFolder(folder: string, names: readonly string[]) {
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    await Promise.all(names.map((name) => inflate(join(packed, name))))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** Only the Chinese font that comes with the dependencies, so that pictures are the same everywhere. */
async function writeFontSettings(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf')
  const places = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`)
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${places.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}

const starts = (executable: string, env: NodeJS.ProcessEnv) =>
  spawnSync(executable, ['--version'], { env: { ...process.env, ...env } }).status === 0

export interface Chromium {
  readonly endpoint: string
  close(): Promise<void>
}

/**
 * One Chromium for a whole run: the system's where BANJIE_CHROMIUM names it, else the one that npm brings, which
 * runs as root or as anybody and brings the libraries that a minimal Debian lacks.
 */
export async function startChromium(cache: string): Promise<Chromium> {
  const folder = await mkdtemp(join(tmpdir(), 'banjie-chromium-'))
  const env: NodeJS.ProcessEnv = {
    TMPDIR: folder,
    FONTCONFIG_FILE: await writeFontSettings(folder),
    // Without it a file with a Chinese name is saved as "download".
    LC_ALL: 'C.UTF-8',
  }
  let executable = process.env.BANJIE_CHROMIUM
  if (!executable) {
    const own = await unpack(cache)
    executable = own.executable
    if (!starts(executable, env)) env.LD_LIBRARY_PATH = own.libraries
  }
  if (!starts(executable, env)) {
    throw new Error(
      `${executable} does not start; set BANJIE_CHROMIUM to a Chromium of this machine (it says why: "${executable} --version")`,
    )
  }
  const server: BrowserServer = await chromium.launchServer({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--lang=zh-CN',
    ],
  })
  return {
    endpoint: server.wsEndpoint(),
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
