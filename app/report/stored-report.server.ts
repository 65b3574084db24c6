import { z } from 'zod'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import type { GlossaryId, Prose } from '#rules/glossary.ts'
import type { ReportView } from '#rules/report-view.ts'
import { type AreaId, SEVERITIES } from '#rules/risk.ts'

/**
 * Ids are checked for their form alone: a report is printed as it was written, also when the rules
 * no longer know a word or an area that it names.
 */
const isId = (value: unknown): boolean => typeof value === 'string' && /^[a-z0-9-]+$/.test(value)
const glossaryId = z.custom<GlossaryId>(isId)
const areaId = z.custom<AreaId>(isId)
const id = z.custom<string>(isId)

const texts = z.array(z.string())
const prose: z.ZodType<Prose> = z.array(
  z.union([z.string(), z.object({ term: glossaryId, text: z.string() })]),
)
const isoDate = z.iso.date()
const points = z.int()
const score = z.int().min(0).max(100)
const told = z.object({ questionId: id, question: z.string(), answers: texts })
const link = z.object({ label: z.string(), url: z.url({ protocol: /^https?$/ }) })
const severity = z.enum(SEVERITIES)
const outcome = z.enum(['risk', 'unknown'])
const band = z.enum(BANDS)

const finding = z.object({
  id,
  number: z.int().min(1),
  area: areaId,
  areaTitle: z.string(),
  severity,
  outcome,
  points,
  title: z.string(),
  told: z.array(told),
  why: prose,
  weighsMore: z.string(),
  check: prose,
  fix: prose,
  who: z.enum(['you', 'developer', 'you-then-developer']),
  whoLabel: z.string(),
  effort: z.string(),
  prompt: z.string().nullable(),
  clearedBy: z.array(told),
  references: z.array(link),
})

const action = z.object({
  title: z.string(),
  text: prose,
  whoLabel: z.string(),
  effort: z.string(),
  findingId: id.nullable(),
  questionId: id.nullable(),
})

const mapItem = z.object({
  kind: z.enum(['pages', 'logins', 'data', 'money', 'keys', 'ai', 'forms', 'code']),
  label: z.string(),
  state: z.enum(['open', 'doubt', 'fine', 'plain']),
  note: z.string(),
})

const mapPlace = z.object({
  id: z.enum(['browser', 'backend', 'elsewhere']),
  title: z.string(),
  metaphor: z.string(),
  owner: z.string(),
  items: z.array(mapItem),
  empty: z.string(),
})

const step = z.object({
  id,
  label: z.string(),
  severity: severity.nullable(),
  outcome: outcome.nullable(),
  points,
  total: score,
})

const unknown = z.object({
  questionId: id,
  question: z.string(),
  why: z.string(),
  narrows: points,
  settles: texts,
  howTo: z.array(prose),
})

const candidate = z.object({
  name: z.string(),
  about: z.string(),
  confidence: z.enum(['named', 'likely', 'possible']),
  confidenceLabel: z.string(),
  because: z.string(),
})

const guide = z.object({
  name: z.string(),
  about: prose,
  menus: z.array(prose),
  platformDoes: texts,
  staysWithYou: texts,
  sources: z.array(link),
})

/** A report as it comes back from the database. */
export const StoredReportSchema: z.ZodType<ReportView> = z.object({
  rulesVersion: z.string(),
  informationAsAt: isoDate,
  completedOn: isoDate,
  appName: z.string().nullable(),
  companyName: z.string().nullable(),
  verdict: z.object({
    id: z.enum(VERDICTS),
    headline: z.string(),
    text: prose,
    told: z.array(told),
    caveat: z.string().nullable(),
  }),
  good: texts,
  score: z.object({
    value: score,
    low: score,
    high: score,
    zones: z.object({ low: score, medium: score, high: score, critical: score }),
    band,
    bandLabel: z.string(),
    meaning: z.string(),
    rangeText: z.string(),
  }),
  thisWeek: z.array(action),
  nextStep: z.object({
    id: z.enum(NEXT_STEPS),
    title: z.string(),
    text: prose,
    door: z.enum(['audit', 'build']).nullable(),
  }),
  map: z.object({ places: z.array(mapPlace), text: z.string() }),
  buildUp: z.object({ steps: z.array(step), text: z.string() }),
  areas: z.array(
    z.object({
      id: areaId,
      title: z.string(),
      state: z.enum(['at-risk', 'fine', 'not-assessed', 'not-applicable']),
      stateLabel: z.string(),
      summary: z.string(),
    }),
  ),
  findings: z.array(finding),
  promptLabel: z.string(),
  unknowns: z.array(unknown),
  where: z.object({
    text: z.string(),
    candidates: z.array(candidate),
    guides: z.array(guide),
    recipe: z.array(prose),
  }),
  glossary: z.array(z.object({ id: glossaryId, term: z.string(), meaning: z.string() })),
  answers: z.array(z.object({ section: z.string(), rows: z.array(told) })),
  method: z.object({ paragraphs: texts, limits: texts }),
  summary: z.object({
    verdict: z.enum(VERDICTS),
    score,
    range: z.object({ low: score, high: score }),
    band,
    nextStep: z.enum(NEXT_STEPS),
  }),
})
