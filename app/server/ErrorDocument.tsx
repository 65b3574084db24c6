import { DEMO_WORDS } from '../ui/demo-words.ts'
import { Mark } from '../ui/Mark.tsx'

export interface ErrorDocumentProps {
  title: string
  advice: string
  requestId: string
  brandName: string
  /** Addresses of the app's style sheets. */
  styles: readonly string[]
  isDemo: boolean
}

/** A whole page for an error that Remix never sees: like the others, without their links below. */
export function ErrorDocument(props: ErrorDocumentProps) {
  const { title, advice, requestId, brandName, styles, isDemo } = props
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`Error: ${title} – ${brandName}`}</title>
        {styles.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
      </head>
      <body>
        {isDemo && (
          <aside className="demo-banner" aria-label="Demo">
            {DEMO_WORDS}
          </aside>
        )}
        <header className="site-header">
          <a className="wordmark" href="/">
            <Mark />
            {brandName}
          </a>
        </header>
        <main>
          <div className="column">
            <h1>{title}</h1>
            <p className="lead">{advice}</p>
            <p className="actions">
              <a href="/">Back to the start</a>
            </p>
            <p className="small muted">Error id: {requestId}</p>
          </div>
        </main>
      </body>
    </html>
  )
}
