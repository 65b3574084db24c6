import { z } from 'zod'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { SEVERITIES } from '#rules/risk.ts'
import { DeveloperCopySchema } from '../../report/sharing/developer-copy.server.ts'
import { LEAD_STATUSES } from '../lead/statuses.ts'

const text = z.string()
const time = z.iso.datetime().describe('ISO 8601, in UTC.')
const score = z.int().min(0).max(100)
const member = text.describe('E-mail address of somebody of the team.')

const ContactSchema = z
  .object({
    name: text,
    email: text,
    company: text.nullable(),
    appUrl: text.nullable().describe('As they typed it. Nobody has checked it.'),
    message: text,
    door: text.describe('What they ask for: `audit`, `build` or `question`.'),
    givenAt: time,
    mayGetMarketing: z
      .boolean()
      .describe('Answer them in any case. Advertise only where this is true.'),
    consents: z
      .array(
        z.object({
          purpose: text,
          text: text.describe('The words they saw.'),
          source: text,
          givenAt: time,
          withdrawnAt: time.nullable(),
        }),
      )
      .describe('What they agreed to, also what they took back.'),
  })
  .meta({ id: 'Contact', description: 'Who asked for an answer. Theirs, not ours.' })

const NoteSchema = z
  .object({
    text: text.describe('As it was written, with its marks for lists and emphasis.'),
    author: member.nullable(),
    writtenAt: time,
    editedAt: time.nullable(),
  })
  .meta({ id: 'Note', description: 'A note of the team.' })

/** A lead with the headline of its newest result: a line of the list, for programs and files. */
export const AssessmentRecordSchema = z
  .object({
    number: z.int().min(1).describe('What the desk calls it by: #1042.'),
    link: z.url().describe('Its page at the desk.'),
    completedAt: time,
    changedAt: time.describe('When the result, or the work of the team on it, last changed.'),
    rulesVersion: text,
    appName: text.nullable().describe('As the founder typed it.'),
    companyName: text.nullable().describe('As the founder typed it.'),
    builders: z.array(z.object({ id: text, name: text })),
    verdict: z.enum(VERDICTS).describe('Is there a backend?'),
    score: score.describe('0 to 100, higher is riskier.'),
    range: z
      .object({ low: score, high: score })
      .describe('What the score could become once the open questions are answered.'),
    band: z.enum(BANDS),
    topFindings: z
      .array(
        z.object({
          id: text,
          title: text,
          severity: z.enum(SEVERITIES),
          outcome: z.enum(['risk', 'unknown']),
        }),
      )
      .describe('The first three of the report.'),
    openQuestionCount: z.int().min(0).describe('What the founder could not say yet.'),
    nextStep: z.enum(NEXT_STEPS),
    status: z.enum(LEAD_STATUSES),
    statusReason: text.nullable(),
    owner: member.nullable(),
    nextAction: text.nullable(),
    nextActionOn: z.iso.date().nullable(),
    source: z
      .object({
        name: text.describe('What the list at the desk calls it.'),
        utmSource: text.nullable(),
        utmMedium: text.nullable(),
        utmCampaign: text.nullable(),
        referrer: text.nullable().describe('The host of the page with the link.'),
      })
      .describe('Where they came from, as far as known.'),
    contact: ContactSchema.nullable(),
    notes: z.array(NoteSchema).describe('Oldest first.'),
  })
  .meta({
    id: 'AssessmentRecord',
    description: 'A completed assessment, with what the team made of it.',
  })

export type AssessmentRecord = z.output<typeof AssessmentRecordSchema>

/** All the desk shows of it. */
export const AssessmentSchema = AssessmentRecordSchema.extend({
  headline: text.describe('The verdict, in the words that the founder read.'),
  answers: z
    .array(
      z.object({
        section: text,
        questionId: text,
        question: text,
        optionIds: z.array(text).describe('Empty when it was left open.'),
        answers: z.array(text),
      }),
    )
    .describe('In the order of the questions.'),
  buildUp: z
    .array(z.object({ id: text, label: text, points: z.int(), total: score }))
    .describe('How the score adds up.'),
  findings: DeveloperCopySchema.shape.findings.describe('The worst first.'),
  openQuestions: DeveloperCopySchema.shape.openQuestions.describe('The most telling first.'),
  timeline: z
    .array(
      z.object({
        at: time,
        kind: text.describe('What happened, such as `status` or `note-written`.'),
        by: member.nullable().describe('Null where it was the founder, or nobody.'),
        detail: z.record(text, z.union([text, z.number(), z.null()])),
      }),
    )
    .describe('What the team did, oldest first.'),
}).meta({ id: 'Assessment', description: 'One completed assessment, whole.' })

export type Assessment = z.output<typeof AssessmentSchema>

/** A page of the list. */
export const AssessmentPageSchema = z
  .object({
    assessments: z.array(AssessmentRecordSchema),
    next: z
      .url()
      .nullable()
      .describe('Where the next page is; null on the last. Also in the Link header.'),
  })
  .meta({ id: 'AssessmentPage' })

export const ProblemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: text,
    status: z.int(),
    detail: text.describe('One sentence for whoever reads your log.'),
    requestId: text.describe('Finds the line in the log of the server.'),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' })
