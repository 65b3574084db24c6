import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReportView } from '#rules/report-view.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  columns: { flexDirection: 'row', gap: 18, ...type.small },
  method: { flex: 1.6 },
  limits: { flex: 1 },
  paragraph: { marginBottom: 3 },
  heading: { ...type.strong, marginBottom: 2 },
})

/** How the result came about, and what it can't know. */
export function Method({ method }: Pick<ReportView, 'method'>) {
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
      </View>
    </View>
  )
}
