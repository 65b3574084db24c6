import { z } from 'zod'
import type { ReportView } from '#rules/report-view.ts'
import { brandOf } from '../pdf/brand.server.ts'
import { pdfFileName } from '../pdf/file-name.ts'
import { findReport } from '../report/find-report.server.ts'
import { unseal } from '../server/seal.server.ts'
import type { ComposeMail } from './kinds.server.ts'
import { letterHtml } from './LetterHtml.tsx'
import type { Letter } from './letter.ts'
import { letterText } from './letter-text.ts'
import { Undeliverable } from './mail.server.ts'

/** The token is sealed: a copy of the database shows no private link. */
export const ReportMailSchema = z.object({ to: z.email(), sealedToken: z.string() })
export type ReportMailPayload = z.output<typeof ReportMailSchema>

/** The mail that a founder sends to themselves: the result in short, the link, and the PDF. */
export const composeReportMail: ComposeMail = async ({ db, env, keys, pdf }, { payload }) => {
  const { to, sealedToken } = ReportMailSchema.parse(payload)
  const token = unseal(keys.outbox, sealedToken)
  const report = await findReport({ db }, token)
  if (report === undefined) throw new Undeliverable('There is no report any more.')
  // Never the Host of a request: a stranger could choose where the link leads.
  const letter = writeLetter(report, {
    brandName: env.brandName,
    link: `${env.publicUrl}/r/${token}`,
    site: new URL(env.publicUrl).host,
  })
  const bytes = await pdf.render(report, brandOf(env, env.publicUrl))
  return {
    to,
    // No typed name: a subject must not become anybody's billboard.
    subject: letter.title,
    text: letterText(letter),
    html: letterHtml(letter),
    replyTo: env.contactEmail,
    attachments: [
      {
        filename: pdfFileName(report).plain,
        contentType: 'application/pdf',
        content: Buffer.from(bytes),
      },
    ],
  }
}

function writeLetter(
  { appName, companyName, verdict, score, thisWeek }: ReportView,
  { brandName, link, site }: { brandName: string; link: string; site: string },
): Letter {
  const names = [
    { label: 'App', value: appName },
    { label: 'Company', value: companyName },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
  const tasks = thisWeek.map(({ title }) => title)
  return {
    title: `Your ${brandName} report`,
    parts: [
      'Here is the report you asked for. All of it is in the PDF attached.',
      {
        facts: [
          ...names,
          { label: 'Is there a backend', value: verdict.headline },
          { label: 'Risk', value: `${score.value} of 100, ${score.bandLabel.toLowerCase()}` },
        ],
      },
      ...(tasks.length === 0
        ? []
        : ['What to do first, this week:', { list: tasks, isNumbered: true }]),
      { button: 'Open your report', href: link },
      'This link is private. Whoever has it can read your report and do with it what you can. To show somebody the report, forward the PDF instead.',
    ],
    footer: `You get this one mail because somebody entered this address on ${site} and asked for their report. We keep the address only until the mail is sent. If it was not you, you can delete this mail.`,
  }
}
