import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

export function loader({ context }: LoaderFunctionArgs) {
  return json({ contactEmail: context.env.contactEmail ?? null })
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('Privacy', matches) },
  {
    name: 'description',
    content: 'What this site keeps, the one cookie it sets, and who can see your answers.',
  },
]

export default function Privacy() {
  const { contactEmail } = useLoaderData<typeof loader>()
  return (
    <div className="column">
      <h1>Privacy</h1>
      <p className="lead">
        We ask about your app, not about you. There are no trackers here, and nobody else is told
        that you came.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>The answers you choose, from your first one on.</li>
        <li>The names of your app and your company, if you type them in. Both are optional.</li>
        <li>When you began, when you last saved something, and when you finished.</li>
        <li>The result that our rules draw from your answers.</li>
      </ul>
      <p>
        All of it lies in one database on the server of this site. We ask for no name, no e-mail
        address and no telephone number.
      </p>
      <h2>One cookie</h2>
      <p>
        When you open the first question, your browser gets one cookie. It holds a random key, so
        that the next page knows which answers are yours, and it ends seven days after you last used
        the quiz. It is not used for anything else, which is why there is no banner to click away.
      </p>
      <h2>Your link is the key</h2>
      <p>
        Your result, and a quiz that you continue later, have a private link. Whoever has that link
        can see what is behind it. The database holds only a fingerprint of it, so we can’t look it
        up for you if you lose it.
      </p>
      <h2>Nobody else</h2>
      <p>
        No page loads anything from another company: no analytics, no fonts, no maps, no
        advertising. The server keeps a log of which kinds of pages were asked for and when, without
        network addresses, links or answers. To slow down bots it counts requests by network
        address, in memory only, for a minute.
      </p>
      <h2>Having it deleted</h2>
      <p>
        {contactEmail === null ? (
          'Ask the operator of this site, '
        ) : (
          <>
            Write to <a href={`mailto:${contactEmail}`}>{contactEmail}</a>{' '}
          </>
        )}
        and send your private link, because without it nobody can tell which answers are yours. The
        same goes for a copy of your data or a correction. See also the{' '}
        <Link to="/words">words we use</Link>.
      </p>
    </div>
  )
}
