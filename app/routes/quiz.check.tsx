import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { FINISHED, resultAddress } from '../quiz/addresses.ts'
import { CheckPage } from '../quiz/CheckPage.tsx'
import { describeAnswers } from '../quiz/check-view.server.ts'
import type { CheckRefusal } from '../quiz/check-view.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { explainFailure } from '../quiz/explain-failure.ts'
import { findTicked } from '../quiz/find-ticked.server.ts'
import { findUpdated } from '../quiz/find-updated.server.ts'
import { finishDraft } from '../quiz/finish.server.ts'
import { parseNames } from '../quiz/names.server.ts'
import { nextPage } from '../quiz/next-page.ts'
import { readForm } from '../quiz/read-form.server.ts'
import { markRefused, wasRefused } from '../quiz/refused.server.ts'
import { revalidateUnlessRefused } from '../quiz/revalidate-unless-refused.ts'
import { textsOf } from '../quiz/texts-of.ts'
import { titled } from '../ui/site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await readDraft(context, await context.draftCookie.read(request))
  if (draft.isFinished) throw redirectDocument(FINISHED)
  if (!draft.path.complete) throw redirect(nextPage(draft.path, { fromCheck: false }))
  const updated = await findUpdated(context, draft)
  return json({
    sections: describeAnswers(draft, updated?.answers ?? null),
    updates: updated?.day ?? null,
    ticked: await findTicked(context, draft),
    names: draft.names,
    wasRefused: wasRefused(context),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = await context.draftCookie.read(request)
  const form = await readForm(request)
  // Without its cookie there is nothing to finish; the quiz says what to do about that.
  if (token === undefined) return redirect('/quiz', 303)
  const parsed = parseNames(form)
  if (!parsed.ok) {
    markRefused(context)
    const typed = {
      appName: textsOf(form, 'appName')[0] ?? '',
      companyName: textsOf(form, 'companyName')[0] ?? '',
    }
    return json<CheckRefusal>({ faults: parsed.faults, typed }, { status: 400 })
  }
  const outcome = await finishDraft(context, { token, names: parsed.names })
  // A page of its own: React does not take over the result, and would leave its scripts out.
  return outcome === 'finished'
    ? redirectDocument(resultAddress(token), 303)
    : redirect('/quiz', 303)
}

/** Keeps the page when the result could not be asked for. */
export async function clientAction({
  serverAction,
}: ClientActionFunctionArgs): Promise<CheckRefusal> {
  try {
    return await serverAction<CheckRefusal>()
  } catch (error) {
    const loss = 'We could not work out your result. Your answers are saved.'
    return { problem: explainFailure(error, loss) }
  }
}

export const shouldRevalidate = revalidateUnlessRefused

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: titled(`${data?.wasRefused ? 'Error: ' : ''}Check your answers`, matches) },
]

export default function Check() {
  const { sections, updates, ticked, names } = useLoaderData<typeof loader>()
  const refusal = useActionData<CheckRefusal>()
  return (
    <CheckPage
      sections={sections}
      updates={updates}
      ticked={ticked}
      names={names}
      refusal={refusal}
    />
  )
}
