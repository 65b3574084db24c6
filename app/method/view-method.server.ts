import { assess } from '#rules/assess.ts'
import { EXAMPLE_ANSWERS } from '#rules/example.ts'
import { describeMethod } from '#rules/method.ts'
import { pathThrough } from '#rules/path.ts'
import { viewScore } from '#rules/report/score.ts'
import type { MethodView } from './MethodPage.tsx'

/**
 * Everything that the page about the method says, read from the rules.
 * @param changelog the text of rules/CHANGELOG.md
 */
export function viewMethod(changelog: string): MethodView {
  return {
    ...describeMethod(changelog),
    atMost: pathThrough({}).atMost,
    exampleRange: viewScore(assess(EXAMPLE_ANSWERS)).rangeText,
  }
}
