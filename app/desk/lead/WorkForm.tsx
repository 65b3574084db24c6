import type { ReactNode } from 'react'
import { THEN } from '../access/then.ts'
import type { Intent } from './work-form.ts'

interface Props {
  /** The page of the lead. Named, because a form without it would post to the anchor it stands at. */
  action: string
  intent: Intent
  /** Of what is changed: the lead, or a note. */
  version?: number | undefined
  /** A page of the desk to go on to; without it, the page of the lead. */
  returnTo?: string | undefined
  noteId?: string | undefined
  className?: string
  children: ReactNode
}

/** A form about a lead, with what each of them says without showing it. */
export function WorkForm({
  action,
  intent,
  version,
  returnTo,
  noteId,
  className,
  children,
}: Props) {
  return (
    <form method="post" action={action} className={className}>
      <input type="hidden" name="intent" value={intent} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {returnTo !== undefined && <input type="hidden" name={THEN} value={returnTo} />}
      {noteId !== undefined && <input type="hidden" name="noteId" value={noteId} />}
      {children}
    </form>
  )
}
