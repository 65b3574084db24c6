import { afterEach, beforeEach, expect } from 'vitest'

// A warning that nobody reads is a defect that nobody fixes.

const methods = ['debug', 'error', 'info', 'log', 'warn'] as const
const original = { ...console }
let noise: string[] = []

beforeEach(() => {
  noise = []
  for (const method of methods) {
    console[method] = (...words: unknown[]) => {
      noise.push(`console.${method}: ${words.map(String).join(' ')}`)
    }
  }
})

afterEach(() => {
  Object.assign(console, original)
  expect(noise, 'unexpected console output').toEqual([])
})
