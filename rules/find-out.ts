import { BUILDERS } from './builders.ts'
import type { Question } from './question.ts'
import { builders, madeOf } from './questions/app.ts'
import { services } from './questions/data.ts'
import { SERVICES } from './services.ts'
import type { Answers } from './states.ts'

export interface FindOutStep {
  /** The builder or service whose menus the step names; null when it works anywhere. */
  readonly from: string | null
  readonly text: string
}

/** How to find the answer: first the exact menus of the founder's own tools, then what works anywhere. */
export function findOutSteps(question: Question, answers: Answers): readonly FindOutStep[] {
  const chosenBuilders = BUILDERS.filter(({ id }) => answers[builders.id]?.includes(id))
  const seenServices = SERVICES.filter(({ id }) => answers[services.id]?.includes(id))
  const texts = new Set<string>()
  const steps: FindOutStep[] = []
  for (const topic of question.menus ?? []) {
    for (const tool of [...chosenBuilders, ...seenServices]) {
      const menus: Partial<Record<string, string>> = tool.menus
      const text = menus[topic]
      if (text === undefined || texts.has(text)) continue
      texts.add(text)
      steps.push({ from: tool.name, text })
    }
  }
  if (question.menus?.includes('data') === true) {
    for (const { name, ask } of chosenBuilders)
      if (ask !== undefined) steps.push({ from: name, text: ask })
  }
  return [...steps, ...question.findOut.map((text) => ({ from: null, text }))]
}

/** For a question that the choice of builder makes easier: one sentence, or null. */
export function builderNote(question: Question, answers: Answers): string | null {
  if (question.id !== madeOf.id) return null
  const builder = BUILDERS.find(
    ({ id, rulesSetBy }) => answers[builders.id]?.includes(id) && rulesSetBy === 'founder',
  )
  if (builder === undefined) return null
  if (builder.id === 'wordpress-self-hosted')
    return `${builder.name} is ready-made software, so “Ready-made software installed on web space I rent” usually fits, even if there are only pages to read.`
  return `With ${builder.name}, the tables and the code are made for your app, so “Something made for this app” usually fits, unless it is only pages to read.`
}
