import { countAnswers } from './count-answers.ts'

interface Props {
  answered: number
  atMost: number
  isFinished: boolean
  /** ISO 8601. */
  savedOn: string | null
  /** How many answers another check holds, that this browser would let go of. */
  replaces: number
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** What whoever opens the private link sees first. */
export function ResumePage({ answered, atMost, isFinished, savedOn, replaces }: Props) {
  return (
    <div className="column">
      <h1>{isFinished ? 'This check is finished' : 'Continue your check'}</h1>
      <p className="lead">
        {countAnswers(answered)} saved
        {savedOn !== null && `, the last on ${DAY.format(new Date(savedOn))}`}.{' '}
        {!isFinished && describeRest(atMost)}
      </p>
      {replaces > 0 && (
        <p className="notice">
          This browser holds another check ({replaces} answered). If you go on here, that one stays
          saved, but only its private link leads back to it.
        </p>
      )}
      <form method="post">
        <button className="button" type="submit">
          {isFinished ? 'Open it here' : 'Continue here'}
        </button>
      </form>
    </div>
  )
}

function describeRest(atMost: number): string {
  if (atMost === 0) return 'Nothing is left to answer: your result is one step away.'
  return `At most ${atMost} ${atMost === 1 ? 'question is' : 'questions are'} still to come.`
}
