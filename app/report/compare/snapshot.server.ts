import { z } from 'zod'
import type { FinishedAssessment } from '#db/history.server.ts'
import { readReport } from '../read-report.server.ts'
import type { Snapshot } from './compare-reports.ts'

/** The part of a stored assessment that its report does not repeat. */
const ResultSchema = z.object({ fine: z.array(z.string()) })

/** @throws for what cannot be read, with the id of its assessment */
export function readSnapshot(stored: FinishedAssessment): Snapshot {
  const report = readReport(stored)
  const result = ResultSchema.safeParse(stored.result)
  if (!result.success) throw new Error(`The result of assessment ${stored.id} cannot be read.`)
  return { report, fine: result.data.fine }
}
