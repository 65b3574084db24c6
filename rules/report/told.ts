import type { Told } from '../assessment.ts'
import { questionById } from '../questions/questionnaire.ts'
import type { ToldView } from '../report-view.ts'

/** An answer in words. */
export function viewTold({ question: id, options }: Told): ToldView {
  const question = questionById(id)
  const answers = options.map((chosen) => {
    const option = question.options.find((candidate) => candidate.id === chosen)
    if (option === undefined) throw new Error(`"${id}" has no option "${chosen}".`)
    return option.label
  })
  return { questionId: id, question: question.text, answers }
}
