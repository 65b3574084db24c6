/** The pages of the quiz. No address ever holds an answer. */
export const QUIZ = '/quiz'
export const CHECK_ANSWERS = '/quiz/check'
export const SAVED_FOR_LATER = '/quiz/later'
export const FINISHED = '/quiz/finished'
/** POST only: a new check, empty or with the answers of the finished one. */
export const START_AFRESH = '/quiz/afresh'
export const CHANGE_ANSWERS = '/quiz/change'

/** Says that the founder came to change one answer, and wants to go back to all of them. */
const FROM_CHECK = { name: 'from', value: 'check' } as const

export function questionAddress(id: string, options: { fromCheck: boolean }): string {
  return `${QUIZ}/${id}${options.fromCheck ? `?${FROM_CHECK.name}=${FROM_CHECK.value}` : ''}`
}

export function isFromCheck(url: string): boolean {
  return new URL(url).searchParams.get(FROM_CHECK.name) === FROM_CHECK.value
}

export const resumeAddress = (token: string) => `/resume/${token}`
export const resultAddress = (token: string) => `/r/${token}`
