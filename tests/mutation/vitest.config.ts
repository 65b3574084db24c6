import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The quickest to notice something come first: one failing test is enough. */
const FIRST = ['golden/founders', 'rules-doc', 'changelog', 'questionnaire', 'verdict', 'path']
const LAST = ['promises', 'what-if']

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = FIRST.findIndex((name) => moduleId.includes(name))
      if (LAST.some((name) => moduleId.includes(name))) return FIRST.length + 1
      return found < 0 ? FIRST.length : found
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

// The tests that are meant to notice a changed engine, without those that take a build or a browser.
export default defineConfig({
  test: {
    root: process.cwd(),
    include: [
      'tests/{rules,golden,versions}/**/*.test.ts',
      'tests/quiz/question-view.test.ts',
      'tests/calibration/*.test.ts',
    ],
    setupFiles: ['tests/fail-on-console.ts', 'tests/mutation/short-properties.ts'],
    testTimeout: 60_000,
    fileParallelism: false,
    sequence: { sequencer: QuickestFirst },
  },
})
