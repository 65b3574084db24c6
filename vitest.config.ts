import { defineConfig } from 'vitest/config'

const setupFiles = ['tests/fail-on-console.ts']
const slow = ['tests/{pdf,prover,cli}/**/*.test.{ts,tsx}']

// Without the Remix plugin: it would take over how modules are loaded.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...slow, 'tests/built/**', 'tests/browser/**'],
          setupFiles,
          // For slow machines: no test is about time.
          testTimeout: 30_000,
          // Left alone, one processor of two would idle.
          maxWorkers: '100%',
          // Loading the program again for every file would take as long as half of the tests.
          isolate: false,
        },
      },
      {
        // Draws PDFs, tries broken rules, starts programs: too slow for every save of a file.
        test: {
          name: 'slow',
          include: slow,
          setupFiles,
          testTimeout: 30_000,
          maxWorkers: '100%',
          isolate: false,
        },
      },
      {
        // Against `build/`, as a program of its own.
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          setupFiles,
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        // The same in a browser.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles,
          globalSetup: ['tests/browser/find-chromium-once.ts'],
          // For slow machines: no test is about time. Each file has a program and a browser of its own.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2,
          isolate: false,
        },
      },
    ],
  },
})
