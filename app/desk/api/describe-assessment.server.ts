import type { LeadDetail } from '#db/desk/lead-detail.server.ts'
import type { LeadRecord } from '#db/desk/lead-records.server.ts'
import { readReport } from '../../report/read-report.server.ts'
import { makeDeveloperCopy } from '../../report/sharing/developer-copy.server.ts'
import { type Assessment, AssessmentSchema } from './assessment-schema.server.ts'
import { describeRecord } from './describe-record.server.ts'

/** One assessment, whole, from what is stored of it. */
export function describeAssessment(
  lead: LeadRecord,
  { report: stored, answers: chosen, timeline }: LeadDetail,
  { origin }: { origin: string },
): Assessment {
  const report = readReport({ id: lead.assessmentId, report: stored })
  const { findings, openQuestions } = makeDeveloperCopy(report)
  return AssessmentSchema.parse({
    ...describeRecord(lead, { origin }),
    headline: report.verdict.headline,
    answers: report.answers.flatMap(({ section, rows }) =>
      rows.map(({ questionId, question, answers }) => ({
        section,
        questionId,
        question,
        optionIds: chosen[questionId] ?? [],
        answers: [...answers],
      })),
    ),
    buildUp: report.buildUp.steps.map(({ id, label, points, total }) => ({
      id,
      label,
      points,
      total,
    })),
    findings,
    openQuestions,
    timeline,
  })
}
