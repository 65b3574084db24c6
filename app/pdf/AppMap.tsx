import { View } from '@react-pdf/renderer'
import { drawMap } from '#app/report/drawings/map.ts'
import type { ReportView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { CONTENT_WIDTH } from './theme.ts'

/** The three places of this app side by side, what of it is in each, and which door is open. */
export function AppMap({ report }: { report: Pick<ReportView, 'map' | 'verdict'> }) {
  return (
    <View wrap={false}>
      <DrawingPdf
        drawing={drawMap(report, { width: CONTENT_WIDTH, text: 8.6 })}
        alt={report.map.text}
      />
    </View>
  )
}
