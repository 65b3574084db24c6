import { Text as LibraryText } from '@react-pdf/renderer'
import type { ComponentProps } from 'react'

/** What the library takes for "never break here". */
const NEVER = 10_000

/**
 * Text whose words stay whole. Without this, a line may end between a link and the comma behind it,
 * and the library would put a hyphen there. A paragraph, unless it is tagged as something else.
 */
export function Text(props: ComponentProps<typeof LibraryText>) {
  return <LibraryText hyphenationPenalty={NEVER} tag={{ role: 'P' }} {...props} />
}
