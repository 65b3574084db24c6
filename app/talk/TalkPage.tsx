import { longDate } from '#rules/long-date.ts'
import { dataAddress } from '../my-data/addresses.ts'
import { resultAddress } from '../quiz/addresses.ts'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TrapFields } from '../ui/TrapFields.tsx'
import {
  type ContactField,
  type ContactRefusal,
  type ContactTyped,
  MARKETING,
} from './contact-form.ts'
import { DOOR_WORDS, type TalkDoor } from './door-words.ts'
import './talk.css'

export interface TalkView {
  token: string
  door: TalkDoor
  /** As stored, or empty. */
  stored: ContactTyped
  /** When the founder wrote about this check before; ISO 8601. */
  sentOn: string | null
  replyWithin: string
  /** Days. */
  kept: string
  marketingText: string
  seal: string
}

/** A short form to a person. The report is complete without it, and says so. */
export function TalkPage({
  view,
  refusal,
}: {
  view: TalkView
  refusal: ContactRefusal | undefined
}) {
  const { token, door, sentOn, replyWithin, kept, marketingText } = view
  const words = DOOR_WORDS[door]
  const typed = refusal?.typed ?? view.stored
  const faults = refusal?.faults ?? []
  const field = (name: ContactField) => ({
    name,
    value: typed[name],
    fault: faults.find((fault) => fault.field === name)?.message,
  })
  return (
    <div className="column">
      <a className="back-link" href={resultAddress(token)}>
        Back to your result
      </a>
      {refusal !== undefined && (
        <ErrorSummary errors={faults.map(({ field: fieldId, message }) => ({ fieldId, message }))}>
          {refusal.problem !== undefined && <p>{refusal.problem}</p>}
        </ErrorSummary>
      )}
      <h1>{words.title}</h1>
      <p className="lead">
        {words.lead} You get an answer by e-mail within {replyWithin}.
      </p>
      {sentOn === null ? (
        <p>Your report is complete without this. It stays yours, whether you write or not.</p>
      ) : (
        <p className="notice">
          You wrote to us on {longDate(sentOn.slice(0, 10))}. What you send now takes the place of
          that.
        </p>
      )}
      <form method="post" noValidate className="talk-form">
        <TrapFields seal={refusal?.seal ?? view.seal} />
        <TextField {...field('name')} label="Your name" autoComplete="name" />
        <TextField
          {...field('email')}
          label="E-mail"
          hint="For our answer, and for nothing else unless you tick the box below."
          type="email"
          autoComplete="email"
        />
        <TextField {...field('company')} label="Company" isOptional autoComplete="organization" />
        <TextField
          {...field('appUrl')}
          label="Link to your app"
          hint="For example https://shop.example.com"
          isOptional
          type="url"
          autoComplete="off"
        />
        <TextField
          {...field('message')}
          label={words.message}
          hint="A few sentences are enough. Please leave out passwords and keys."
          isLong
          autoComplete="off"
        />
        <label className="tick-row">
          <input type="checkbox" name={MARKETING} value="yes" defaultChecked={typed.marketing} />
          <span>{marketingText}</span>
        </label>
        <p className="actions">
          <button className="button" type="submit">
            {sentOn === null ? 'Send' : 'Send again'}
          </button>
        </p>
      </form>
      <p className="small muted">
        We keep what you send for {kept} at most. You can{' '}
        <a href={dataAddress(token)}>see or erase it</a> at any time. More about{' '}
        <a href="/privacy">privacy</a>.
      </p>
    </div>
  )
}
