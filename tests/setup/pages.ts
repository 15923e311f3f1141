import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildPages } from '../../src/cli/pages/build-pages.ts'
import { startChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that every test of a page opens its windows in. */
    browserEndpoint: string
  }
}

/** The pages as their sources are now, and a browser. */
export default async function setup(project: TestProject) {
  await buildPages((message) => process.stderr.write(`${message}\n`))
  const { endpoint, close } = await startChromium(join(project.config.root, 'node_modules/.cache'))
  project.provide('browserEndpoint', endpoint)
  return close
}
