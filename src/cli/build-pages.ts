// `npm run pages`: builds the pages into build/pages, when one of their sources has changed since the last time.
import { buildPages } from './pages/build-pages.ts'

try {
  await buildPages((message) => process.stderr.write(`${message}\n`))
} catch (error) {
  process.stderr.write(
    `banjie: the pages could not be built: ${error instanceof Error ? error.message : error}\n`,
  )
  process.exit(1)
}
