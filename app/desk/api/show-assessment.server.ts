import type { AppLoadContext } from '@remix-run/node'
import { readLeadDetail } from '#db/desk/lead-detail.server.ts'
import { readLeadRecords } from '#db/desk/lead-records.server.ts'
import type { ApiAnswer } from './answer-api.server.ts'
import { apiProblem } from './api-problem.server.ts'
import { describeAssessment } from './describe-assessment.server.ts'

/** The whole of one assessment, by the number that the desk calls it by. */
export async function showAssessment(
  context: Pick<AppLoadContext, 'db' | 'requestId'>,
  request: Request,
  written: string,
): Promise<ApiAnswer> {
  const { db } = context
  const { origin, searchParams } = new URL(request.url)
  const [odd] = searchParams.keys()
  if (odd !== undefined) throw apiProblem(context, 400, `Unknown: ${odd.slice(0, 40)}.`)
  const number = /^[1-9]\d{0,14}$/.test(written) ? Number(written) : undefined
  // One transaction, so that an erasure in between cannot leave half of somebody.
  const found = await db.transaction().execute(async (trx) => {
    const [lead] = number === undefined ? [] : await readLeadRecords(trx, { numbers: [number] })
    return lead && { lead, detail: await readLeadDetail(trx, lead) }
  })
  if (found === undefined) {
    throw apiProblem(context, 404, 'There is no assessment of this number, or it was erased.')
  }
  return { body: describeAssessment(found.lead, found.detail, { origin }), assessments: 1 }
}
