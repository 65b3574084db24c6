import { useRequestInfo } from '../request-info.ts'
import explainWords from '../ui/explain-words.js?url'
import copyButtons from './copy-buttons.js?url'
import unfold from './unfold.js?url'

/** What makes a page with findings handier: copying, unfolding what a link leads to, words explained. */
export function ReportScripts() {
  const { nonce } = useRequestInfo()
  return (
    <>
      {[copyButtons, unfold, explainWords].map((src) => (
        <script key={src} type="module" src={src} nonce={nonce} />
      ))}
    </>
  )
}
