import type { StoredAnswers } from '#db/read-answers.server.ts'
import { parseAnswers } from '#rules/answers.ts'
import { assess } from '#rules/assess.ts'
import { pathThrough } from '#rules/path.ts'
import { makeReport } from '#rules/report.ts'
import type { ReportView } from '#rules/report-view.ts'
import { RULES } from '#rules/risks/all.ts'
import { RULES_VERSION } from '#rules/version.ts'
import type { NotReassessed, Reassessed } from './progress.ts'

/**
 * What the running rules make of the answers of an earlier check. Only of use for a later check that
 * was made by those same rules.
 */
export function reassess({
  earlier,
  answers,
  laterVersion,
}: {
  earlier: ReportView
  answers: StoredAnswers
  /** The version that made the later report. */
  laterVersion: string
}): Reassessed | NotReassessed {
  if (laterVersion !== RULES_VERSION) return 'rules-no-longer-run'
  const parsed = parseAnswers(answers)
  if (!parsed.ok) return 'answers-no-longer-fit'
  const assessment = assess(parsed.answers)
  const { asked, answered } = pathThrough(parsed.answers)
  const { completedOn, appName, companyName } = earlier
  const rules = new Set(RULES.map(({ id }) => id))
  const found = earlier.buildUp.steps.filter(({ severity }) => severity !== null)
  return {
    snapshot: {
      report: makeReport(assessment, { completedOn, appName, companyName }),
      fine: assessment.fine,
    },
    leftOpen: asked.length - answered,
    goneRules: found.map(({ id }) => id).filter((id) => !rules.has(id)),
  }
}
