import { leanImports } from './lean-imports.ts'

leanImports()
const { serve } = await import('./serve.ts')

try {
  await serve(process.env)
} catch (error) {
  process.stderr.write(`banjie: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
