import { z } from 'zod'
import type { Contact } from '#db/contacts.server.ts'
import type { MyData, StoredCheck } from '#db/my-data.server.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { RULES } from '#rules/risks/all.ts'
import { DOOR_WORDS, DOORS } from '../talk/door-words.ts'
import type { CheckView, MyDataView, Row } from './data-view.ts'
import { describeCounted, describeSource } from './describe-source.server.ts'

const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** "22 November 2026 at 10:00 UTC" */
const inWords = (time: string) => `${TIME.format(new Date(time))} UTC`

/** Everything that is stored, in words. Nothing is left out: the export has it to the letter. */
export function describeData({ checks }: MyData): MyDataView {
  const consents = checks.flatMap((check) => check.consents)
  return {
    contacts: checks.flatMap(({ contact }) => (contact === null ? [] : [describeContact(contact)])),
    consents: consents.map(({ text, source, givenAt, withdrawnAt }) => ({
      text,
      given: `${inWords(givenAt)}, in the ${source}`,
      withdrawn: withdrawnAt === null ? null : inWords(withdrawnAt),
    })),
    hasConsent: consents.some(({ withdrawnAt }) => withdrawnAt === null),
    checks: checks.map(describeCheck),
  }
}

function describeContact(contact: Contact): Row[] {
  const door = DOORS.find((id) => id === contact.door)
  return keepGiven([
    ['Name', contact.name],
    ['E-mail', contact.email],
    ['Company', contact.company],
    ['Link to the app', contact.appUrl],
    ['Message', contact.message],
    ['Asks for', door === undefined ? contact.door : DOOR_WORDS[door].asksFor],
    ['Sent', inWords(contact.givenAt)],
  ])
}

function describeCheck(check: StoredCheck): CheckView {
  const { id, startedAt, updatedAt, completedAt } = check
  return {
    id,
    title:
      completedAt === null
        ? `Unfinished check, begun on ${inWords(startedAt)}`
        : `Check finished on ${inWords(completedAt)}`,
    rows: keepGiven([
      ['Begun', inWords(startedAt)],
      ['Last saved', inWords(updatedAt)],
      ['Finished', completedAt === null ? null : inWords(completedAt)],
      ['App', check.appName],
      ['Company', check.companyName],
      ['Result', describeResult(check)],
      ['Version of the rules', check.rulesVersion],
      ['Came from', describeSource(check.source)],
      ['Counted without a name', describeCounted(check.counted)],
    ]),
    answers: Object.entries(check.answers).map(describeAnswer),
    lists: describeLists(check).filter(({ items }) => items.length > 0),
  }
}

const Headline = z.object({ verdict: z.object({ headline: z.string() }) })

function describeResult({ report, score, band }: StoredCheck): string | null {
  if (score === null) return null
  const { data } = Headline.safeParse(report)
  return `${data?.verdict.headline ?? ''} ${score} of 100, ${band}`.trim()
}

/** In the words of the questionnaire; ids where it no longer knows them. */
function describeAnswer([questionId, stored]: [string, unknown]): Row {
  const question = QUESTIONS.find(({ id }) => id === questionId)
  const chosen = Array.isArray(stored) ? stored.map(String) : [JSON.stringify(stored)]
  const labels = chosen.map(
    (optionId) => question?.options.find(({ id }) => id === optionId)?.label ?? optionId,
  )
  return { label: question?.text ?? questionId, value: labels.join('; ') }
}

const Addressed = z.object({ to: z.string() })

const MAIL_KINDS: Readonly<Record<string, string>> = {
  report: 'Your report, mailed to you',
  'team-contact': 'A note to us that you wrote, without what you wrote',
}

const MAIL_STATES: Readonly<Record<string, string>> = {
  waiting: 'waiting to be sent',
  sent: 'sent',
  failed: 'given up',
}

/** What was to do; the id where the rules no longer know it. */
const actionOf = (findingId: string): string =>
  RULES.find(({ id }) => id === findingId)?.action ?? findingId

function describeLists(check: StoredCheck): CheckView['lists'] {
  return [
    {
      title: 'Ticked off as done or planned',
      items: check.doneFindings.map(
        ({ findingId, doneAt }) => `${actionOf(findingId)} (${inWords(doneAt)})`,
      ),
    },
    {
      title: 'Copies for a developer',
      items: check.developerLinks.map(
        ({ createdAt, expiresAt, revokedAt }) =>
          `Link made on ${inWords(createdAt)}, ${
            revokedAt === null
              ? `works until ${inWords(expiresAt)}`
              : `ended on ${inWords(revokedAt)}`
          }`,
      ),
    },
    {
      title: 'Mails',
      items: check.mails.map(({ kind, state, createdAt, settledAt, payload }) => {
        const to = Addressed.safeParse(payload).data?.to
        return [
          MAIL_KINDS[kind] ?? kind,
          to && `to ${to}`,
          `asked for on ${inWords(createdAt)}`,
          MAIL_STATES[state] ?? state,
          settledAt && `on ${inWords(settledAt)}`,
        ]
          .filter(Boolean)
          .join(', ')
      }),
    },
    {
      title: 'Scored again under newer rules',
      items: check.laterScores.map(
        ({ rulesVersion, scoredAt, score, band }) =>
          `${score} of 100, ${band}, under version ${rulesVersion} on ${inWords(scoredAt)}`,
      ),
    },
  ]
}

function keepGiven(rows: readonly (readonly [label: string, value: string | null])[]): Row[] {
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}
