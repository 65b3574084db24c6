import type { ReactNode } from 'react'

/** What has just been done. It takes the focus, so that a screen reader says it first. */
export function Done({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what puts the focus here.
    <div className="notice account-done" role="status" tabIndex={-1} autoFocus>
      {children}
    </div>
  )
}
