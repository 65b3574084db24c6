import type { Assessment, NextStep } from '../assessment.ts'
import { linkWords } from '../glossary.ts'
import type { ReportView } from '../report-view.ts'
import { ruleById } from '../risks/all.ts'

const WORDS: Readonly<
  Record<NextStep, { title: string; text: string; door: ReportView['nextStep']['door'] }>
> = {
  nothing: {
    title: 'Nothing to fix for now',
    text: 'Your answers leave nothing to repair. Keep this report, and take the check again when something changes, such as logins, saved data, payments or AI.',
    door: null,
  },
  'find-out': {
    title: 'Find out first',
    text: 'What you don’t know weighs more than what you know. Before you pay anybody, work through “What you don’t know yet” below. Most of it takes five minutes an answer. Then take the check again.',
    door: null,
  },
  'quick-fix': {
    title: 'A quick fix you can do',
    text: 'With the steps below you can start on everything here by yourself. There is no need for a big project.',
    door: null,
  },
  audit: {
    title: 'Have a developer check it',
    text: 'At least one gap needs somebody who reads code and access rules. Ask a developer for an audit: a few days in which they look at who can reach what, and leave you a list of what to change. Take this report along. Until then, do what is marked as yours.',
    door: 'audit',
  },
  build: {
    title: 'Have this part built properly',
    text: 'A developer can keep your pages and build the part behind them. Take this report along. Until then, collect no more data than you must.',
    door: 'build',
  },
}

/** Where some lesser finding is beyond a founder. */
const SOME_FOR_A_DEVELOPER =
  'With the steps below you can start on everything serious here by yourself. Some lesser points need a developer: each says so, and how long it takes. There is no need for a big project.'

/** Why to build rather than mend. */
const WHY_BUILD = {
  partHasToGo: 'Mending won’t be enough: at least one part has to be replaced.',
  manyGaps:
    'So many locks are missing that it is quicker to build them anew than to add them one by one.',
}

/** Nothing is open, but the answers don't fit the builder: there is no list to work through. */
const CONTRADICTION = {
  title: 'Look at two answers again',
  text: 'Two of your answers don’t fit together, so some risks were not asked about. The note at the top of this report names them. Change what is wrong, and finish the check again.',
  door: null,
}

export function viewNextStep({
  nextStep,
  openQuestions,
  findings,
}: Pick<Assessment, 'nextStep' | 'openQuestions' | 'findings'>): ReportView['nextStep'] {
  const isContradiction = nextStep === 'find-out' && openQuestions.length === 0
  const { title, text, door } = isContradiction ? CONTRADICTION : WORDS[nextStep]
  const words = {
    ...{ nothing: text, 'find-out': text, audit: text },
    'quick-fix': findings.some(({ who }) => who === 'developer') ? SOME_FOR_A_DEVELOPER : text,
    build: `${whyBuild(findings)} ${text}`,
  }
  return { id: nextStep, title, text: linkWords(words[nextStep]), door }
}

function whyBuild(findings: Assessment['findings']): string {
  const hasToGo = findings.some(
    ({ id, outcome }) => outcome === 'risk' && ruleById(id).rebuild === true,
  )
  return hasToGo ? WHY_BUILD.partHasToGo : WHY_BUILD.manyGaps
}
