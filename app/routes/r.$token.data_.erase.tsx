import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { eraseSeries } from '#db/erase.server.ts'
import { ERASED } from '../my-data/addresses.ts'
import { describeErasure } from '../my-data/describe-erasure.server.ts'
import { ErasePage } from '../my-data/ErasePage.tsx'
import { requireMyData } from '../my-data/find-my-data.server.ts'
import { tellErased } from '../my-data/tell-erased.server.ts'
import { wipe } from '../my-data/wipe.server.ts'
import { hashToken, isToken } from '../server/token.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { token = '' } = params
  return json({ view: describeErasure(await requireMyData(context, token)), token })
}

/**
 * Erases. Pressing twice erases once: whether something was there is not said, and either way it
 * is gone.
 */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { token } = params
  if (!isToken(token)) throw json(null, { status: 404 })
  const also = tellErased('everything', context.now())
  const tokenHash = hashToken(token)
  const { tokenHashes, traces } = await eraseSeries(context.db, { tokenHash, also })
  if (tokenHashes.length > 0) await wipe(context, traces)
  context.webhooks.wake()
  // This browser may be answering about another app: that check, and its cookie, stay.
  const own = await context.draftCookie.read(request)
  const isOwn = own !== undefined && tokenHashes.includes(hashToken(own))
  const headers: HeadersInit = isOwn ? { 'Set-Cookie': await context.draftCookie.clear() } : {}
  return redirect(ERASED, { status: 303, headers })
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Erase everything?', { matches })

export default function Erase() {
  return <ErasePage {...useLoaderData<typeof loader>()} />
}
