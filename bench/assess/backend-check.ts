import { assess } from '#rules/assess.ts'
import type { Contestant } from './contestant.ts'

/** The whole of it: verdict, score, range, findings with their reasons, open questions, next step. */
export function backendCheck(): Contestant {
  return {
    name: 'assess()',
    prepare: (answers) => ({
      run: () => assess(answers),
      listRisks: async () =>
        assess(answers)
          .findings.filter(({ outcome }) => outcome === 'risk')
          .map(({ id }) => id),
    }),
  }
}
