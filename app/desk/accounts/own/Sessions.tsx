import type { SessionView } from './account-view.ts'

/** Every place where somebody is signed in to this account, each with a way to end it. */
export function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className="session-list">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post">
          <input type="hidden" name="intent" value="end-others" />
          <button className="button button-quiet" type="submit">
            Sign out everywhere else
          </button>
        </form>
      ) : (
        <p className="small muted">Only here. A sign-in ends after 30 minutes without use.</p>
      )}
    </section>
  )
}

function Session({ session }: { session: SessionView }) {
  const { id, agent, started, lastUsed, isThis, isWhole } = session
  return (
    <li>
      <div>
        <strong>{agent}</strong> {isThis && <span className="tag">This one</span>}
        <br />
        <span className="small muted">
          Used {lastUsed}. Since {started}.
        </span>
        {!isWhole && (
          <p className="account-warn small">
            Somebody gave your password here, and no code yet. If it wasn’t you, change your
            password.
          </p>
        )}
      </div>
      {!isThis && (
        <form method="post">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="id" value={id} />
          <button className="button-link" type="submit">
            End it
            <span className="visually-hidden">
              : {agent}, since {started}
            </span>
          </button>
        </form>
      )}
    </li>
  )
}
