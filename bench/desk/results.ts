import { conclude } from '#app/quiz/conclude.ts'
import { sampleAnswers } from '#prover/sample.ts'
import { BUILDERS } from '#rules/builders.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import type { Chance } from './chance.ts'

/** What the desk needs of a result; the whole of it would make a million 50 gigabytes. */
export interface Result {
  builders: string
  verdict: string
  score: number
  scoreLow: number
  scoreHigh: number
  band: string
  nextStep: string
  result: string
  report: string
}

/** Real results of the engine, from answers by chance, with the commonest builders first. */
export function makeResults(chance: Chance, count: number): readonly Result[] {
  const ids = BUILDERS.map(({ id }) => id)
  return [...sampleAnswers(QUESTIONS, count)].map((answers) => {
    const builders = [
      ...new Set([chance.pickEarly(ids), ...(chance.is(0.2) ? [chance.pick(ids)] : [])]),
    ]
    const stage = chance.is(0.6) ? ['real-people'] : ['testers']
    const names = { completedOn: '2026-11-22', appName: null, companyName: null }
    const { summary, result, report } = conclude({ ...answers, builders, stage }, names)
    const { rulesVersion: _, ...listed } = summary
    const { live, openQuestions } = result
    const [top] = report.findings
    return {
      builders: JSON.stringify(builders),
      ...listed,
      result: JSON.stringify({
        live,
        openQuestions: openQuestions.map(({ question }) => question),
      }),
      report: JSON.stringify({ findings: top ? [{ id: top.id, title: top.title }] : [] }),
    }
  })
}
