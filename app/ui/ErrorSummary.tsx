import { type ReactNode, useEffect, useRef } from 'react'

export interface FieldError {
  /** The id of the control that it is about. */
  fieldId: string
  message: string
}

const IN_TITLE = 'Error: '

/**
 * What stands in the way, above the form. It takes the focus when it appears, and the title says
 * so: give it a new `key` for every attempt.
 */
export function ErrorSummary({
  errors,
  children,
}: {
  errors: readonly FieldError[]
  /** For an error that no field can mend. */
  children?: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    if (!document.title.startsWith(IN_TITLE)) document.title = IN_TITLE + document.title
    return () => {
      document.title = document.title.replace(IN_TITLE, '')
    }
  }, [])
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what puts the focus here.
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} autoFocus>
      <h2>There is a problem</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
