import { STATUS_CODES } from 'node:http'

/** What went wrong, for a program (RFC 9457). */
export interface Problem {
  type: 'about:blank'
  title: string
  status: number
  /** One sentence for whoever reads the program's log. */
  detail: string
  /** Finds the line in our own log. */
  requestId: string
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export function describeProblem(problem: Omit<Problem, 'type' | 'title'>): Problem {
  return { type: 'about:blank', title: STATUS_CODES[problem.status] ?? 'Error', ...problem }
}
