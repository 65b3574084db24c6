import type { ComposeMail } from '../mail/kinds.server.ts'
import { letterHtml } from '../mail/LetterHtml.tsx'
import type { Letter } from '../mail/letter.ts'
import { letterText } from '../mail/letter-text.ts'
import { Undeliverable } from '../mail/mail.server.ts'
import { ACKNOWLEDGE_DAYS } from '../privacy/acknowledge-days.ts'
import type { Env } from '../server/env.server.ts'

/** Mail is read in more places than the database: it says that, never who or what. */
const READ_IT: Letter['parts'] = [
  'What it says is not in this mail, to keep it private. On the server, in the folder of the program, read it with:',
  'npm run messages',
]

export const composeContactMail: ComposeMail = async ({ env }) =>
  toTeam(env, {
    title: 'A founder has written to you',
    parts: [
      `Somebody who finished a check asks for an answer, and was promised one within ${env.replyWithin}.`,
      ...READ_IT,
    ],
  })

export const composeComplaintMail: ComposeMail = async ({ env }) =>
  toTeam(env, {
    title: 'A complaint about personal data has arrived',
    parts: [
      `It has to be acknowledged within ${ACKNOWLEDGE_DAYS} days. The same command says how to note that you did.`,
      ...READ_IT,
    ],
  })

function toTeam(env: Env, { title, parts }: Pick<Letter, 'title' | 'parts'>) {
  if (env.teamEmail === undefined) throw new Undeliverable('TEAM_EMAIL is not set any more.')
  const site = new URL(env.publicUrl).host
  const footer = `You get this because TEAM_EMAIL of ${env.brandName} at ${site} is your address.`
  const letter = { title, parts, footer }
  return {
    to: env.teamEmail,
    subject: `${env.brandName}: ${title}`,
    text: letterText(letter),
    html: letterHtml(letter),
  }
}
