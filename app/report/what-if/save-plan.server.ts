import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { changeTicks } from '#db/plan.server.ts'
import { resultAddress } from '../../quiz/addresses.ts'
import { readForm } from '../../quiz/read-form.server.ts'
import { textsOf } from '../../quiz/texts-of.ts'
import { findFinished } from '../find-finished.server.ts'
import { readReport } from '../read-report.server.ts'
import { PLAN_ID, TICK, WAS_TICKED } from './plan-view.ts'

/**
 * Keeps what the posted form ticked and unticked since its page was made, and leads back to the plan.
 * What another tab did meanwhile stays.
 */
export async function savePlan(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  { token = '', request }: { token: string | undefined; request: Request },
): Promise<Response> {
  const stored = await findFinished({ db }, token)
  if (stored === undefined) throw notFound()
  const form = await readForm(request)
  const ticked = new Set(textsOf(form, TICK))
  const before = new Set(textsOf(form, WAS_TICKED))
  const { findings } = readReport(stored)
  const known = new Set(findings.flatMap(({ id, outcome }) => (outcome === 'risk' ? [id] : [])))
  if ([...ticked, ...before].some((id) => !known.has(id))) throw json(NOT_OURS, { status: 400 })
  const isThere = await changeTicks(db, {
    assessmentId: stored.id,
    add: [...ticked].filter((id) => !before.has(id)),
    remove: [...before].filter((id) => !ticked.has(id)),
    now: now(),
  })
  if (!isThere) throw notFound()
  return redirect(`${resultAddress(token)}#${PLAN_ID}`, 303)
}

const NOT_OURS = {
  title: 'That is not on your list',
  advice: 'Open your result again, and tick what you find there.',
}

const notFound = () => new Response(null, { status: 404 })
