import { counted, thousands } from '../../ui/counted.ts'
import type { Figures, TimeView } from './figures-view.ts'
import { percent } from './in-words.ts'

/** What a number says better than a chart. */
export function Headline({ figures }: { figures: Figures }) {
  const { started, completed, contact, again, toResult, toContact } = figures
  return (
    <section aria-labelledby="headline">
      <h2 id="headline" className="visually-hidden">
        At a glance
      </h2>
      <dl className="headline">
        <Figure name="Started" value={thousands(started)} more="gave a first answer" />
        <Figure
          name="Completed"
          value={thousands(completed)}
          more={`${percent(completed, started)} of started`}
        />
        <Figure
          name="Contact given"
          value={thousands(contact)}
          more={completed === 0 ? 'after a result' : `${percent(contact, completed)} of completed`}
        />
        <Figure name="Checked again" value={thousands(again)} more="came back to the same app" />
        {toResult !== null && <Time name="To the result" from="first answer" time={toResult} />}
        {toContact !== null && <Time name="To the contact" from="result" time={toContact} />}
      </dl>
    </section>
  )
}

function Figure({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-value">{value}</span> <span className="muted">{more}</span>
      </dd>
    </div>
  )
}

/** A median with what it is the middle of: of three, it says little, and the page says so. */
function Time({
  name,
  from,
  time: { median, between, count },
}: {
  name: string
  from: string
  time: TimeView
}) {
  const few = count < 5 ? 'only ' : ''
  const half = between === '' ? '' : `; half took ${between}`
  return (
    <Figure
      name={name}
      value={median}
      more={`from the ${from}: median of ${few}${counted(count, 'check')}${half}`}
    />
  )
}
