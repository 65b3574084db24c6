import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import type { Refusal } from './refusal.ts'

/** What stands in the way of a form that was sent. */
export function Problems({ refusal }: { refusal: Refusal | undefined }) {
  if (refusal === undefined) return null
  const { faults, problem } = refusal
  return <ErrorSummary errors={faults}>{problem !== undefined && <p>{problem}</p>}</ErrorSummary>
}
