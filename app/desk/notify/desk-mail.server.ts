import { z } from 'zod'
import { findMember } from '#db/desk/members.server.ts'
import { findLeadNews, type LeadNews, listLeadNews } from '#db/desk/news.server.ts'
import type { ComposeMail, MailContext } from '../../mail/kinds.server.ts'
import { letterHtml } from '../../mail/LetterHtml.tsx'
import type { Letter } from '../../mail/letter.ts'
import { letterText } from '../../mail/letter-text.ts'
import { type Mail, Undeliverable } from '../../mail/mail.server.ts'
import { counted } from '../../ui/counted.ts'
import { may } from '../access/permissions.ts'
import { ACCOUNT, DESK, leadAddress } from '../addresses.ts'
import { heatOfNews } from './heat-of-news.ts'
import { nextStepWords, resultWords, riskWords } from './result-words.ts'

const AboutLead = z.object({ memberId: z.string(), number: z.number() })
const AboutDay = z.object({ memberId: z.string(), from: z.iso.datetime(), to: z.iso.datetime() })

/** How many of a day are named in its mail; the rest are counted. */
const MOST_NAMED = 10

/** Somebody finished a check. Says how it went, never whose it is. */
export const composeResultMail: ComposeMail = async (context, { payload }) =>
  aboutLead(context, payload, (result) => `A new assessment: ${resultWords(result)}`)

/** Somebody writes to us. */
export const composeContactNotice: ComposeMail = async (context, { payload }) =>
  aboutLead(context, payload, (result) => `A founder writes to us: ${riskWords(result)}`)

async function aboutLead(
  context: MailContext,
  payload: unknown,
  say: (result: LeadNews) => string,
): Promise<Mail> {
  const { memberId, number } = AboutLead.parse(payload)
  const to = await findAddress(context, memberId)
  const result = await findLeadNews(context.db, { number })
  if (result === undefined) throw new Undeliverable('The assessment was erased.')
  const { reasons } = heatOfNews(result, context.now())
  const open = `Open #${number}`
  const title = say(result)
  return toMember(
    context,
    { to, subject: `${title}. ${open}` },
    {
      title,
      parts: [
        {
          facts: [
            { label: 'Risk', value: `${riskWords(result)} of 100` },
            { label: 'Next step', value: nextStepWords(result.nextStep) },
            ...(reasons.length === 0 ? [] : [{ label: 'Why call', value: reasons.join(', ') }]),
          ],
        },
        { button: open, href: context.env.publicUrl + leadAddress(number) },
      ],
    },
  )
}

/** What happened since the last of these mails. */
export const composeDigest: ComposeMail = async (context, { payload }) => {
  const { memberId, from, to: until } = AboutDay.parse(payload)
  const to = await findAddress(context, memberId)
  const results = await listLeadNews(context.db, { from, to: until })
  if (results.length === 0) throw new Undeliverable('All of these assessments were erased.')
  const warmest = results
    .map((result) => ({ result, ...heatOfNews(result, new Date(until)) }))
    .sort((a, b) => b.heat - a.heat)
  const hot = warmest.filter(({ isHot }) => isHot).length
  const count = counted(results.length, 'new assessment')
  const title = `${count}, ${hot === 0 ? 'none' : hot} hot`
  const named = warmest.slice(0, MOST_NAMED)
  const rest = warmest.length - named.length
  return toMember(
    context,
    { to, subject: `${title}. Open the desk` },
    {
      title,
      parts: [
        named.length > 1 ? 'The hottest first:' : '',
        {
          list: named.map(
            ({ result, isHot }) =>
              `#${result.number}: ${resultWords(result)}${isHot ? ' (hot)' : ''}`,
          ),
        },
        rest > 0 ? `And ${rest} more.` : '',
        { button: 'Open the desk', href: context.env.publicUrl + DESK },
      ].filter((part) => part !== ''),
    },
  )
}

/** @throws Undeliverable for whoever may not, or does not want to, be told any more */
async function findAddress({ db }: MailContext, memberId: string): Promise<string> {
  const member = await findMember(db, { id: memberId })
  const isReader = member !== undefined && member.disabledAt === null && member.notify !== 'none'
  if (!isReader || !may(member, 'see-assessments')) {
    throw new Undeliverable('This member gets no such mail any more.')
  }
  return member.email
}

function toMember(
  { env }: MailContext,
  { to, subject }: { to: string; subject: string },
  { title, parts }: Pick<Letter, 'title' | 'parts'>,
): Mail {
  const site = new URL(env.publicUrl).host
  const footer = `You get this because you asked for it on your account at the desk of ${env.brandName} (${site}). Change it there: ${env.publicUrl}${ACCOUNT}`
  const letter = { title, parts, footer }
  return { to, subject, text: letterText(letter), html: letterHtml(letter) }
}
