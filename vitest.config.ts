import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup/server.ts'],
    reporters: ['default', './tests/setup/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes in milliseconds, but on a machine that does other work it may take its time.
    expect: { poll: { timeout: 15_000 } },
  },
})
