import type { ReportView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import type { Door } from './door.ts'

/** The one recommended next step, and the door it leads to. */
export function NextStep({
  nextStep,
  door,
}: {
  nextStep: ReportView['nextStep']
  door: Door | null
}) {
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">
        <span className="next-step-label">Your next step</span> {nextStep.title}
      </h2>
      <p>
        <Prose parts={nextStep.text} />
      </p>
      {door !== null && (
        <p>
          <a className="button" href={door.href}>
            {door.label}
          </a>
        </p>
      )}
    </section>
  )
}
