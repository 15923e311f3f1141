import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Snippet {
  folder: string
  text: string
  /** What the linter says; absent where it must be content. */
  says?: RegExp
}

const PURE = ['process', 'plan', 'permission', 'papers', 'time', 'case', 'hall', 'audit', 'simulation']
const READS_CLOCK = 'export const now = Temporal.Now.instant()'

const refused: Snippet[] = [
  ...['time', 'case', 'audit', 'simulation', 'services', 'routes', 'cli', 'database'].map((folder) => ({
    folder: 'machines/02-construction',
    text: `import '../../src/${folder}/x.ts'`,
    says: /machines → process/,
  })),
  ...['case', 'audit', 'simulation', 'services', 'routes', 'cli'].flatMap((above) =>
    ['process', 'time'].map((folder) => ({
      folder: `src/${folder}`,
      text: `import '../${above}/x.ts'`,
      says: /stands below/,
    })),
  ),
  { folder: 'src/time', text: `import '../process/x.ts'`, says: /knows no process/ },
  { folder: 'src/process/operators', text: `import '../../case/x.ts'`, says: /process stands below/ },
  ...['audit', 'simulation', 'services', 'routes', 'cli'].map((above) => ({
    folder: 'src/case',
    text: `import '../${above}/x.ts'`,
    says: /case stands on process and time/,
  })),
  ...['case', 'audit', 'simulation', 'services', 'routes', 'cli'].map((above) => ({
    folder: 'src/plan',
    text: `import '../${above}/x.ts'`,
    says: /plan stands on process/,
  })),
  ...['audit', 'simulation', 'services', 'routes', 'cli'].flatMap((above) =>
    ['permission', 'papers'].map((folder) => ({
      folder: `src/${folder}`,
      text: `import '../${above}/x.ts'`,
      says: /permission and papers stand on process and case/,
    })),
  ),
  ...['hall', 'audit', 'simulation'].flatMap((folder) =>
    ['services', 'routes', 'cli'].map((above) => ({
      folder: `src/${folder}`,
      text: `import '../${above}/x.ts'`,
      says: new RegExp(`${folder} stands on process, time and case`),
    })),
  ),
  { folder: 'src/services', text: `import '../routes/x.ts'`, says: /services stand below routes/ },
  { folder: 'src/database', text: `import '../services/x.ts'`, says: /database stands below services/ },
  ...[...PURE, 'routes', 'schemas', 'plugins', 'cli'].flatMap((folder) =>
    ['drizzle-orm', 'drizzle-orm/pg-core', 'postgres', '../database/client.ts'].map((source) => ({
      folder: `src/${folder}`,
      text: `import '${source}'`,
      says: /Only services and database touch the database/,
    })),
  ),
  ...PURE.map((name) => `src/${name}`)
    .concat('machines')
    .flatMap((folder) => [
      ...['fastify', '@fastify/swagger', 'pino', 'node:fs', 'node:fs/promises', 'node:timers/promises'].map(
        (source) => ({ folder, text: `import '${source}'`, says: /This folder is pure/ }),
      ),
      { folder, text: 'export const x = new Date()', says: /variable Date/ },
      { folder, text: 'export const x = performance.now()', says: /variable performance/ },
      { folder, text: 'setTimeout(() => {}, 1)', says: /variable setTimeout/ },
      { folder, text: 'export const x = Math.random()', says: /no chance of its own/ },
      { folder, text: READS_CLOCK, says: /Only src\/plugins\/clock.ts reads the clock/ },
    ]),
  ...['services', 'routes', 'plugins', 'database', 'cli'].flatMap((folder) => [
    { folder: `src/${folder}`, text: READS_CLOCK, says: /Only src\/plugins\/clock.ts reads the clock/ },
    { folder: `src/${folder}`, text: 'export const x = Date.now()', says: /variable Date/ },
  ]),
  ...['machines', 'src/process'].flatMap((folder) =>
    [`after: { 1000: 'late' }`, `'after': {}`, `invoke: { src: 'x' }`].map((part) => ({
      folder,
      text: `export const machine = { ${part} }`,
      says: /No after and no invoke in a machine/,
    })),
  ),
]

const allowed: Snippet[] = [
  { folder: 'machines', text: `import '../src/process/x.ts'` },
  { folder: 'src/process', text: `import '../time/x.ts'` },
  { folder: 'src/case', text: `import '../process/x.ts'\nimport '../time/y.ts'` },
  { folder: 'src/audit', text: `import '../case/x.ts'` },
  { folder: 'src/services', text: `import '../database/x.ts'\nimport 'drizzle-orm'` },
  { folder: 'src/routes', text: `import '../services/x.ts'\nimport 'fastify'` },
  { folder: 'src/cli', text: `import '../database/connect.ts'` },
]

const folder = mkdtempSync(join(tmpdir(), 'banjie-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every snippet in a file at its place, and the linter run once over all with the project's own rules. */
const findings = (() => {
  for (const name of ['biome.json', 'lint', '.gitignore'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  write('src/plugins/clock.ts', `${READS_CLOCK}\nexport const d = Date.now()`)
  for (const [index, { folder, text }] of [...refused, ...allowed].entries())
    write(`${folder}/x${index}.ts`, text)
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
  return JSON.parse(stdout).diagnostics as {
    location: { path: string }
    message: unknown
    advices?: unknown
  }[]
})()

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${text}\n`)
}

function said(path: string) {
  return findings
    .filter(({ location }) => JSON.stringify(location).includes(`${path}"`))
    .map((found) => JSON.stringify(found))
}

test.each(refused.map((snippet, index) => ({ ...snippet, index })))(
  'in $folder the linter refuses: $text',
  ({ folder, index, says }) => {
    expect(said(`${folder}/x${index}.ts`).join('\n')).toMatch(says as RegExp)
  },
)

test.each(allowed.map((snippet, index) => ({ ...snippet, index: index + refused.length })))(
  'in $folder the linter allows: $text',
  ({ folder, index }) => {
    expect(said(`${folder}/x${index}.ts`)).toEqual([])
  },
)

test('one plugin reads the clock', () => {
  expect(said('src/plugins/clock.ts')).toEqual([])
})
