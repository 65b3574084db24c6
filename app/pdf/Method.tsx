import { Link, StyleSheet, View } from '@react-pdf/renderer'
import { LIGHT } from '#app/ui/tokens.ts'
import type { ReportView } from '#rules/report-view.ts'
import type { PdfBrand } from './ReportDocument.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  columns: { flexDirection: 'row', gap: 18, ...type.small },
  method: { flex: 1.6 },
  limits: { flex: 1 },
  paragraph: { marginBottom: 3 },
  heading: { ...type.strong, marginBottom: 2 },
  second: { ...type.strong, marginBottom: 2, marginTop: 4 },
  link: { color: LIGHT.accent, textDecoration: 'none' },
})

/** How the result came about, what it can't know, and where it can be read in another way. */
export function Method({
  method,
  siteUrl,
}: Pick<ReportView, 'method'> & Pick<PdfBrand, 'siteUrl'>) {
  return (
    <View style={style.columns} wrap={false}>
      <View style={style.method}>
        {method.paragraphs.map((paragraph) => (
          <Text key={paragraph} style={style.paragraph}>
            {paragraph}
          </Text>
        ))}
      </View>
      <View style={style.limits}>
        <Text style={style.heading} tag={{ role: 'H3' }}>
          What this check cannot see
        </Text>
        {method.limits.map((limit) => (
          <Text key={limit} style={style.paragraph}>
            {limit}
          </Text>
        ))}
        {siteUrl !== undefined && (
          <>
            <Text style={style.second} tag={{ role: 'H3' }}>
              This report as a web page
            </Text>
            <Text style={style.paragraph}>
              It has all that is here, and suits large letters, small screens and screen readers.
              Its link is private: ask whoever answered for it, or for a copy without names. The
              check itself is at{' '}
              <Link src={siteUrl} style={style.link}>
                {new URL(siteUrl).host}
              </Link>
              .
            </Text>
          </>
        )}
      </View>
    </View>
  )
}
