import { ACKNOWLEDGE_DAYS } from '#app/privacy/acknowledge-days.ts'
import { DOOR_WORDS, DOORS } from '#app/talk/door-words.ts'
import type { Complaint } from '#db/complaints.server.ts'
import type { ContactWithResult } from '#db/contacts.server.ts'
import { DAY_MS } from '#db/days.ts'

/** Everything for a person to read in a terminal; complaints that wait come with what to do. */
export function printMessages({
  contacts,
  complaints,
}: {
  contacts: readonly ContactWithResult[]
  complaints: readonly Complaint[]
}): string {
  return [
    title('Messages', contacts.length),
    ...contacts.map(printContact),
    title('Complaints about data', complaints.length),
    ...complaints.map(printComplaint),
  ].join('\n\n')
}

function title(name: string, count: number): string {
  return `${name}: ${count === 0 ? 'none' : `${count}, newest first`}`
}

function printContact(contact: ContactWithResult): string {
  const { name, email, company, appUrl, appName, companyName, score, band } = contact
  const door = DOORS.find((id) => id === contact.door)
  const wish = door === undefined ? contact.door : DOOR_WORDS[door].asksFor
  return [
    `${minutes(contact.givenAt)}  asks for ${wish}`,
    ...fields([
      ['Name', name],
      ['E-mail', email],
      ['Company', company ?? companyName],
      ['App', appName],
      ['Link', appUrl],
      ['Result', score === null ? null : `${score} of 100, ${band}`],
      ['Advertising', contact.mayGetMarketing ? 'agreed' : 'not agreed'],
    ]),
    indent(contact.message),
  ].join('\n')
}

function printComplaint({ id, receivedAt, email, text, acknowledgedAt }: Complaint): string {
  const due = new Date(new Date(receivedAt).getTime() + ACKNOWLEDGE_DAYS * DAY_MS).toISOString()
  return [
    minutes(receivedAt),
    ...fields([
      ['E-mail', email],
      [
        'Acknowledged',
        acknowledgedAt === null ? `not yet, due by ${due.slice(0, 10)}` : minutes(acknowledgedAt),
      ],
      ['Once you did', acknowledgedAt === null ? `npm run messages -- --acknowledge ${id}` : null],
    ]),
    indent(text),
  ].join('\n')
}

function fields(rows: readonly (readonly [label: string, value: string | null])[]): string[] {
  return rows.flatMap(([label, value]) => (value === null ? [] : [`  ${label.padEnd(14)}${value}`]))
}

const indent = (text: string) => text.replace(/^/gm, '  | ')

/** "2026-11-22 10:00 UTC" */
const minutes = (time: string) => `${time.slice(0, 16).replace('T', ' ')} UTC`
