import { useRequestInfo } from '../request-info.ts'
import loadLater from './load-later.js?raw'

/**
 * Asks for module scripts after everything else: the page can be read without them, and on a slow
 * connection each would make its words wait. `preloads` are what those scripts will ask for.
 */
export function LaterScripts({
  scripts,
  preloads = [],
}: {
  scripts: readonly string[]
  preloads?: readonly string[]
}) {
  const { nonce } = useRequestInfo()
  return (
    <script
      nonce={nonce}
      data-scripts={JSON.stringify(scripts)}
      data-parts={JSON.stringify(preloads)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of ours, with nothing put into it.
      dangerouslySetInnerHTML={{ __html: loadLater }}
    />
  )
}
