import type { AccountView } from './account-view.ts'
import { NOTIFY, NOTIFY_WORDS } from './notify-words.ts'

/** How the desk behaves for one person. */
export function Settings({
  view: { notify, shortcuts, canMail },
}: {
  view: Pick<AccountView, 'notify' | 'shortcuts' | 'canMail'>
}) {
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">How the desk behaves for you</h2>
      <form method="post" className="account-settings">
        <input type="hidden" name="intent" value="settings" />
        <fieldset>
          <legend>When a check is completed</legend>
          <p className="field-hint">
            {canMail
              ? 'A mail carries a link to the desk, and nothing about the founder.'
              : 'This installation has no mail server yet, so nothing is sent. Your choice counts once it has one.'}
          </p>
          {NOTIFY.map((choice) => (
            <label key={choice} className="choice-row">
              <input type="radio" name="notify" value={choice} defaultChecked={choice === notify} />
              {NOTIFY_WORDS[choice]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Single keys in the list</legend>
          <p className="field-hint">
            j and k move, Enter opens, / searches, ? shows them all. Switch them off if you speak to
            your computer, or press keys by accident.
          </p>
          {(['on', 'off'] as const).map((choice) => (
            <label key={choice} className="choice-row">
              <input
                type="radio"
                name="shortcuts"
                value={choice}
                defaultChecked={(choice === 'on') === shortcuts}
              />
              {choice === 'on' ? 'On' : 'Off'}
            </label>
          ))}
        </fieldset>
        <button className="button button-quiet" type="submit">
          Save
        </button>
      </form>
    </section>
  )
}
