import { useEffect, useState } from 'react'
import './private-link.css'

/** A link as text that can be selected, with a button that copies it where scripts run. */
export function CopyLink({ link }: { link: string }) {
  const [canCopy, setCanCopy] = useState(false)
  const [message, setMessage] = useState('')
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), [])

  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setMessage('Copied.')
    } catch {
      setMessage('Your browser did not allow that. Select the link above and copy it.')
    }
  }

  return (
    <div className="private-link">
      <p className="private-link-text">{link}</p>
      {canCopy && (
        <button className="button button-quiet" type="button" onClick={() => void copy()}>
          Copy the link
        </button>
      )}
      <span role="status">{message}</span>
    </div>
  )
}
