import type { Prose as ProseParts } from '#rules/glossary.ts'
import { Prose } from '../ui/Prose.tsx'

/** Things to do one after the other. */
export function Steps({ steps }: { steps: readonly ProseParts[] }) {
  if (steps.length === 0) return null
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.map((part) => (typeof part === 'string' ? part : part.text)).join('')}>
          <Prose parts={step} />
        </li>
      ))}
    </ol>
  )
}
