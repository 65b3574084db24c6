import { START_AFRESH } from '../quiz/addresses.ts'

/** How far this browser's founder has got. */
export interface Standing {
  answered: number
  /** Where the result is, once there is one. */
  result: string | null
  /** The door to the quiz, with where this founder came from. */
  start: string
}

/** The one thing to do next. */
export function Start({ answered, result, start }: Standing) {
  if (result === null && answered === 0) {
    return (
      <p className="actions">
        <a className="button" href={start}>
          Start the check
        </a>
      </p>
    )
  }
  return (
    <div className="actions">
      {result === null ? (
        <a className="button" href={start}>
          <span>
            Continue where you left off <span className="nowrap">({answered} answered)</span>
          </span>
        </a>
      ) : (
        <a className="button" href={result}>
          See your result
        </a>
      )}
      <form method="post" action={START_AFRESH}>
        <button className="button-link" type="submit">
          {result === null ? 'Start afresh' : 'Start a new check'}
        </button>
      </form>
    </div>
  )
}
