import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes in milliseconds, but on a machine that does other work it may take its time.
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['tests/setup/server.ts'],
    projects: [
      {
        extends: true,
        // Judges how fast something is drawn, so nothing else runs beside it.
        test: {
          name: 'alone',
          include: ['tests/pages/alone/*.test.ts'],
          globalSetup: ['tests/setup/pages.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'service',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/pages/**'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // Only these need the pages and a browser.
        test: {
          name: 'pages',
          include: ['tests/pages/*.test.ts'],
          globalSetup: ['tests/setup/pages.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
