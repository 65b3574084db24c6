import { FieldFault } from './FieldFault.tsx'
import './text-field.css'

interface Props {
  name: string
  label: string
  hint?: string
  isOptional?: boolean
  type?: 'text' | 'email' | 'url'
  /** More than one line. */
  isLong?: boolean
  autoComplete: string
  /** As typed before, or as stored. */
  value: string
  fault: string | undefined
}

/** One labelled text, with its hint and with what is wrong with it. The name is also its id. */
export function TextField({
  name,
  label,
  hint,
  isOptional = false,
  type = 'text',
  isLong = false,
  autoComplete,
  value,
  fault,
}: Props) {
  const hintId = `${name}-hint`
  const faultId = `${name}-fault`
  const described = [hint && hintId, fault && faultId].filter(Boolean).join(' ')
  const common = {
    id: name,
    name,
    autoComplete,
    defaultValue: value,
    required: !isOptional,
    'aria-invalid': fault !== undefined,
    'aria-describedby': described === '' ? undefined : described,
  }
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {isOptional && <span className="muted field-optional">(optional)</span>}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {fault !== undefined && <FieldFault id={faultId} message={fault} />}
      {isLong ? <textarea {...common} rows={6} /> : <input {...common} type={type} />}
    </div>
  )
}
