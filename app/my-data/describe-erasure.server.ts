import type { MyData, StoredCheck } from '#db/my-data.server.ts'
import { counted } from '../ui/counted.ts'
import type { EraseView } from './ErasePage.tsx'

/** What goes when everything is erased; only what there is. */
export function describeErasure({ checks }: MyData): EraseView {
  const finished = checks.filter(({ completedAt }) => completedAt !== null).length
  const count = (read: (check: StoredCheck) => readonly unknown[]) =>
    checks.reduce((sum, check) => sum + read(check).length, 0)
  const links = count(({ developerLinks }) => developerLinks)
  const waiting = count(({ mails }) => mails.filter(({ state }) => state === 'waiting'))
  const lines: readonly (readonly [isThere: boolean, line: string])[] = [
    [finished > 0, `${counted(finished, 'finished check')}, with every answer, result and report.`],
    [
      finished < checks.length,
      `${counted(checks.length - finished, 'unfinished check')}, with every answer.`,
    ],
    [
      checks.some(({ contact }) => contact !== null),
      'Your name, your e-mail address and what you wrote to us.',
    ],
    [count(({ consents }) => consents) > 0, 'What you agreed to.'],
    [count(({ doneFindings }) => doneFindings) > 0, 'What you ticked off as done or planned.'],
    [links > 0, `${counted(links, 'link')} for a developer, with the copy behind it.`],
    [waiting > 0, `${counted(waiting, 'mail')} not sent yet.`],
    [finished > 0, 'What our team noted about it, if anything.'],
  ]
  return { items: lines.filter(([isThere]) => isThere).map(([, line]) => line) }
}
