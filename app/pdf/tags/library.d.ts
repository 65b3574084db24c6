// What the library's steps take and give. Its own types leave out the fonts and the tags.

declare module '@react-pdf/layout' {
  const layOut: (
    document: unknown,
    fonts: unknown,
  ) => Promise<{ readonly children: readonly import('./laid-out.ts').LaidOutNode[] }>
  export default layOut
}

declare module '@react-pdf/render' {
  /** Paints the nodes, then ends the document. */
  const paint: (
    paper: PDFKit.PDFDocument,
    document: { readonly children: readonly import('./laid-out.ts').LaidOutNode[] },
  ) => void
  export default paint
}

// pdfkit can do more than its types say.

declare namespace PDFKit {
  interface PDFKitReference {
    /** What its stream holds; empty for an object without a stream. */
    readonly buffer: { readonly length: number }
    end(): void
  }

  interface PDFDocument {
    readonly _root: PDFKitReference
    readonly _info: PDFKitReference
    readonly _id: Uint8Array
    /** Bytes written so far. */
    readonly _offset: number
    /** Where each object begins, the first one first; none for those not written yet. */
    readonly _offsets: readonly (number | null)[]
    _write(data: string | Uint8Array): void
    /** Writes the end of the file, once all objects are written. */
    _finalize(): void
  }

  interface PDFStructureElement {
    readonly dictionary: { readonly data: { A?: Readonly<Record<string, string>> } }
  }

  interface PDFOutline {
    addItem(
      title: string,
      place: { pageNumber: number; left: number; top: number; zoom: number },
    ): PDFOutline
  }
}

declare namespace PDFKit.Mixins {
  interface TaggedLink {
    Subtype: 'Link'
    structParent: PDFStructureElement
    Contents: object
    /** What it does when it leads out of the document. */
    A?: object
    /** Which place in the document it leads to. */
    Dest?: string
  }

  interface PDFAnnotation {
    annotate(x: number, y: number, w: number, h: number, link: TaggedLink): this
  }

  interface StructureElementOptions {
    bbox?: [number, number, number, number]
    scope?: string
  }

  interface PDFFont {
    font(source: object, family: string, size?: number): this
  }
}
