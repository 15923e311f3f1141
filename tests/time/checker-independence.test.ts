import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../src/time/', import.meta.url)
const importsOf = (file: string) =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name]) => name,
  )

test('the checker imports nothing of the product', () => {
  expect(importsOf('check-receipt.ts')).toEqual(['node:crypto', 'canonicalize'])
})

test('nothing of the calculation imports the checker', () => {
  const users = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && importsOf(file).some((name) => name?.includes('check-receipt')),
  )
  expect(users).toEqual([])
})

test('the folder is pure: no clock, no chance, no files, no old dates', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(new URL(file, folder), 'utf8')
    expect(source, file).not.toMatch(/Temporal\.Now|Math\.random|\bnew Date\b|\bDate\.|node:fs|performance\./)
  }
})
