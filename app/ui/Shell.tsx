import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { DEMO_WORDS } from './demo-words.ts'
import { useFocusHeading } from './focus-heading.ts'
import { Mark } from './Mark.tsx'
import { useSite } from './site.ts'

/**
 * What surrounds every page: the name above, the small print below. Where they lead, React takes
 * nothing over: a page of its own begins at its top, and with its scripts.
 */
export function Shell({ children }: { children: ReactNode }) {
  const { brandName, isDemo } = useSite()
  useFocusHeading()
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      {isDemo && (
        <aside className="demo-banner" aria-label="Demo">
          {DEMO_WORDS}
        </aside>
      )}
      <header className="site-header">
        <Link className="wordmark" to="/" reloadDocument>
          <Mark />
          {brandName}
        </Link>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-footer-line">
          <p>{brandName} is free and open source, under the MIT licence.</p>
          <Link to="/method" reloadDocument>
            How it works
          </Link>
          <Link to="/words" reloadDocument>
            Words we use
          </Link>
          <Link to="/privacy" reloadDocument>
            Privacy
          </Link>
        </div>
      </footer>
    </>
  )
}
