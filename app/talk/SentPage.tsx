import { dataAddress } from '../my-data/addresses.ts'
import { resultAddress } from '../quiz/addresses.ts'
import { talkAddress } from './addresses.ts'

/** What happens next, and when. Says so too when nothing is there. */
export function SentPage({
  token,
  email,
  replyWithin,
}: {
  token: string
  /** Where the answer goes; null when we have no message about this check. */
  email: string | null
  replyWithin: string
}) {
  return (
    <div className="column">
      {email === null ? (
        <>
          <h1>We have no message from you</h1>
          <p className="lead">
            If you have just sent one, something held it up. Please send it once more.
          </p>
        </>
      ) : (
        <>
          <h1>Thank you. Your message is with us.</h1>
          <p className="lead">
            You get an answer within {replyWithin}, at{' '}
            <strong className="sent-address">{email}</strong>.
          </p>
          <h2>What happens next</h2>
          <ol>
            <li>A person reads your message together with your report.</li>
            <li>They write back to you. You don’t have to prepare anything.</li>
            <li>You decide what to do with the answer. Nothing is owed.</li>
          </ol>
        </>
      )}
      <p className="actions">
        {email === null && (
          <a className="button" href={talkAddress(token)}>
            Write to us
          </a>
        )}
        <a className={email === null ? undefined : 'button'} href={resultAddress(token)}>
          Back to your result
        </a>
        {email !== null && <a href={talkAddress(token)}>Change your message</a>}
        <a href={dataAddress(token)}>Your data</a>
      </p>
    </div>
  )
}
