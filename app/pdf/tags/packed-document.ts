import PDFDocument from 'pdfkit'

/** How many objects share a stream: a reader unpacks all of one to get at any of them. */
const PER_STREAM = 200

/** Bytes of a row in the table of objects: what it is, where it is, and its place there. */
const ROW = { kind: 1, where: 4, place: 2 }

/**
 * pdfkit's document with its small objects packed into compressed streams (ISO 32000-1, 7.5.7).
 * Tags are thousands of them; pdfkit writes each out in full, which would double the file.
 */
export class PackedDocument extends PDFDocument {
  /** Objects to be packed: their number and text. */
  readonly #small: { readonly id: number; readonly text: string }[] = []
  /** What is being written, while it is not to reach the file. */
  #held: string[] | undefined

  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data)
    const write = reference.finalize.bind(reference)
    reference.finalize = () => {
      if (reference.buffer.length > 0) write()
      else this.#hold(reference.id, write)
    }
    return reference
  }

  #hold(id: number, write: () => void): void {
    const held: string[] = []
    this.#held = held
    write()
    this.#held = undefined
    // Between "7 0 obj" and "endobj".
    this.#small.push({ id, text: held.slice(1, -1).join('\n') })
  }

  override _write(data: string | Uint8Array): void {
    // pdfkit writes its first lines before this class has any fields.
    if (#held in this && this.#held !== undefined) this.#held.push(String(data))
    else super._write(data)
  }

  /** Writes what was held back, and a table that says where every object is. */
  override _finalize(): void {
    const places = new Map(this.#pack())
    const table = this.ref({
      Type: 'XRef',
      // This table, and the object 0 that every file begins with.
      Size: this._offsets.length + 2,
      W: Object.values(ROW),
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
    })
    const start = this._offset
    const rows = this._offsets.map((offset, index): Row => {
      return places.get(index + 1) ?? { kind: 1, where: offset ?? start, place: 0 }
    })
    table.write(Buffer.concat([NO_OBJECT, ...rows].map(encodeRow)))
    table.end()
    for (const line of ['startxref', `${start}`, '%%EOF']) this._write(line)
    this.push(null)
  }

  *#pack(): Generator<[id: number, row: Row]> {
    for (let first = 0; first < this.#small.length; first += PER_STREAM) {
      const group = this.#small.slice(first, first + PER_STREAM)
      let offset = 0
      const index = group.map(({ id, text }) => {
        const entry = `${id} ${offset} `
        offset += text.length + 1
        return entry
      })
      const head = index.join('')
      const stream = this.ref({ Type: 'ObjStm', N: group.length, First: head.length })
      // Each character stands for a byte.
      stream.write(Buffer.from(head + group.map(({ text }) => text).join('\n'), 'latin1'))
      stream.end()
      for (const [place, { id }] of group.entries())
        yield [id, { kind: 2, where: stream.id, place }]
    }
  }
}

interface Row {
  /** 0 for none, 1 for an object in the file itself, 2 for one in a stream. */
  readonly kind: number
  /** Its place in the file, or the number of the stream. */
  readonly where: number
  readonly place: number
}

const NO_OBJECT: Row = { kind: 0, where: 0, place: 65_535 }

function encodeRow({ kind, where, place }: Row): Buffer {
  const row = Buffer.alloc(ROW.kind + ROW.where + ROW.place)
  row.writeUIntBE(kind, 0, ROW.kind)
  row.writeUIntBE(where, ROW.kind, ROW.where)
  row.writeUIntBE(place, ROW.kind + ROW.where, ROW.place)
  return row
}
