import sansFont from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import serifFont from '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-500-normal.woff2?url'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useRequestInfo } from './request-info.ts'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/shell.css'
import './ui/controls.css'
import './ui/band.css'
import './ui/words.css'
import { ErrorPage, explainError } from './ui/ErrorPage.tsx'
import explainWords from './ui/explain-words.js?url'
import { pageHeaders } from './ui/page-headers.ts'
import { Shell } from './ui/Shell.tsx'
import { type Site, titled } from './ui/site.ts'
import { DARK, LIGHT } from './ui/tokens.ts'

export const headers = pageHeaders

export function loader({ context }: LoaderFunctionArgs): Site {
  const { brandName, isDemo } = context.env
  return { brandName, isDemo }
}

/** Nothing in it changes while the server runs. */
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = ({ error, matches }) =>
  error === undefined
    ? []
    : [
        { title: titled(`Error: ${explainError(error).title}`, matches) },
        { name: 'robots', content: 'noindex' },
      ]

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, requestId } = useRequestInfo()
  const withScripts = useMatches().every(({ handle }) => wantsScripts(handle))
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="request-id" content={requestId} />
        <meta name="theme-color" content={LIGHT.paper} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={DARK.paper} media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {[serifFont, sansFont].map((href) => (
          <link
            key={href}
            rel="preload"
            as="font"
            type="font/woff2"
            href={href}
            crossOrigin="anonymous"
          />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        <Shell>{children}</Shell>
        {withScripts && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
            <script type="module" src={explainWords} nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

/** A page that needs no script says so: `export const handle = { js: false }`. */
function wantsScripts(handle: unknown): boolean {
  return !(typeof handle === 'object' && handle !== null && 'js' in handle && handle.js === false)
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
