import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revokeApiToken } from '#db/desk/api-tokens.server.ts'
import { requireMember } from '../desk/access/require-member.server.ts'
import { TOKENS } from '../desk/addresses.ts'
import { describeTokens } from '../desk/api/tokens/describe-tokens.server.ts'
import { makeToken } from '../desk/api/tokens/make-token.server.ts'
import { TokensPage } from '../desk/api/tokens/TokensPage.tsx'
import { REVOKED } from '../desk/api/tokens/tokens-view.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { textOf } from '../server/text-of.server.ts'
import { unreadableForm } from '../server/unreadable-form.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, 'export')
  const { origin, searchParams } = new URL(request.url)
  return json({
    view: await describeTokens(context, member, { origin }),
    isRevoked: searchParams.get('done') === REVOKED,
    isRefused: wasRefused(context),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, 'export')
  const form = await readForm(request)
  const intent = textOf(form, 'intent')
  // Not sent on: the token is in the answer to the form and nowhere else.
  if (intent === 'make') return makeToken(context, member, form)
  if (intent !== 'revoke') throw unreadableForm()
  const { db, now } = context
  await revokeApiToken(db, { id: textOf(form, 'id'), memberId: member.id, now: now() })
  return redirect(`${TOKENS}?done=${REVOKED}`, 303)
}

export const headers = privateHeaders

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  privateMeta('API tokens', { matches, isRefused: data?.isRefused ?? false })

export default function Tokens() {
  const { view, isRevoked } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const refusal = outcome !== undefined && 'faults' in outcome ? outcome : undefined
  const made = outcome !== undefined && 'token' in outcome ? outcome : undefined
  return <TokensPage view={view} made={made} refusal={refusal} isRevoked={isRevoked} />
}
