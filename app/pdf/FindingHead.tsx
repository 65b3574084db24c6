import { StyleSheet, View } from '@react-pdf/renderer'
import { drawBandMark } from '#app/report/drawings/marks.ts'
import { pointsLabel, SEVERITY_LABEL } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { FindingView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { Text } from './Text.tsx'
import { TickBox } from './TickBox.tsx'

const style = StyleSheet.create({
  head: { flexDirection: 'row', alignItems: 'center', gap: 6, marginBottom: 1 },
  title: { flex: 1, fontWeight: 600, fontSize: 8.8, lineHeight: 1.25 },
  meta: { fontSize: 7.5, lineHeight: 1.28, color: LIGHT.muted },
})

/** The first line of a finding in the smaller layouts. */
export function FindingHead({ finding }: { finding: FindingView }) {
  const { severity, number, title, points, areaTitle } = finding
  return (
    <View style={style.head}>
      <DrawingPdf drawing={drawBandMark(severity)} width={8} />
      <Text style={style.title} tag={{ role: 'H3' }}>{`${number}. ${title}`}</Text>
      <Text style={style.meta}>
        <Text style={{ fontWeight: 600, color: LIGHT.band[severity] }}>
          {SEVERITY_LABEL[severity]}
        </Text>
        {points === 0 ? '' : ` · ${pointsLabel(points)}`}
        {` · ${areaTitle}`}
      </Text>
      <TickBox top={0} />
    </View>
  )
}
