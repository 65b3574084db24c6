import { longDate } from '#rules/long-date.ts'
import { BandMark } from '../../ui/BandMark.tsx'
import { THEN } from '../access/then.ts'
import { DESK, DUE, leadAddress } from '../addresses.ts'
import type { DueLeadView, DueView } from './due-view.ts'
import { WorkForm } from './WorkForm.tsx'
import './due.css'

/** The next actions whose day has come, or comes this week. */
export function DuePage({ due }: { due: DueView }) {
  const { groups, ofEverybody, isCut } = due
  const isEmpty = groups.every(({ leads }) => leads.length === 0)
  return (
    <div className="due">
      <h1>Due</h1>
      <nav aria-label="Whose">
        <ul className="due-whose">
          <li>
            <a href={DUE} aria-current={ofEverybody ? undefined : 'page'}>
              Mine
            </a>
          </li>
          <li>
            <a href={`${DUE}?whose=everybody`} aria-current={ofEverybody ? 'page' : undefined}>
              Everybody’s
            </a>
          </li>
        </ul>
      </nav>
      {isEmpty && (
        <p className="lead">
          {ofEverybody
            ? 'Nothing is due in the next seven days.'
            : 'Nothing of yours is due in the next seven days.'}{' '}
          Give an assessment a next action with a day, and it shows up here.{' '}
          <a href={DESK}>To the assessments</a>
        </p>
      )}
      {groups
        .filter(({ leads }) => leads.length > 0)
        .map(({ id, title, leads }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>
              {title} <span className="muted">{leads.length}</span>
            </h2>
            <ul className="due-leads">
              {leads.map((lead) => (
                <li key={lead.number}>
                  <Lead lead={lead} due={due} isToday={id === 'today'} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {isCut && <p className="notice">There are more. Finish or move some of these to see them.</p>}
    </div>
  )
}

function Lead({
  lead,
  due: { mayWork, ofEverybody, here },
  isToday,
}: {
  lead: DueLeadView
  due: DueView
  /** The heading says the day already. */
  isToday: boolean
}) {
  const { number, on, nextAction, status, version, owner, score, band, bandLabel, name } = lead
  const address = `${leadAddress(number)}?${new URLSearchParams({ [THEN]: here })}`
  return (
    <article className="due-lead" aria-label={`#${number}`}>
      <p className="due-what">
        <a href={address}>
          {nextAction === null ? `Next action of #${number}` : <bdi>{nextAction}</bdi>}
        </a>
      </p>
      <ul className="due-facts">
        {!isToday && (
          <li>
            <time dateTime={on}>{longDate(on)}</time>
          </li>
        )}
        <li>#{number}</li>
        {name !== null && (
          <li className="due-name">
            <bdi>{name}</bdi>
          </li>
        )}
        <li>
          {score} <BandMark band={band} label={bandLabel} />
        </li>
        <li>{status}</li>
        {ofEverybody && <li>{owner ?? 'nobody’s'}</li>}
      </ul>
      {mayWork && (
        <WorkForm
          action={leadAddress(number)}
          intent="clear-next-action"
          version={version}
          returnTo={here}
        >
          <button type="submit" className="button button-quiet">
            Done<span className="visually-hidden"> with #{number}</span>
          </button>
        </WorkForm>
      )}
    </article>
  )
}
