import type { Bookmark } from '@react-pdf/types'

// The library puts any node into the outline that asks for it; its types know pages alone.
declare module '@react-pdf/renderer' {
  interface ViewProps {
    bookmark?: Bookmark
  }
}
