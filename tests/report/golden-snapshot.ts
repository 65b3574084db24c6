import type { Snapshot } from '#app/report/compare/compare-reports.ts'
import type { Answers } from '#rules/answers.ts'
import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import { founderById } from '../golden/founders.ts'

/** A check as it is compared with others, on the day of the tests. */
export function snapshotOf(answers: Answers, names: Partial<Names> = {}): Snapshot {
  const { appName = null, companyName = null } = names
  const assessment = assess(answers)
  const report = makeReport(assessment, { completedOn: '2026-11-22', appName, companyName })
  return { report, fine: assessment.fine }
}

interface Names {
  appName: string | null
  companyName: string | null
}

export const goldenSnapshot = (id: string): Snapshot => snapshotOf(founderById(id).answers)
