import type { Tag } from './tag.ts'

/** A part of the page once the library has given it a place. */
export interface LaidOutNode {
  readonly type: string
  /** Where it is inside its parent, in points. */
  readonly box?: Box
  readonly style?: Readonly<Record<string, unknown>>
  readonly props?: NodeProps
  readonly children?: readonly LaidOutNode[]
  /** Of a text alone. */
  readonly lines?: readonly Line[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface NodeProps {
  readonly tag?: Tag
  readonly id?: string
  /** The library numbers entries of the outline, and says below which one each belongs. */
  readonly bookmark?: {
    readonly title: string
    readonly ref: number
    readonly parent: number | undefined
  } | null
}

export interface Line {
  readonly box: { readonly x: number; readonly y: number }
  readonly runs: readonly Run[]
  /** Lines under words. */
  readonly decorationLines?: readonly object[]
}

/** Words that look the same and lead to the same place. */
export interface Run {
  readonly xAdvance?: number
  readonly attributes: { readonly link?: string | null }
}
