import type { ReportView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import type { Door } from './door.ts'

const TAKE_ALONG = 'Download the PDF to take along'

/**
 * The one recommended next step, and the door it leads to. Where there is none to show, the report
 * is what to take to whoever helps. Below it, quietly, the way to ask a person.
 */
export function NextStep({
  nextStep,
  door,
  question = null,
  pdf,
}: {
  nextStep: ReportView['nextStep']
  door: Door | null
  question?: Door | null
  /** The address of the report as a file. */
  pdf: string
}) {
  const takeAlong = nextStep.door === null ? null : { label: TAKE_ALONG, href: pdf }
  const way = door ?? takeAlong
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">
        <span className="next-step-label">Your next step</span> {nextStep.title}
      </h2>
      <p>
        <Prose parts={nextStep.text} />
      </p>
      {way !== null && (
        <p>
          <a className="button" href={way.href}>
            {way.label}
          </a>
        </p>
      )}
      {question !== null && (
        <p className="next-step-question small">
          Something unclear? <a href={question.href}>{question.label}</a>
        </p>
      )}
    </section>
  )
}
