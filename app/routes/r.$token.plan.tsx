import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { resultAddress } from '../quiz/addresses.ts'
import { PLAN_ID } from '../report/what-if/plan-view.ts'
import { savePlan } from '../report/what-if/save-plan.server.ts'
import { isToken } from '../server/token.server.ts'

export const handle = { js: false }

export async function action({ params, request, context }: ActionFunctionArgs) {
  return savePlan(context, { token: params.token, request })
}

/** The plan is a part of the result. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isToken(params.token)) throw new Response(null, { status: 404 })
  return redirect(`${resultAddress(params.token)}#${PLAN_ID}`)
}

/** Shown by nobody; with it, what is refused is answered with a page in words. */
export default function Plan() {
  return null
}
