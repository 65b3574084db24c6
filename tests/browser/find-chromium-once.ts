import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

// Before any test: an installation takes longer than a test may.
export default function setup(project: TestProject): void {
  project.provide('chromium', findChromium())
}
