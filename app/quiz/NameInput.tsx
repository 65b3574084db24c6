import type { UseFormRegisterReturn } from 'react-hook-form'
import { FieldFault } from '../ui/FieldFault.tsx'

/** One optional line of text. */
export function NameInput({
  label,
  typed,
  fault,
  field,
}: {
  label: string
  typed: string
  fault: string | undefined
  field: UseFormRegisterReturn
}) {
  const faultId = `${field.name}-fault`
  return (
    <div className="field">
      <label htmlFor={field.name}>
        {label} <span className="optional">(optional)</span>
      </label>
      {fault !== undefined && <FieldFault id={faultId} message={fault} />}
      <input
        {...field}
        id={field.name}
        type="text"
        autoComplete={field.name === 'companyName' ? 'organization' : 'off'}
        defaultValue={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : faultId}
      />
    </div>
  )
}
