import type { Bookmark } from '@react-pdf/types'
import type { Tag } from './tags/tag.ts'

// The library keeps all properties of a part; its types know those alone that it reads itself.
declare module '@react-pdf/renderer' {
  interface ViewProps {
    bookmark?: Bookmark
    tag?: Tag
  }
  interface TextProps {
    tag?: Tag
  }
  interface SVGProps {
    tag?: Tag
  }
}
