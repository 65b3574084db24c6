import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import type { Answers } from '#rules/states.ts'
import type { Names } from './names.server.ts'

/**
 * What is stored of a finished check: its result, the report on it, and what is listed and sorted.
 * @param of whose check it is, and the day it was finished: 2026-11-22
 */
export function conclude(answers: Answers, of: Names & { completedOn: string }) {
  const result = assess(answers)
  const { rulesVersion, verdict, score, range, band, nextStep } = result
  return {
    summary: {
      rulesVersion,
      verdict,
      score,
      scoreLow: range.low,
      scoreHigh: range.high,
      band,
      nextStep,
    },
    result,
    report: makeReport(result, of),
  }
}
