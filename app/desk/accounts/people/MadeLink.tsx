import { Done } from '../Done.tsx'
import { EmailText } from '../EmailText.tsx'
import type { MadeLinkView } from './people-view.ts'

/** A link that was just made: the only time that anybody sees it. */
export function MadeLink({ made: { url, email, worksUntil, kind } }: { made: MadeLinkView }) {
  return (
    <Done>
      <p>
        <strong>
          {kind === 'invite' ? 'The invitation' : 'The link'} for <EmailText email={email} /> is
          ready.
        </strong>{' '}
        Send it to them, and to nobody else. It works once, until {worksUntil}, and is shown only
        now.
      </p>
      <p className="secret-text" data-copy="Copy the link">
        {url}
      </p>
    </Done>
  )
}
