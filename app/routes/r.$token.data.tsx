import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { eraseContacts } from '#db/erase.server.ts'
import { dataAddress } from '../my-data/addresses.ts'
import { DataPage } from '../my-data/DataPage.tsx'
import type { MyDataView } from '../my-data/data-view.ts'
import { describeData } from '../my-data/describe-data.server.ts'
import { requireMyData } from '../my-data/find-my-data.server.ts'
import { DONE, INTENT, REMOVE_CONTACT, WITHDRAW_CONSENT } from '../my-data/intents.ts'
import { tellErased } from '../my-data/tell-erased.server.ts'
import { wipe } from '../my-data/wipe.server.ts'
import { withdrawConsent } from '../my-data/withdraw-consent.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { textOf } from '../server/text-of.server.ts'
import { unreadableForm } from '../server/unreadable-form.server.ts'
import { privateHeaders } from '../ui/page-headers.ts'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { token = '' } = params
  const data = await requireMyData(context, token)
  const own = data.checks.find(({ id }) => id === data.ownId)
  const view = describeData(data)
  return json({
    view,
    token,
    isFinished: typeof own?.completedAt === 'string',
    done: findDone(new URL(request.url).searchParams.get('done'), view),
  })
}

/** What an address says was done; nothing when that is not, or no longer, so. */
function findDone(word: string | null, { contacts, hasConsent }: MyDataView): string | null {
  const isSo = word === REMOVE_CONTACT ? contacts.length === 0 : !hasConsent
  return (isSo && word !== null && DONE.get(word)) || null
}

/** One thing alone is taken back; the rest stays. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { token = '' } = params
  const { seriesId } = await requireMyData(context, token)
  const intent = textOf(await readForm(request), INTENT)
  const now = context.now()
  if (intent === REMOVE_CONTACT) {
    const also = tellErased('contact', now)
    await wipe(context, await eraseContacts(context.db, { seriesId, now, also }))
    context.webhooks.wake()
  } else if (intent === WITHDRAW_CONSENT) {
    await withdrawConsent(context, { seriesId, now })
  } else {
    throw unreadableForm('Please go back and press one of the buttons.')
  }
  return redirect(`${dataAddress(token)}?done=${intent}`, 303)
}

export const headers = privateHeaders

export const meta: MetaFunction = ({ matches }) => privateMeta('Your data', { matches })

export default function Data() {
  return <DataPage {...useLoaderData<typeof loader>()} />
}
