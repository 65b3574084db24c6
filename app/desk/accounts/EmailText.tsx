import { Fragment } from 'react'

/** An e-mail address that breaks where people expect it: before "@" and the dots behind it. */
export function EmailText({ email }: { email: string }) {
  const [name = '', ...hosts] = email.split(/(?=[@.](?=[^@]*$))/)
  return (
    <span className="account-email">
      {name}
      {hosts.map((part, index) => (
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </span>
  )
}
