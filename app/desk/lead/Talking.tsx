import { counted } from '../../ui/counted.ts'
import type { LeadView, PointView } from './lead-view.ts'

/** So many stand open; the others open on request. */
const OPEN = 3

/** A first sentence, and for each finding what to ask, what to offer and what to leave unsaid. */
export function Talking({ lead: { opening, points } }: { lead: LeadView }) {
  const rest = points.slice(OPEN)
  return (
    <>
      <h3>A first sentence</h3>
      <blockquote className="say">
        <p data-copy="Copy the sentence">{opening}</p>
      </blockquote>
      {points.length > 0 && (
        <p className="muted">
          What follows goes by their answers alone. Nobody has looked into the app, so ask before
          you state.
        </p>
      )}
      {points.slice(0, OPEN).map((point) => (
        <section key={point.id} className="point">
          <h3>{point.title}</h3>
          <Point point={point} />
        </section>
      ))}
      {rest.length > 0 && (
        <details className="lead-more">
          <summary>{counted(rest.length, 'more finding')}</summary>
          {rest.map((point) => (
            <details key={point.id} className="point">
              <summary>{point.title}</summary>
              <Point point={point} />
            </details>
          ))}
        </details>
      )}
    </>
  )
}

function Point({ point: { isDoubt, points } }: { point: PointView }) {
  return (
    <dl>
      <div>
        <dt>Ask</dt>
        <dd>“{isDoubt ? points.askUnknown : points.ask}”</dd>
      </div>
      <div>
        <dt>Offer</dt>
        <dd>
          {isDoubt && 'If it turns out to be so: '}
          {points.offer}
        </dd>
      </div>
      <div>
        <dt>Leave unsaid</dt>
        <dd>{points.avoid}</dd>
      </div>
    </dl>
  )
}
