import type { ConsentView, ContactView, LeadView } from './lead-view.ts'
import { When } from './When.tsx'

/** Who asks, what they wrote, and what they agreed to. */
export function Contact({ lead: { personal, hasContact } }: { lead: LeadView }) {
  if (personal === null) {
    return (
      <p>
        {hasContact
          ? 'They have written and asked for an answer. Your role does not include who they are.'
          : 'They have not written.'}
      </p>
    )
  }
  const { contact, consents } = personal
  return (
    <>
      {contact === null ? (
        <p>
          They have not written, so there is nobody to call. What stands under “What to say” is for
          when they do.
        </p>
      ) : (
        <Details contact={contact} />
      )}
      <Consents consents={consents} hasContact={contact !== null} />
    </>
  )
}

function Details({ contact }: { contact: ContactView }) {
  const { name, email, company, appUrl, message, asksFor, givenAt } = contact
  return (
    <>
      <dl className="contact">
        <div>
          <dt>Name</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
          </dd>
        </div>
        {company !== null && (
          <div>
            <dt>Company</dt>
            <dd>
              <bdi>{company}</bdi>
            </dd>
          </div>
        )}
        {appUrl !== null && (
          <div>
            <dt>Their app</dt>
            <dd>
              <AppLink url={appUrl} />
            </dd>
          </div>
        )}
        <div>
          <dt>Asks for</dt>
          <dd>{asksFor}</dd>
        </div>
        <div>
          <dt>Sent</dt>
          <dd>
            <When at={givenAt} />
          </dd>
        </div>
      </dl>
      <p className="contact-message" dir="auto">
        {message}
      </p>
    </>
  )
}

/** Whatever is no web address stays text, though nothing else is ever stored. */
function AppLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{url}</>
  return (
    <a href={url} rel="noreferrer noopener nofollow">
      {url}
    </a>
  )
}

function Consents({
  consents,
  hasContact,
}: {
  consents: readonly ConsentView[]
  hasContact: boolean
}) {
  const standing = consents.some(({ withdrawnAt }) => withdrawnAt === null)
  return (
    <>
      {hasContact && !standing && (
        <p className="notice">
          They asked for an answer and agreed to nothing else: answer what they asked, and send no
          advertising.
        </p>
      )}
      {consents.length > 0 && (
        <>
          <h3>Agreed to</h3>
          <ul className="consents">
            {consents.map(({ text, where, givenAt, withdrawnAt }) => (
              <li key={givenAt}>
                “{text}”{' '}
                <span className="muted">
                  Given {where}, <When at={givenAt} />
                  {withdrawnAt === null ? (
                    '.'
                  ) : (
                    <>
                      . <strong>Taken back</strong>, <When at={withdrawnAt} />.
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
