import { longDate } from '#rules/long-date.ts'
import { MOST_SHARES, SHARE_DAYS, USUAL_DAYS } from './share-terms.ts'
import type { ShareView } from './sharing-view.ts'

/** The place of those that work, the newest first. */
export const LINKS = 'developer-links'

/** Makes developers' links, shows those that work, and ends them. */
export function DeveloperLinks({ shares, newId }: { shares: readonly ShareView[]; newId: string }) {
  return (
    <>
      <p>
        A page with the findings, how to check and fix each one, and the words to paste into a
        builder. It has a link of its own, which does not lead to your report. Your names and the
        rest of your answers are not in it. It ends with the report at the latest.
      </p>
      {shares.length < MOST_SHARES ? <MakeLink newId={newId} /> : <p>{FULL}</p>}
      {shares.length > 0 && (
        <ul className="shares" id={LINKS}>
          {shares.map((share) => (
            <Share key={share.id} share={share} />
          ))}
        </ul>
      )}
    </>
  )
}

const FULL = `${MOST_SHARES} links are open, and that is the most there can be. End one to make another.`

function MakeLink({ newId }: { newId: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value="make" />
      <input type="hidden" name="id" value={newId} />
      <fieldset className="day-choices">
        <legend>How long should the link work?</legend>
        {SHARE_DAYS.map((days) => (
          <label key={days}>
            <input type="radio" name="days" value={days} defaultChecked={days === USUAL_DAYS} />
            {days} days
          </label>
        ))}
      </fieldset>
      <button className="button button-quiet" type="submit">
        Make a developer’s link
      </button>
    </form>
  )
}

function Share({ share: { id, link, createdAt, expiresAt } }: { share: ShareView }) {
  const made = `${longDate(createdAt.slice(0, 10))}, ${createdAt.slice(11, 16)} UTC`
  return (
    <li>
      <h3>Works until {longDate(expiresAt.slice(0, 10))}</h3>
      <p className="small muted">Made on {made}.</p>
      {link === null && (
        <p>
          This link still works, but this site can no longer show it. If you have lost it, end it
          and make another.
        </p>
      )}
      <div className="actions">
        {link !== null && (
          <>
            <p className="secret-text" data-copy="Copy this link">
              {link}
            </p>
            <a href={link}>
              Open the copy<span className="visually-hidden"> made on {made}</span>
            </a>
          </>
        )}
        <form method="post">
          <input type="hidden" name="intent" value="end" />
          <input type="hidden" name="id" value={id} />
          <button className="button-link" type="submit">
            End this link<span className="visually-hidden"> made on {made}</span>
          </button>
        </form>
      </div>
    </li>
  )
}
