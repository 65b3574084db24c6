import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of the document as a program that reads aloud finds it, with what is on one page of it. */
export interface TagNode {
  readonly role: string
  readonly alt: string | undefined
  /** Its own text and that of what is in it, in reading order. */
  readonly text: string
  readonly children: readonly TagNode[]
}

export interface ReadTags {
  /** The elements of each page. */
  readonly pages: readonly TagNode[]
  /** Text that is neither in an element nor marked as something to skip. */
  readonly looseText: readonly string[]
  /** How often something is painted outside both. */
  readonly loosePainting: number
  /** Text to skip: page numbers and the like. */
  readonly skippedText: readonly string[]
  /** What each area to click says, in elements called Link; and how many are in none. */
  readonly links: readonly string[]
  readonly looseLinks: number
  readonly marked: unknown
  readonly language: unknown
  readonly showsTitle: unknown
  readonly properties: string
}

/** Reads the tags of a PDF back, the way pdf.js offers them to screen readers in a browser. */
export async function readTags(bytes: Uint8Array): Promise<ReadTags> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: TagNode[] = []
  const looseText: string[] = []
  const skippedText: string[] = []
  const links: string[] = []
  let loosePainting = 0
  let looseLinks = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const { texts, loose, skipped } = sortText(items)
    looseText.push(...loose)
    skippedText.push(skipped.join(''))
    const { fnArray } = await page.getOperatorList()
    loosePainting += countLoosePainting(fnArray)
    const annotations = await page.getAnnotations()
    const names = new Map(annotations.map(({ id, contentsObj }) => [id, contentsObj.str]))
    const tree: PdfNode = (await page.getStructTree()) ?? { children: [] }
    const inLinks = new Set<string>()
    pages.push(toTag(tree, texts, (id) => inLinks.add(id)))
    links.push(...[...inLinks].map((id) => names.get(id) ?? ''))
    looseLinks += annotations.filter(({ id }) => !inLinks.has(id)).length
  }
  const { info, metadata } = await document.getMetadata()
  const read = {
    pages,
    looseText,
    loosePainting,
    skippedText,
    links,
    looseLinks,
    marked: (await document.getMarkInfo())?.Marked,
    language: new Map(Object.entries(info)).get('Language'),
    showsTitle: new Map(Object.entries((await document.getViewerPreferences()) ?? {})).get(
      'DisplayDocTitle',
    ),
    properties: metadata?.getRaw() ?? '',
  }
  await loading.destroy()
  return read
}

/** All elements of a tree, each before what is in it. */
export function allTags(node: TagNode): readonly TagNode[] {
  return [node, ...node.children.flatMap(allTags)]
}

/** As pdf.js gives it. */
interface PdfNode {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly PdfNode[]
}

function toTag(
  { role = '', alt, children = [] }: PdfNode,
  texts: ReadonlyMap<string, string>,
  onLink: (id: string) => void,
): TagNode {
  const parts = children.map((child) => {
    if (child.type === 'object' && role === 'Link') onLink(child.id ?? '')
    if (child.type !== undefined) return { text: texts.get(child.id ?? '') ?? '', child: undefined }
    const tag = toTag(child, texts, onLink)
    return { text: tag.text, child: tag }
  })
  return {
    role,
    alt,
    text: parts.map(({ text }) => text).join(''),
    children: parts.flatMap(({ child }) => child ?? []),
  }
}

type TextItems = Awaited<
  ReturnType<
    Awaited<
      ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>
    >['getTextContent']
  >
>['items']

/** Which text is in which marked part, which is to be skipped, and which is in neither. */
function sortText(items: TextItems) {
  const texts = new Map<string, string>()
  const loose: string[] = []
  const skipped: string[] = []
  const open: { tag: unknown; id: string | null | undefined }[] = []
  for (const item of items) {
    if ('str' in item) {
      const { tag, id } = open.at(-1) ?? {}
      const text = item.hasEOL ? `${item.str} ` : item.str
      if (id) texts.set(id, (texts.get(id) ?? '') + text)
      else if (tag === 'Artifact') skipped.push(text)
      else if (text.trim() !== '') loose.push(text)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push({ tag: 'tag' in item ? item.tag : '', id: item.id })
  }
  return { texts, loose, skipped }
}

const PAINTING = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.constructPath,
  OPS.paintImageXObject,
  OPS.shadingFill,
])

function countLoosePainting(operators: readonly number[]): number {
  let depth = 0
  let loose = 0
  for (const operator of operators) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    else if (operator === OPS.endMarkedContent) depth -= 1
    else if (depth === 0 && PAINTING.has(operator)) loose += 1
  }
  return loose
}
