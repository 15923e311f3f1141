import { serve } from './serve.ts'

try {
  await serve(process.env)
} catch (error) {
  process.stderr.write(`banjie: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
