import { expect, test } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import { banjieLine, run } from './run.ts'

test.each([
  'serve',
  'demo',
  'due',
  'receipt check',
  'case',
  'processes',
  'machine',
  'plan',
  'rules',
  'certify',
  'calendar',
  'key',
  'accounts',
  'hall',
  'log',
  'calibrate',
  'simulate',
  'compare',
])(
  'the help of "%s" explains it in both languages, with an example that starts as it is typed',
  async (command) => {
    const { code, stdout, stderr } = await banjieLine(`${command} --help`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`npm run -s banjie -- ${command}`)
    expect(stdout).toMatch(/Examples? 示例:\n/)
    expect(stdout).toMatch(/\p{Script=Han}/u)
  },
)

test('the help names every command and where to start', async () => {
  const { code, stdout } = await banjieLine('--help')
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot('golden/help.txt')
})

test('without a command the help comes on standard error, as an error', async () => {
  const { code, stdout, stderr } = await run([])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('Commands:')
})

test('the version is the package’s', async () => {
  expect(await banjieLine('--version')).toEqual({ code: 0, stdout: `${pkg.version}\n`, stderr: '' })
})

test('npm runs it', () => expect(pkg.scripts.banjie).toBe('exec node src/cli/banjie.ts'))
