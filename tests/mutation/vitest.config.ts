import { defineConfig } from 'vitest/config'

// The tests that are meant to notice a changed engine, without those that take a build or a browser.
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['tests/rules/**/*.test.ts', 'tests/golden/**/*.test.ts'],
    setupFiles: ['tests/fail-on-console.ts'],
  },
})
