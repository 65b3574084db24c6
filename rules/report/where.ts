import type { Assessment, Candidate } from '../assessment.ts'
import { BUILDERS, type Builder, builderById } from '../builders.ts'
import { linkWords, type Prose } from '../glossary.ts'
import type { Question } from '../question.ts'
import { builders } from '../questions/app.ts'
import { services } from '../questions/data.ts'
import { REFERENCES } from '../references.ts'
import type { CandidateView, GuideView, ReportView } from '../report-view.ts'
import { midSentence, SERVICES, type Service, serviceById } from '../services.ts'
import { joinWords } from './verdict.ts'

const CONFIDENCE: Readonly<Record<Candidate['confidence'], string>> = {
  named: 'You named it',
  likely: 'Likely',
  possible: 'Possible',
}

/** Whoever ticks every builder gets no book. */
const MOST_GUIDES = 6

/** Works with any tool; takes about five minutes. */
const RECIPE = [
  'Enter something in your app, then open the app on another device. If it is there, a backend keeps it.',
  'In the tool you built with, look for a menu called Database, Cloud, Data, Secrets or Functions. What stands there is your backend.',
  'In your browser, press F12, open “Network”, and use the app. The addresses it calls tell you where it runs: one with supabase.co is Supabase, for example.',
  'Look at your card statements. Each service that charges you for the app is part of it.',
] as const

export function viewWhere(assessment: Assessment): ReportView['where'] {
  const answered = ({ id }: Question) =>
    assessment.answers.find((told) => told.question === id)?.options ?? []
  const chosen = BUILDERS.filter(({ id }) => answered(builders).includes(id))
  const named = SERVICES.filter(({ id }) => answered(services).includes(id))
  return {
    text: describe(assessment),
    candidates: assessment.whereItRuns.map(viewCandidate),
    guides: viewGuides([...chosen, ...named].slice(0, MOST_GUIDES)),
    recipe: RECIPE.map((step): Prose => linkWords(step)),
  }
}

function describe({ verdict, whereItRuns }: Assessment): string {
  if (verdict === 'none')
    return 'You have none to look for today. The steps below are for the day you add one.'
  const [first] = whereItRuns
  if (first === undefined)
    return 'Your answers don’t say where it runs. The steps below find it with any tool.'
  const confidence = confidenceIn(first)
  const found = whereItRuns
    .filter((candidate) => confidenceIn(candidate) === confidence)
    .map(({ service }) => midSentence(serviceById(service).name))
  // Some are groups, and have commas of their own.
  const places = found.length === 1 ? found.join('') : `these: ${found.join('; ')}`
  if (confidence === 'named') return `You named ${places}. Look there first.`
  return confidence === 'likely'
    ? `You will most likely find it at ${places}. Have a look, so that you know for certain.`
    : `It may be at ${places}. The steps below find out.`
}

/** Whoever builds with a service that keeps the backend itself has named it. */
function confidenceIn({ service, confidence, because }: Candidate): Candidate['confidence'] {
  const isBuilder = because.some(
    ({ question, options }) =>
      question === builders.id &&
      options.some((id) => builderById(id).name === serviceById(service).name),
  )
  return isBuilder ? 'named' : confidence
}

function viewCandidate(candidate: Candidate): CandidateView {
  const service = serviceById(candidate.service)
  const confidence = confidenceIn(candidate)
  return {
    name: service.name,
    about: service.about,
    confidence,
    confidenceLabel: CONFIDENCE[confidence],
    because: confidence === 'named' ? '' : explain(candidate),
  }
}

/** Why it is likely or possible; what was named needs no reason. */
function explain({ because }: Candidate): string {
  const chosen = because.flatMap(({ question, options }) =>
    question === builders.id ? options.map((id) => builderById(id).name) : [],
  )
  const others = because.filter(
    ({ question }) => question !== builders.id && question !== services.id,
  )
  const reasons = [
    ...(chosen.length === 0 ? [] : [`you chose ${joinWords(chosen)}`]),
    ...others.map(({ question }) => reason(question)),
  ]
  return reasons.length === 0 ? '' : `because ${joinWords(reasons)}`
}

function reason(question: string): string {
  const reasons: Readonly<Record<string, string>> = {
    'made-of': 'you installed ready-made software',
    'saved-data': 'what people send goes to a mailbox or a form service',
    payments: 'of how you are paid',
  }
  return reasons[question] ?? 'of your answers'
}

/** A menu that the builder and its service share is named once. */
function viewGuides(tools: readonly (Builder | Service)[]): readonly GuideView[] {
  const said = new Set<string>()
  return tools.map((tool) => viewGuide(tool, said))
}

function viewGuide(tool: Builder | Service, said: Set<string>): GuideView {
  const isBuilder = 'platformDoes' in tool
  const ask = isBuilder && tool.ask !== undefined ? [tool.ask] : []
  const menus = [...ask, ...Object.values(tool.menus)].filter((menu) => !said.has(menu))
  for (const menu of menus) said.add(menu)
  return {
    name: tool.name,
    about: linkWords(tool.about),
    menus: [...new Set(menus)].map((menu): Prose => linkWords(menu)),
    platformDoes: isBuilder ? tool.platformDoes : [],
    staysWithYou: isBuilder ? tool.staysWithYou : [],
    sources: tool.sources.map((id) => REFERENCES[id]),
  }
}
