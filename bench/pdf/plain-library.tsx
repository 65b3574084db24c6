import { buffer } from 'node:stream/consumers'
import { Document, Page, pdf, StyleSheet, Text } from '@react-pdf/renderer'
import { FONTS } from '#app/ui/tokens.ts'
import type { TextRun } from './text-run.ts'

const page = StyleSheet.create({ a4: { padding: 38, fontFamily: FONTS.sans } }).a4

/** The same text as flowing paragraphs on A4, by the library that we draw with and nothing of ours. */
export async function drawWithLibrary(runs: readonly TextRun[]): Promise<Uint8Array> {
  const document = (
    <Document>
      <Page size="A4" style={page}>
        {runs.map(({ font, size, text }, at) => (
          <Text key={at} style={{ fontSize: size, ...styleOf(font) }}>
            {text}
          </Text>
        ))}
      </Page>
    </Document>
  )
  return buffer(await pdf(document).toBuffer())
}

/** By the PostScript name, such as "IBMPlexSans-SemiBold"; the box for unknown letters is not drawn. */
function styleOf(font: string) {
  if (font.startsWith('IBMPlexSerif')) return { fontFamily: FONTS.serif, fontWeight: 500 }
  return { fontWeight: font.endsWith('SemiBold') ? 600 : 400 }
}
