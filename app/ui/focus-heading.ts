import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * A page that scripts exchanged is silent for a screen reader. Moving the focus to its heading
 * reads it out, as loading it would have done.
 */
export function useFocusHeading(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const heading = document.querySelector('h1')
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname])
}
