import { useRequestInfo } from '../../request-info.ts'
import { ACCOUNT } from '../addresses.ts'
import listKeys from './list-keys.js?url'

const KEYS = [
  ['j', 'next assessment'],
  ['k', 'assessment before'],
  ['Enter', 'open it'],
  ['/', 'search'],
  ['?', 'this help'],
] as const

/** Keys for the list: a dialog that names them, and the script that reads them. */
export function ListKeys() {
  const { nonce } = useRequestInfo()
  return (
    <>
      <dialog id="list-keys" className="list-keys" aria-labelledby="list-keys-title">
        <h2 id="list-keys-title">Keys</h2>
        <dl>
          {KEYS.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="small">
          Keys can be switched off in your <a href={ACCOUNT}>account</a>.
        </p>
        <form method="dialog">
          <button type="submit" className="button button-quiet">
            Close
          </button>
        </form>
      </dialog>
      <script type="module" src={listKeys} nonce={nonce} />
    </>
  )
}
