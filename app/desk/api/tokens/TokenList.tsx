import { longDate } from '#rules/long-date.ts'
import type { EndedTokenView, TokensView, TokenView } from './tokens-view.ts'

/** The tokens that work, each with a way to end it; and the last that no longer do. */
export function TokenList({ tokens, ended }: Pick<TokensView, 'tokens' | 'ended'>) {
  return (
    <>
      {tokens.length === 0 ? (
        <p>None. No program reads in your name.</p>
      ) : (
        <ul className="tokens">
          {tokens.map((token) => (
            <Token key={token.id} token={token} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details className="tokens-ended">
          <summary>Tokens that no longer work</summary>
          <ul>
            {ended.map((token) => (
              <Ended key={token.id} token={token} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Token({
  token: { id, name, createdAt, expiresAt, usedAt, readSoFar },
}: {
  token: TokenView
}) {
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="small muted">
          Made on {onDay(createdAt)}. Works until {onDay(expiresAt)}.{' '}
          {usedAt === null
            ? 'Not used yet.'
            : `Last used on ${onDay(usedAt)} at ${usedAt.slice(11, 16)} UTC. Read so far: ${readSoFar}.`}
        </p>
      </div>
      <form method="post">
        <input type="hidden" name="id" value={id} />
        <button className="button button-quiet" type="submit" name="intent" value="revoke">
          End it<span className="visually-hidden"> {name}</span>
        </button>
      </form>
    </li>
  )
}

function Ended({ token: { name, endedAt, isRevoked } }: { token: EndedTokenView }) {
  return (
    <li>
      {name}: {isRevoked ? 'you ended it' : 'it expired'} on {onDay(endedAt)}.
    </li>
  )
}

const onDay = (time: string): string => longDate(time.slice(0, 10))
