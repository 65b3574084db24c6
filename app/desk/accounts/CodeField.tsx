import { FieldFault } from '../../ui/FieldFault.tsx'

/** Six digits from an authenticator app. Phones offer their number keys, and fill it in if they can. */
export function CodeField({
  value,
  fault,
  takesFocus = false,
}: {
  value: string
  fault: string | undefined
  /** Where it is all that a page asks for. */
  takesFocus?: boolean
}) {
  return (
    <div className="field">
      <label htmlFor="code">Code from your app</label>
      <p className="field-hint" id="code-hint">
        Six digits.
      </p>
      {fault !== undefined && <FieldFault id="code-fault" message={fault} />}
      <input
        id="code"
        name="code"
        className="code-input"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        defaultValue={value}
        required
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? 'code-hint' : 'code-hint code-fault'}
        // biome-ignore lint/a11y/noAutofocus: the page asks for nothing else.
        autoFocus={takesFocus}
      />
    </div>
  )
}
