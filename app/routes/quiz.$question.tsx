import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { FINISHED, isFromCheck, questionAddress } from '../quiz/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { explainFailure } from '../quiz/explain-failure.ts'
import { nextPage } from '../quiz/next-page.ts'
import { CHOICE } from '../quiz/option-field.ts'
import { QuestionPage } from '../quiz/QuestionPage.tsx'
import { describeQuestion, isReachable } from '../quiz/question-view.server.ts'
import { readForm } from '../quiz/read-form.server.ts'
import type { Refusal } from '../quiz/refusal.ts'
import { wasRefused } from '../quiz/refused.server.ts'
import { revalidateUnlessRefused } from '../quiz/revalidate-unless-refused.ts'
import { takeAnswer } from '../quiz/save-answer.server.ts'
import { isSourceUncarried, readSource, withSource } from '../quiz/source.server.ts'
import { textsOf } from '../quiz/texts-of.ts'
import { newToken } from '../server/token.server.ts'
import { titled } from '../ui/site.ts'

function findQuestion(id: string | undefined) {
  const question = QUESTIONS.find((candidate) => candidate.id === id)
  if (question === undefined) throw json(null, { status: 404 })
  return question
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const question = findQuestion(params.question)
  const token = await context.draftCookie.read(request)
  const draft = await readDraft(context, token)
  const fromCheck = isFromCheck(request.url)
  if (draft.isFinished) throw redirectDocument(FINISHED)
  if (!isReachable(question, draft)) throw redirect(nextPage(draft.path, { fromCheck }))
  if (!draft.exists && isSourceUncarried(request)) {
    throw redirect(withSource(questionAddress(question.id, { fromCheck }), readSource(request)))
  }
  const view = describeQuestion(question, draft, { fromCheck })
  const refused = wasRefused(context)
  // A post without a cookie was given a new one already; a second one would replace it.
  const needsCookie = !refused || token !== undefined
  const headers: HeadersInit = needsCookie
    ? { 'Set-Cookie': await context.draftCookie.write(token ?? newToken()) }
    : {}
  return json({ view, wasRefused: refused }, { headers })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return takeAnswer(context, {
    token: await context.draftCookie.read(request),
    question: findQuestion(params.question),
    values: textsOf(await readForm(request), CHOICE),
    fromCheck: isFromCheck(request.url),
    source: readSource(request),
  })
}

/** Keeps the page, and the choice on it, when the answer could not be sent. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<Refusal> {
  try {
    return await serverAction<Refusal>()
  } catch (error) {
    const loss = 'Your answer could not be saved. Your choice is still here.'
    return { problem: explainFailure(error, loss) }
  }
}

export const shouldRevalidate = revalidateUnlessRefused

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (data === undefined) return []
  const { view, wasRefused } = data
  return [{ title: titled(`${wasRefused ? 'Error: ' : ''}${view.text}`, matches) }]
}

export default function Question() {
  const { view } = useLoaderData<typeof loader>()
  return <QuestionPage key={view.id} view={view} refusal={useActionData<Refusal>()} />
}
