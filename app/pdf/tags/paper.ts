import paint from '@react-pdf/render'
import type { LaidOutNode } from './laid-out.ts'
import { PackedDocument } from './packed-document.ts'

type Element = PDFKit.PDFStructureElement

/** A claim that is true of what we paint, and that tests/pdf/tags.test.ts holds us to. */
const IS_ACCESSIBLE = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `

/** What pdfkit needs to know of a font that is read already. */
interface ReadFont {
  readonly postscriptName: string
}

const isReadFont = (source: unknown): source is ReadFont =>
  typeof source === 'object' && source !== null && 'postscriptName' in source

/** pdfkit's document, onto which the library paints one tagged piece after the other. */
export class Paper extends PackedDocument {
  /** What the areas to click that are being painted belong to. */
  #link: PDFKit.Mixins.TaggedLink | undefined
  /** Pages elsewhere, which many links share. */
  readonly #addresses = new Map<string, PDFKit.PDFKitReference>()

  constructor(info: PDFKit.DocumentInfo, language: string) {
    super({
      info,
      lang: language,
      displayTitle: true,
      tagged: true,
      autoFirstPage: false,
      pdfVersion: '1.7',
    })
  }

  /** Paints what is read aloud as part of `element`. */
  paintInto(element: Element, role: string, node: LaidOutNode): void {
    element.add(this.markStructureContent(role))
    paint(this, { children: [node] })
    this.endMarkedContent()
  }

  /** Paints words that lead somewhere, which `name` tells. */
  paintLink(element: Element, name: string, node: LaidOutNode): void {
    this.#link = { Subtype: 'Link', structParent: element, Contents: Object(name) }
    this.paintInto(element, 'Link', node)
    this.#link = undefined
  }

  /** Paints what nobody needs to hear of. */
  paintArtifact(node: LaidOutNode): void {
    this.markContent('Artifact', { type: 'Layout' })
    paint(this, { children: [node] })
    this.endMarkedContent()
  }

  /** Does nothing: the library ends the document after each piece. `finish` ends it. */
  override end(): void {}

  finish(): void {
    super.end()
  }

  override link(x: number, y: number, width: number, height: number, url: string): this {
    return this.#annotate([x, y, width, height], { A: this.#addressOf(url) })
  }

  override goTo(x: number, y: number, width: number, height: number, name: string): this {
    return this.#annotate([x, y, width, height], { Dest: name })
  }

  #annotate(
    area: [number, number, number, number],
    target: { A: object } | { Dest: string },
  ): this {
    if (this.#link === undefined) throw new Error('A link is painted outside paintLink.')
    return this.annotate(...area, { ...this.#link, ...target })
  }

  #addressOf(url: string): PDFKit.PDFKitReference {
    const known = this.#addresses.get(url)
    if (known !== undefined) return known
    const address = this.ref({ S: 'URI', URI: Object(url) })
    address.end()
    this.#addresses.set(url, address)
    return address
  }

  /**
   * Opens a font once. pdfkit remembers fonts by name, and the library gives none. For a run without
   * letters the library asks for Helvetica, which stands in no file of ours: it keeps the font it has.
   */
  override font(source: unknown, family?: unknown, size?: number): this {
    // pdfkit asks for its first font before this class has any fields.
    if (!isReadFont(source)) return #addresses in this ? this : super.font(String(source))
    return super.font(source, source.postscriptName, typeof family === 'number' ? family : size)
  }

  /** pdfkit writes names into XML as they are; people type what they like. */
  override endMetadata(): void {
    const { Title = '', Author = '', Subject = '' } = this.info
    const [title, author, subject] = [Title, Author, Subject].map(escapeXml)
    Object.assign(this.info, {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: author,
      Producer: author,
    })
    this.appendXML(IS_ACCESSIBLE)
    super.endMetadata()
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
