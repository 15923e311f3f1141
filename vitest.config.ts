import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup/server.ts'],
    reporters: ['default', './tests/setup/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
