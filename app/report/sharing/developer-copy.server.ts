import { z } from 'zod'
import { BANDS, VERDICTS } from '#rules/assessment.ts'
import type { ReportView } from '#rules/report-view.ts'
import { SEVERITIES } from '#rules/risk.ts'
import { plainText } from './plain-text.ts'

const text = z.string()
const texts = z.array(text)
const score = z.int().min(0).max(100)
const question = z.object({ question: text, answers: texts })

/**
 * What a developer gets, for a tracker or an AI builder to read. `version` changes when a field
 * goes away or changes its meaning; new fields may come at any time. Dates are ISO dates. Nothing
 * in it was typed by anybody: no names, no contact, no link to the report.
 */
export const DeveloperCopySchema = z.object({
  format: z.literal('backend-check/findings'),
  version: z.literal(1),
  about: text,
  checkedOn: z.iso.date(),
  informationAsAt: z.iso.date(),
  rulesVersion: text,
  backend: z.object({
    verdict: z.enum(VERDICTS),
    summary: text,
    where: text,
    candidates: z.array(
      z.object({ name: text, confidence: z.enum(['named', 'likely', 'possible']) }),
    ),
  }),
  /** 0 to 100, higher is riskier; `low` and `high` are what it may become once all is known. */
  risk: z.object({ score, low: score, high: score, band: z.enum(BANDS) }),
  /** The worst first. */
  findings: z.array(
    z.object({
      /** Stays the same from version to version of the rules. */
      id: text,
      number: z.int().min(1),
      title: text,
      area: text,
      severity: z.enum(SEVERITIES),
      /** `not-checked`: the founder did not know; check it first. */
      status: z.enum(['confirmed', 'not-checked']),
      /** Its share of the score. */
      points: z.int(),
      /** What the founder answered. */
      told: z.array(question),
      why: text,
      check: text,
      fix: text,
      who: text,
      effort: text,
      /** To paste into an AI builder. */
      prompt: text.nullable(),
      /** Answers that would clear it. */
      clearedBy: z.array(question),
      references: z.array(z.object({ label: text, url: z.url({ protocol: /^https?$/ }) })),
    }),
  ),
  /** What the founder could not say, the most telling first, and how to find out. */
  openQuestions: z.array(z.object({ question: text, why: text, howTo: texts, settles: texts })),
  /** What this check cannot see. */
  limits: texts,
})

export type DeveloperCopy = z.output<typeof DeveloperCopySchema>

const ABOUT =
  'Findings of a questionnaire that the founder answered. Nobody has looked at the app itself: check each one before you change anything. “You” is the founder.'

/** What of a report is a developer's business. */
export function makeDeveloperCopy(report: ReportView): DeveloperCopy {
  const { verdict, where, score: risk } = report
  return {
    format: 'backend-check/findings',
    version: 1,
    about: ABOUT,
    checkedOn: report.completedOn,
    informationAsAt: report.informationAsAt,
    rulesVersion: report.rulesVersion,
    backend: {
      verdict: verdict.id,
      summary: verdict.headline,
      where: where.text,
      candidates: where.candidates.map(({ name, confidence }) => ({ name, confidence })),
    },
    risk: { score: risk.value, low: risk.low, high: risk.high, band: risk.band },
    findings: report.findings.map((finding) => ({
      id: finding.id,
      number: finding.number,
      title: finding.title,
      area: finding.areaTitle,
      severity: finding.severity,
      status: finding.outcome === 'risk' ? 'confirmed' : 'not-checked',
      points: finding.points,
      told: finding.told.map(asked),
      why: [plainText(finding.why), finding.weighsMore].filter(Boolean).join(' '),
      check: plainText(finding.check),
      fix: plainText(finding.fix),
      who: finding.whoLabel,
      effort: finding.effort,
      prompt: finding.prompt,
      clearedBy: finding.clearedBy.map(asked),
      references: finding.references.map(({ label, url }) => ({ label, url })),
    })),
    openQuestions: report.unknowns.map((unknown) => ({
      question: unknown.question,
      why: unknown.why,
      howTo: unknown.howTo.map(plainText),
      settles: [...unknown.settles],
    })),
    limits: [...report.method.limits],
  }
}

function asked({ question, answers }: ReportView['verdict']['told'][number]) {
  return { question, answers: [...answers] }
}
