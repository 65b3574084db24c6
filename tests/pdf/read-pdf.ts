import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader's program finds in a PDF. */
export interface ReadPdf {
  /** The text of each page, without line ends. */
  readonly pages: readonly string[]
  readonly text: string
  /** Titles of the outline in order, those below a part after it. */
  readonly outline: readonly string[]
  /** Addresses that links lead to, each once. */
  readonly links: readonly string[]
  /** Places inside the document that links lead to, and whether all of them exist. */
  readonly deadEnds: readonly string[]
  readonly title: unknown
  readonly author: unknown
  readonly language: unknown
  readonly fonts: readonly string[]
  /** Of the smallest letters, in points. */
  readonly smallestType: number
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  const links = new Set<string>()
  const targets = new Set<string>()
  const fonts = new Set<string>()
  const sizes = new Set<number>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    )
    for (const item of items) {
      if ('height' in item && item.str.trim() !== '') sizes.add(item.height)
      if ('fontName' in item)
        fonts.add(String(page.commonObjs.get(item.fontName).name).replace(/^[A-Z]{6}\+/, ''))
    }
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.url === 'string') links.add(annotation.url)
      if (typeof annotation.dest === 'string') targets.add(annotation.dest)
    }
  }
  const places = Object.keys((await document.getDestinations()) ?? {})
  const { info } = await document.getMetadata()
  const facts = new Map(Object.entries(info))
  const outline = titlesOf((await document.getOutline()) ?? [])
  await loading.destroy()
  return {
    pages,
    text: pages.join(' '),
    outline,
    links: [...links],
    deadEnds: [...targets].filter((target) => !places.includes(target)),
    title: facts.get('Title'),
    author: facts.get('Author'),
    language: facts.get('Language'),
    fonts: [...fonts],
    smallestType: Math.min(...sizes),
  }
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

function titlesOf(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({ title, items: below }) => [title, ...titlesOf(below)])
}
