import { DOOR_WORDS, DOORS } from '../../talk/door-words.ts'
import type { AssessmentRecord } from '../api/assessment-schema.server.ts'
import { STATUS_LABEL } from '../lead/statuses.ts'
import { BAND_WORDS, NEXT_STEP_WORDS, VERDICT_WORDS } from '../list/words.ts'
import type { Cell } from './csv-rows.server.ts'
import { notesCell } from './notes-cell.ts'

/** The columns of the file: what the head says, and what stands below it. */
export const CSV_COLUMNS: readonly (readonly [
  head: string,
  cell: (record: AssessmentRecord) => Cell,
])[] = [
  ['Number', ({ number }) => number],
  ['Completed (UTC)', ({ completedAt }) => inCells(completedAt)],
  ['Status', ({ status }) => STATUS_LABEL[status]],
  ['Reason', ({ statusReason }) => statusReason],
  ['Owner', ({ owner }) => owner],
  ['Next action', ({ nextAction }) => nextAction],
  ['Next action on', ({ nextActionOn }) => nextActionOn],
  ['Verdict', ({ verdict }) => VERDICT_WORDS[verdict]],
  ['Score', ({ score }) => score],
  ['Range from', ({ range }) => range.low],
  ['Range to', ({ range }) => range.high],
  ['Band', ({ band }) => BAND_WORDS[band]],
  ['Top findings', ({ topFindings }) => topFindings.map(({ title }) => title).join('; ')],
  ['Open questions', ({ openQuestionCount }) => openQuestionCount],
  ['Next step', ({ nextStep }) => NEXT_STEP_WORDS[nextStep]],
  ['Builders', ({ builders }) => builders.map(({ name }) => name).join('; ')],
  ['App', ({ appName }) => appName],
  ['Company', ({ companyName, contact }) => contact?.company ?? companyName],
  ['Contact', ({ contact }) => contact?.name],
  ['E-mail', ({ contact }) => contact?.email],
  ['Link to the app', ({ contact }) => contact?.appUrl],
  ['Asks for', ({ contact }) => contact && asksFor(contact.door)],
  ['Message', ({ contact }) => contact?.message],
  ['Asked (UTC)', ({ contact }) => contact && inCells(contact.givenAt)],
  ['May get advertising', ({ contact }) => contact && (contact.mayGetMarketing ? 'yes' : 'no')],
  ['Agreed to', ({ contact }) => contact?.consents.map(describeConsent).join('\n')],
  ['Source', ({ source }) => source.name],
  ['Medium', ({ source }) => source.utmMedium],
  ['Campaign', ({ source }) => source.utmCampaign],
  ['Came from', ({ source }) => source.referrer],
  ['Notes', ({ notes }) => notesCell(notes)],
  ['Last change (UTC)', ({ changedAt }) => inCells(changedAt)],
  ['Version of the rules', ({ rulesVersion }) => rulesVersion],
  ['At the desk', ({ link }) => link],
]

/** As spreadsheets know a time: 2026-11-22 10:00:00. */
const inCells = (time: string): string => time.slice(0, 19).replace('T', ' ')

function asksFor(stored: string): string {
  const door = DOORS.find((id) => id === stored)
  return door === undefined ? stored : DOOR_WORDS[door].asksFor
}

type Consent = NonNullable<AssessmentRecord['contact']>['consents'][number]

function describeConsent({ text, givenAt, withdrawnAt }: Consent): string {
  const end = withdrawnAt === null ? '' : `, taken back on ${withdrawnAt.slice(0, 10)}`
  return `“${text}” (given on ${givenAt.slice(0, 10)}${end})`
}
