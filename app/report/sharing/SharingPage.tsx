import { resultAddress } from '../../quiz/addresses.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { DeveloperLinks, LINKS } from './DeveloperLinks.tsx'
import { MailForm } from './MailForm.tsx'
import './sharing.css'
import type { Done, ShareView, SharingRefusal } from './sharing-view.ts'

const DONE_WORDS: Readonly<Record<Done, string>> = {
  mail: 'On its way. Your report should be with you in a few minutes. If it is not, look in the spam folder, and check that the address was right.',
  again:
    'You asked for this a moment ago, so one mail is on its way. If it is not there in ten minutes, ask again.',
  made: 'The developer’s link is ready.',
  ended: 'That link has ended. Whoever opens it finds nothing.',
}

/** The ways to pass a report on: to oneself, to whoever may see all of it, and to a developer. */
export function SharingPage({
  token,
  link,
  canMail,
  shares,
  newId,
  done,
  refusal,
}: {
  token: string
  link: string
  canMail: boolean
  shares: readonly ShareView[]
  /** For the next developer's link: a double click makes one. */
  newId: string
  done: Done | null
  refusal: SharingRefusal | undefined
}) {
  const pdf = `/r/${token}/report.pdf`
  return (
    <div className="column sharing">
      {refusal !== undefined && <Problem refusal={refusal} />}
      {done !== null && refusal === undefined && <Confirmation done={done} />}
      <a className="back-link" href={resultAddress(token)}>
        Back to the report
      </a>
      <h1>Send it on</h1>
      <p className="lead">To yourself, to a partner, or to the developer who is going to help.</p>
      <section aria-labelledby="mail">
        <h2 id="mail">E-mail it to yourself</h2>
        {canMail ? (
          <MailForm refusal={refusal} />
        ) : (
          <p>
            This site does not send e-mail. <a href={pdf}>Download the PDF</a> or copy the link.
          </p>
        )}
      </section>
      <section aria-labelledby="developer">
        <h2 id="developer">Give a developer a copy</h2>
        <DeveloperLinks shares={shares} newId={newId} />
      </section>
      <section aria-labelledby="private">
        <h2 id="private">Your private link</h2>
        <p>
          Whoever has this link can do all that you can: read the whole report, go on from your
          answers, send it on and delete it. Give it only to people you trust with that. For anybody
          else there is the <a href={pdf}>PDF</a>.
        </p>
        <p className="secret-text" data-copy="Copy the private link">
          {link}
        </p>
      </section>
    </div>
  )
}

function Problem({ refusal: { fault, problem } }: { refusal: SharingRefusal }) {
  return (
    <ErrorSummary errors={fault === undefined ? [] : [{ fieldId: 'email', message: fault }]}>
      {problem !== undefined && <p>{problem}</p>}
    </ErrorSummary>
  )
}

/** Takes the focus, so that a screen reader says it before anything else. */
function Confirmation({ done }: { done: Done }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what puts the focus here.
    <div className="notice sharing-done" role="status" tabIndex={-1} autoFocus>
      <p>
        {DONE_WORDS[done]}{' '}
        {done === 'made' && (
          <a className="nowrap" href={`#${LINKS}`}>
            Go to it
          </a>
        )}
      </p>
    </div>
  )
}
