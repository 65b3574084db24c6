import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TrapFields } from '../ui/TrapFields.tsx'
import { ACKNOWLEDGE_DAYS } from './acknowledge-days.ts'
import { PRIVACY } from './addresses.ts'
import type { ComplaintField, ComplaintRefusal } from './complaint-form.ts'

/** A way to complain that needs no account and no letter. */
export function ComplaintPage({
  seal,
  refusal,
}: {
  seal: string
  refusal: ComplaintRefusal | undefined
}) {
  const faults = refusal?.faults ?? []
  const field = (name: ComplaintField) => ({
    name,
    value: refusal?.typed[name] ?? '',
    fault: faults.find((fault) => fault.field === name)?.message,
  })
  return (
    <div className="column">
      <a className="back-link" href={PRIVACY}>
        Back to privacy
      </a>
      {refusal !== undefined && (
        <ErrorSummary errors={faults.map(({ field: fieldId, message }) => ({ fieldId, message }))}>
          {refusal.problem !== undefined && <p>{refusal.problem}</p>}
        </ErrorSummary>
      )}
      <h1>Complain about how we handle data</h1>
      <p className="lead">
        Tell us what went wrong. We confirm within {ACKNOWLEDGE_DAYS} days that we have your
        complaint, look into it without delay, and tell you what came of it.
      </p>
      <form method="post" noValidate>
        <TrapFields seal={refusal?.seal ?? seal} />
        <TextField
          {...field('email')}
          label="Your e-mail"
          hint="For our answer, and for nothing else."
          type="email"
          autoComplete="email"
        />
        <TextField
          {...field('text')}
          label="What went wrong?"
          hint="If it is about a check, you can add its date. Please don’t add its private link."
          isLong
          autoComplete="off"
        />
        <p className="actions">
          <button className="button" type="submit">
            Send the complaint
          </button>
        </p>
      </form>
    </div>
  )
}
