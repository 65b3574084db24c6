import copyButtons from '../../report/copy-buttons.js?url'
import { useRequestInfo } from '../../request-info.ts'
import pressOnce from './press-once.js?url'
import showPassword from './show-password.js?url'

/** What makes forms about accounts handier. All of them work without. */
export function AccountScripts() {
  const { nonce } = useRequestInfo()
  return (
    <>
      {[showPassword, pressOnce, copyButtons].map((src) => (
        <script key={src} type="module" src={src} nonce={nonce} />
      ))}
    </>
  )
}
