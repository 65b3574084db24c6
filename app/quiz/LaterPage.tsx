import { Link } from '@remix-run/react'
import { QUIZ } from './addresses.ts'
import { CopyLink } from './CopyLink.tsx'
import { countAnswers } from './count-answers.ts'

/** The private link that opens this quiz on another device. */
export function LaterPage({
  link,
  data,
  kept,
  answered,
}: {
  link: string | null
  /** Where what is saved can be seen and erased. */
  data: string | null
  /** For how long after the last answer, in words. */
  kept: string
  answered: number
}) {
  return (
    <div className="column">
      <h1>Continue later</h1>
      {link === null ? (
        <p className="lead">Nothing is saved yet. Your first answer starts your check.</p>
      ) : (
        <>
          <p className="lead">
            {countAnswers(answered)} saved. You can close this page: in this browser, the quiz goes
            on where you left it.
          </p>
          <h2>On another device, or another day</h2>
          <p>Keep this private link, for example in a message to yourself.</p>
          <CopyLink link={link} />
          <p className="notice">
            Whoever has this link can see and change your answers. Share it only with people who may
            do that.
          </p>
          <p>
            We keep an unfinished check for {kept} after your last answer, then it is deleted.
            {data !== null && (
              <>
                {' '}
                <a href={data}>See or erase what is saved now</a>
              </>
            )}
          </p>
        </>
      )}
      <p className="actions">
        <Link className="button" to={QUIZ}>
          Continue now
        </Link>
      </p>
    </div>
  )
}
