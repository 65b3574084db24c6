import { parseAnswer } from '#rules/answers.ts'
import { builderNote, findOutSteps } from '#rules/find-out.ts'
import { type GlossaryId, glossaryById, linkWords, type Prose } from '#rules/glossary.ts'
import type { Path } from '#rules/path.ts'
import { type Option, type Question, SECTIONS } from '#rules/question.ts'
import type { GlossaryEntry } from '#rules/report-view.ts'
import { CHECK_ANSWERS, questionAddress } from './addresses.ts'
import type { Draft } from './draft.server.ts'
import type { FindOutSteps, OptionGroup, QuestionView, SectionStep } from './question-view.ts'

/** What one question looks like to this founder. */
export function describeQuestion(
  question: Question,
  { answers, path }: Pick<Draft, 'answers' | 'path'>,
  { fromCheck }: { fromCheck: boolean },
): QuestionView {
  const seen = new Set<GlossaryId>()
  const prose = (text: string): Prose => linkWords(text, seen)
  const index = path.asked.indexOf(question)
  const isAnswered = answers[question.id] !== undefined
  const empty = parseAnswer(question, [])
  return {
    id: question.id,
    kind: question.kind,
    section: sectionTitle(question),
    text: question.text,
    help: prose(question.help),
    note: builderNote(question, answers),
    why: prose(question.why),
    findOut: groupSteps(findOutSteps(question, answers), prose),
    groups: groupOptions(question.options),
    chosen: answers[question.id] ?? [],
    nothingChosen: empty.ok ? '' : empty.message,
    progress: {
      number: index + 1,
      answered: path.answered,
      atMost: path.answered + path.atMost,
      isLast: !isAnswered && path.atMost === 1,
    },
    sections: describeSections(question, { answers, path }),
    back: describeBack(path, index, fromCheck),
    isBroughtUp: fromCheck && !isAnswered,
    words: [...seen].map(explainWord),
  }
}

function explainWord(id: GlossaryId): GlossaryEntry {
  const { term, meaning } = glossaryById(id)
  return { id, term, meaning }
}

function sectionTitle({ section }: Question): string {
  return SECTIONS.find(({ id }) => id === section)?.title ?? ''
}

/** What not knowing leads to, under every such option that has nothing of its own to say. */
export const UNSURE_HINT = 'Counts as unknown. The report shows how to find out.'

function groupOptions(options: readonly Option[]): readonly OptionGroup[] {
  const groups = new Map<string | null, OptionGroup['options'][number][]>()
  for (const { id, label, hint, alone = id === 'unsure', group = null } of options) {
    const inGroup = groups.get(group) ?? []
    inGroup.push({ id, label, hint: hint ?? (id === 'unsure' ? UNSURE_HINT : null), alone })
    groups.set(group, inGroup)
  }
  return [...groups].map(([title, inGroup]) => ({ title, options: inGroup }))
}

function groupSteps(
  steps: ReturnType<typeof findOutSteps>,
  prose: (text: string) => Prose,
): readonly FindOutSteps[] {
  const groups = new Map<string | null, Prose[]>()
  for (const { from, text } of steps) {
    groups.set(from, [...(groups.get(from) ?? []), prose(text)])
  }
  return [...groups].map(([from, inGroup]) => ({ from, steps: inGroup }))
}

/** Sections can be jumped back to, never ahead. */
function describeSections(
  current: Question,
  { answers, path }: Pick<Draft, 'answers' | 'path'>,
): readonly SectionStep[] {
  return SECTIONS.map(({ id, title }) => {
    const asked = path.asked.filter(({ section }) => section === id)
    const first = asked.find((question) => isReachable(question, { answers, path }))
    const isDone = asked.length > 0 && asked.every((question) => answers[question.id] !== undefined)
    return {
      title,
      state: current.section === id ? 'here' : isDone ? 'done' : 'ahead',
      to: first === undefined ? null : questionAddress(first.id, { fromCheck: false }),
    }
  })
}

/** Answered before, or the one whose turn it is. */
export function isReachable(
  question: Question,
  { answers, path }: Pick<Draft, 'answers' | 'path'>,
): boolean {
  return (
    question === path.open || (path.asked.includes(question) && answers[question.id] !== undefined)
  )
}

function describeBack(path: Path, index: number, fromCheck: boolean): QuestionView['back'] {
  if (fromCheck && path.complete) return { to: CHECK_ANSWERS, label: 'Back to your answers' }
  const before = path.asked[index - 1]
  return before === undefined
    ? { to: '/', label: 'Back to the start' }
    : { to: questionAddress(before.id, { fromCheck }), label: 'Back' }
}
