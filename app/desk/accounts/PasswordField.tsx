import { FieldFault } from '../../ui/FieldFault.tsx'

/**
 * A password. It may be pasted, and shown by a button that show-password.js adds. It is never filled
 * in again after a mistake.
 */
export function PasswordField({
  name,
  label,
  hint,
  isNew = false,
  fault,
}: {
  name: string
  label: string
  hint?: string
  /** One that is being chosen: browsers then offer to make one. */
  isNew?: boolean
  fault: string | undefined
}) {
  const hintId = `${name}-hint`
  const faultId = `${name}-fault`
  const described = [hint && hintId, fault && faultId].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {fault !== undefined && <FieldFault id={faultId} message={fault} />}
      <div className="password-row">
        <input
          id={name}
          name={name}
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
          aria-invalid={fault !== undefined}
          aria-describedby={described === '' ? undefined : described}
          data-show-password=""
        />
      </div>
    </div>
  )
}
