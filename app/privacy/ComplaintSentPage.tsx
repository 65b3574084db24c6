import { ACKNOWLEDGE_DAYS } from './acknowledge-days.ts'
import { PRIVACY } from './addresses.ts'

export function ComplaintSentPage() {
  return (
    <div className="column">
      <h1>Your complaint is with us</h1>
      <p className="lead">
        We write to the address you gave within {ACKNOWLEDGE_DAYS} days, to confirm that we have it.
        Then we look into it and tell you what came of it.
      </p>
      <p>
        If you are not satisfied, you can turn to the authority for data protection. In the United
        Kingdom that is the Information Commissioner’s Office,{' '}
        <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>.
      </p>
      <p className="actions">
        <a className="button" href={PRIVACY}>
          Back to privacy
        </a>
      </p>
    </div>
  )
}
