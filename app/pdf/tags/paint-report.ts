import type { Box, LaidOutNode } from './laid-out.ts'
import { paintText } from './paint-text.ts'
import type { Paper } from './paper.ts'
import type { Tag } from './tag.ts'

type Element = PDFKit.PDFStructureElement

interface Brush {
  /** Where a link leads, in words. */
  readonly nameLink: (link: string) => string
  /** Paints what stands on every page outside the text, such as its number. */
  readonly paintMargin: (page: number, pages: number) => void
}

/**
 * Paints laid-out pages, tagged: the library walks through the pages and paints, we walk and let it
 * paint each part where it is. A text without a tag is a paragraph; a view without one is no element
 * of its own; a drawing without one only repeats what is written beside it. Handles the parts that
 * the report is made of: views without transformations, texts and drawings.
 */
export function paintReport(paper: Paper, pages: readonly LaidOutNode[], brush: Brush): void {
  const elements = new Map<Tag, Element>()
  const outline = new Map<number | undefined, PDFKit.PDFOutline>()
  const root = paper.struct('Document')
  paper.addStructure(root)

  function open(tag: Tag, parent: Element, { left, top, width, height }: Box): Element {
    const known = elements.get(tag)
    if (known !== undefined) return known
    const { role, alt, actual, scope, isNumbered } = tag
    const element = paper.struct(role, {
      ...(alt === undefined ? {} : { alt, bbox: [left, top, left + width, top + height] }),
      ...(actual === undefined ? {} : { actual }),
      ...(scope === undefined ? {} : { scope }),
    })
    if (role === 'L') {
      const numbering = isNumbered === true ? 'Decimal' : 'None'
      element.dictionary.data.A = { O: 'List', ListNumbering: numbering }
    }
    parent.add(element)
    elements.set(tag, element)
    return element
  }

  function paintNode(node: LaidOutNode, parent: Element, page: number, origin: Place): void {
    if (node.box === undefined) return
    if (node.type === 'LINK') throw new Error('A link belongs inside a text.')
    const { id, bookmark, tag } = node.props ?? {}
    const box = { ...node.box, left: origin.left + node.box.left, top: origin.top + node.box.top }
    if (id !== undefined) paper.addNamedDestination(id, 'XYZ', 0, box.top, null)
    if (bookmark) {
      const place = { pageNumber: page, left: paper.page.width, top: box.top, zoom: 0 }
      const above = outline.get(bookmark.parent) ?? paper.outline
      outline.set(bookmark.ref, above.addItem(bookmark.title, place))
    }
    if (node.type === 'SVG') {
      paintDrawing({ ...node, box }, parent)
      return
    }
    if (hasGround(node))
      paper.paintArtifact({ ...node, type: 'VIEW', box, props: {}, children: [] })
    if (node.type === 'TEXT') {
      const { role } = tag ?? PARAGRAPH
      const element = open(tag ?? { ...PARAGRAPH }, parent, box)
      paintText(paper, { ...node, box }, element, { role, ...brush })
      return
    }
    const element = tag === undefined ? parent : open(tag, parent, box)
    for (const child of node.children ?? []) paintNode(child, element, page, box)
  }

  function paintDrawing(node: LaidOutNode & { box: Box }, parent: Element): void {
    const tag = node.props?.tag
    if (tag === undefined) paper.paintArtifact(node)
    else paper.paintInto(open(tag, parent, node.box), tag.role, node)
  }

  for (const [index, page] of pages.entries()) {
    const { width = 0, height = 0 } = page.box ?? {}
    paper.addPage({ size: [width, height], margin: 0 })
    for (const child of page.children ?? []) paintNode(child, root, index, { left: 0, top: 0 })
    paper.markContent('Artifact', { type: 'Pagination' })
    brush.paintMargin(index + 1, pages.length)
    paper.endMarkedContent()
  }
}

const PARAGRAPH: Tag = { role: 'P' }

type Place = Pick<Box, 'left' | 'top'>

/** A colour behind it or lines around it. */
function hasGround({ style = {} }: LaidOutNode): boolean {
  return Object.keys(style).some((key) => key === 'backgroundColor' || /^border.+Width$/.test(key))
}
