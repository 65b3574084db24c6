import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { fontFiles } from '#app/pdf/fonts.ts'
import type { TextRun } from './text-run.ts'

/** The report's own font files, by PostScript name; read once, as our renderer does. */
const fonts = new Map(
  fontFiles().map((file) => {
    const [, family, weight] = /(\w+)_\d+(\w+)\.ttf$/.exec(file) ?? []
    return [`${family}-${weight}`, readFileSync(file)]
  }),
)

/** The same text as flowing paragraphs on A4: no layout, no drawings, no links. */
export function drawWithPdfkit(runs: readonly TextRun[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 38 })
  for (const [name, file] of fonts) document.registerFont(name, file)
  for (const { font, size, text } of runs) {
    document
      .font(fonts.has(font) ? font : 'IBMPlexSans-Regular')
      .fontSize(size)
      .text(text)
  }
  document.end()
  return buffer(document)
}
