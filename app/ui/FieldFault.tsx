/** What is wrong with a field, right above it. */
export function FieldFault({ id, message }: { id: string; message: string }) {
  return (
    <p className="field-error" id={id}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 .8 15.8 15H.2ZM7.2 6v4.4h1.6V6Zm0 5.6v1.6h1.6v-1.6Z" fillRule="evenodd" />
      </svg>
      <span>
        <span className="visually-hidden">Error: </span>
        {message}
      </span>
    </p>
  )
}
