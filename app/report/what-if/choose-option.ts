import type { Question } from '#rules/question.ts'

/** Not knowing, which is where every open question starts. */
export const UNSURE = 'unsure'

/** The answer to a question after one of its options was ticked or unticked. */
export function chooseOption(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  chosen: readonly string[],
  { id, isTicked }: { id: string; isTicked: boolean },
): readonly string[] {
  const standsAlone = (option: string) =>
    option === UNSURE || options.some((one) => one.id === option && one.alone === true)
  if (!isTicked) {
    const rest = chosen.filter((option) => option !== id)
    return rest.length > 0 ? rest : [UNSURE]
  }
  if (kind === 'one' || standsAlone(id)) return [id]
  return [...chosen.filter((option) => !standsAlone(option) && option !== id), id]
}
